import Citations
import Diagnostics
import StructuredText
import Testing

/// What hostile texts may hold, and what stays of it in one line.
let hostileTexts: [(text: String, line: String)] = [
  ("plain", "plain"), ("50% of A&B_C #1 costs $5 ~ x^2", "50% of A&B_C #1 costs $5 ~ x^2"), ("a}b", "a}b"), ("{a", "{a"), ("}}}{{{", "}}}{{{"),
  (#"\input{/etc/passwd}"#, #"\input{/etc/passwd}"#), (#"ends in \"#, #"ends in \"#), (#"\textbackslash{}"#, #"\textbackslash{}"#),
  ("x\nER  - \nTY  - BOOK", "x ER - TY - BOOK"), ("a\r\nb\u{2028}c\u{85}d\te", "a b c d e"), ("},\n@book{evil, title = {x}", "}, @book{evil, title = {x}"),
  ("nul\u{0}bell\u{7}esc\u{1B}[31m", "nulbellesc[31m"), ("rtl\u{202E}gnp\u{2066}.\u{200F}exe", "rtlgnp.exe"), ("“引号”、《书名》——王利荣", "“引号”、《书名》——王利荣"),
  ("Smith and Sons, Ltd.", "Smith and Sons, Ltd."), ("%", "%"), (#"quote " here"#, #"quote " here"#), ("𠮷 é ß", "𠮷 é ß"),
]

@Suite struct ExchangeTests {
  private func hostileWork(_ text: String) -> Reference {
    var work = Reference(id: text, type: .book, title: text, language: "en")
    work.authors = [Name(family: text, given: text), Name(literal: text)]
    work.publisher = text
    work.publisherPlace = text
    work.url = "https://a.example/?q=" + text
    work.issued = CitationDate(iso: "2024-05-01")
    return work
  }

  @Test(arguments: hostileTexts)
  func bibTeXReadsBackWhatWasWritten(_ text: String, _ line: String) throws {
    let entry = try #require(BibTeXEntry(hostileWork(text).bibTeX()))
    #expect(entry.type == "book")
    #expect(entry.printed("title") == line)
    #expect(entry.printed("publisher") == line)
    let names = entry.names("author")
    #expect(names.count == 2)
    #expect(names.first.map { $0.map(BibTeXEntry.printed) } == [line, line])
    #expect(names.last.map { $0.map(BibTeXEntry.printed) } == [line])
    #expect(entry.fields["year"] == "2024")
  }

  @Test(arguments: hostileTexts)
  func risReadsBackWhatWasWritten(_ text: String, _ line: String) throws {
    let fields = try #require(risFields(hostileWork(text).ris()))
    #expect(fields.first?.tag == "TY")
    #expect(fields.filter { $0.tag == "TY" }.count == 1)
    #expect(fields.last?.tag == "ER")
    #expect(fields.filter { $0.tag == "TI" }.map(\.value) == [line])
    #expect(fields.filter { $0.tag == "PB" }.map(\.value) == [line])
    #expect(fields.filter { $0.tag == "AU" }.map(\.value) == ["\(line), \(line)", line])
  }

  @Test(arguments: hostileTexts)
  func cslJSONReadsBackWhatWasWritten(_ text: String, _ line: String) throws {
    let bytes = JSONWriter.bytes(of: .array([hostileWork(text).cslJSON]))
    let value = try #require(readJSON(.init(path: "a.json", bytes: bytes)).value)
    let work = try #require(ReferenceLibrary.read(value, file: "a.json").value.references.first)
    #expect(work.title == line)
    #expect(work.authors == [Name(family: line, given: line), Name(literal: line)])
    #expect(work.issued == CitationDate(iso: "2024-05-01"))
  }

  @Test func cslJSONKeepsEveryPart() throws {
    let work = try reference(
      """
      type: chapter, title: T, language: en, author: [{family: B, given: J, non-dropping-particle: van, suffix: Jr.}], editor: [{literal: O}], translator: [{family: R}],
      issued: {date-parts: [[1998], [2001]], circa: true}, accessed: {literal: 昨天}, container-title: C, collection-title: S, event-title: E, publisher: P, publisher-place: L,
      volume: 1, issue: 2, page: 3-4, number: N, edition: 2, version: V, genre: G, DOI: 10.1/x, URL: 'https://a.example/', ISBN: 0-306-40615-2, ISSN: 0028-0836, note: n
      """)
    let bytes = JSONWriter.bytes(of: .array([work.cslJSON]))
    let value = try #require(readJSON(.init(path: "a.json", bytes: bytes)).value)
    var again = try #require(ReferenceLibrary.read(value, file: "a.json").value.references.first)
    again.span = work.span
    #expect(again == work)
  }

  @Test func aReportIsPrintedInEachForm() throws {
    var page = CitedPage(.report, title: "Pilot zones: 100% & more", address: "https://a.example/zones/", language: "en")
    page.authors = [Name(family: "Ek", given: "Ida"), Name(literal: "Trade Office")]
    page.publisher = "Site"
    page.date = CitationDate(iso: "2024-05-01")
    let reference = page.reference(id: "zones-2024")
    #expect(
      reference.bibTeX() == """
        @techreport{zones-2024,
          author = {Ek, Ida and {Trade Office}},
          title = {{Pilot zones: 100\\% \\& more}},
          institution = {Site},
          year = {2024},
          month = may,
          day = {1},
          url = {https://a.example/zones/},
          language = {en}
        }

        """)
    #expect(
      reference.ris().split(separator: "\r\n") == [
        "TY  - RPRT", "AU  - Ek, Ida", "AU  - Trade Office", "TI  - Pilot zones: 100% & more", "PY  - 2024", "DA  - 2024/05/01/", "PB  - Site",
        "UR  - https://a.example/zones/", "LA  - en", "ID  - zones-2024", "ER  - ",
      ])
  }

  @Test(arguments: [
    ("type: article-journal, title: T, container-title: J, volume: 1, issue: 2, page: 3–14", "article", ["journal": "J", "number": "2", "pages": "3--14"], "JOUR"),
    ("type: chapter, title: T, container-title: B, publisher: P", "incollection", ["booktitle": "B", "publisher": "P"], "CHAP"),
    ("type: paper-conference, title: T, event-title: E", "inproceedings", ["booktitle": "E"], "CPAPER"),
    ("type: thesis, title: T, publisher: U, genre: 硕士学位论文", "mastersthesis", ["school": "U"], "THES"),
    ("type: thesis, title: T, publisher: U", "phdthesis", ["school": "U"], "THES"),
    ("type: dataset, title: T, version: 2, URL: 'https://a.example/a%20b_c'", "misc", ["version": "2", "url": "https://a.example/a%20b_c"], "DATA"),
    ("type: graphic, title: T, genre: Chart", "misc", ["type": "Chart"], "CHART"),
    ("type: webpage, title: T, container-title: S, accessed: 2024-05-01", "misc", ["howpublished": "S", "urldate": "2024-05-01"], "ELEC"),
    ("type: legislation, title: T", "misc", [:], "STAT"), ("type: patent, title: T, number: X1", "misc", ["number": "X1"], "PAT"),
    ("type: standard, title: T", "misc", [:], "STAND"), ("type: article-newspaper, title: T, container-title: N", "article", ["journal": "N"], "NEWS"),
  ] as [(String, String, [String: String], String)])
  func eachTypeHasItsEntryTypeAndFields(_ yaml: String, _ type: String, _ fields: [String: String], _ tag: String) throws {
    let work = try reference(yaml)
    let entry = try #require(BibTeXEntry(work.bibTeX()))
    #expect(entry.type == type)
    for (name, value) in fields { #expect(entry.fields[name] == value) }
    #expect(risFields(work.ris())?.first?.value == tag)
  }

  @Test func aKeyHoldsOnlyWhatBibTeXTakes() throws {
    let key = try #require(BibTeXEntry(Reference(id: "王, {a} b%", type: .book, title: "T").bibTeX())).key
    #expect(key == "----a--b-")
    #expect(BibTeXEntry(Reference(id: "", type: .book, title: "T").bibTeX())?.key == "work")
  }
}
