import Citations
import Diagnostics
import StructuredText
import TestSupport
import Testing

@Suite struct ReferenceReadingTests {
  private func read(_ marked: MarkedText) throws -> Diagnosed<ReferenceLibrary> {
    let value = try #require(readJSON(marked.file("references.json")).value)
    return ReferenceLibrary.read(value, file: "references.json")
  }

  @Test func aWorkIsReadWithAllItsParts() throws {
    let work = try reference(
      """
      type: book, title: "Trade\\n  today", language: en-GB, author: [{family: Berg, given: Jan, non-dropping-particle: van der, suffix: Jr.}, {literal: Trade Office}],
      issued: {date-parts: [["2021", 3]]}, accessed: 2024-05-01, publisher: Press, publisher-place: Oslo, edition: 2, ISBN: 978-3-16-148410-0, volume: 3
      """)
    #expect(work.title == "Trade today")
    #expect(work.authors == [Name(family: "Berg", given: "Jan", particle: "van der", suffix: "Jr."), Name(literal: "Trade Office")])
    #expect(work.issued?.isoText == "2021-03")
    #expect(work.accessed?.isoText == "2024-05-01")
    #expect(work.edition == "2")
    #expect(!work.isChinese)
  }

  @Test(arguments: [("跨境电商", nil, true), ("Trade", nil, false), ("Trade", "zh-Hans", true), ("Trade", "ZH", true), ("贸易", "en", false)] as [(String, String?, Bool)])
  func theLanguageIsThatOfTheTitleUnlessItIsGiven(_ title: String, _ language: String?, _ isChinese: Bool) {
    #expect(Reference(id: "a", type: .book, title: title, language: language).isChinese == isChinese)
  }

  @Test func jsonAndYAMLGiveTheSame() throws {
    let json = #"[{"id": "a", "type": "report", "title": "T", "issued": {"date-parts": [[2024, 5, 1]]}, "author": [{"literal": "Office"}]}]"#
    let fromJSON = try read(MarkedText(json)).value.references
    var fromYAML = try references("- id: a\n  type: report\n  title: T\n  issued: 2024-05-01\n  author:\n    - literal: Office\n").references
    for index in fromYAML.indices { fromYAML[index].span = fromJSON[index].span }
    #expect(fromYAML == fromJSON)
  }

  /// A text with marks, and the findings that it has.
  struct FaultCase: Sendable, CustomTestStringConvertible {
    var name: String
    var json: String
    var rule: String
    var words: String
    var severity = Severity.error

    var testDescription: String { name }
  }

  @Test(arguments: faults)
  func aFaultIsFoundInItsPlace(_ fault: FaultCase) throws {
    let marked = MarkedText(fault.json)
    let expected = ExpectedDiagnostic(fault.rule, at: "1️⃣", saying: fault.words, severity: fault.severity)
    expectDiagnostics(try read(marked).diagnostics, [expected], in: marked)
  }

  private static let faults: [FaultCase] = [
    FaultCase(name: "unknown type", json: #"[{"id": "a", "type": 1️⃣"webpge", "title": "T"}]"#, rule: "unknown-value", words: "write 'webpage'"),
    FaultCase(name: "unknown field", json: #"[{"id": "a", "type": "speech", "title": "T", 1️⃣"publsher": "P"}]"#, rule: "unknown-key", words: "did you mean 'publisher'?"),
    FaultCase(name: "field in other capitals", json: #"[{"id": "a", "type": "speech", "title": "T", 1️⃣"doi": "10.1/x"}]"#, rule: "unknown-key", words: "did you mean 'DOI'?"),
    FaultCase(name: "no id", json: #"[1️⃣{"type": "speech", "title": "T"}]"#, rule: "missing-key", words: "'id'"),
    FaultCase(name: "no type", json: #"[1️⃣{"id": "a", "title": "T"}]"#, rule: "missing-key", words: "'type'"),
    FaultCase(name: "no title", json: #"[1️⃣{"id": "a", "type": "speech", "title": null}]"#, rule: "missing-key", words: "'title'"),
    FaultCase(name: "id that cannot be cited", json: #"[{"id": 1️⃣"a b", "type": "speech", "title": "T"}]"#, rule: "reference-value", words: "cannot be cited"),
    FaultCase(name: "not a list", json: #"1️⃣{"id": "a"}"#, rule: "wrong-type", words: "put the work into a list"),
    FaultCase(name: "work that is a text", json: #"[1️⃣"a"]"#, rule: "wrong-type", words: "must be a mapping"),
    FaultCase(name: "same id", json: #"[{"id": "a", "type": "speech", "title": "T"}, {"id": 1️⃣"a", "type": "speech", "title": "U"}]"#, rule: "duplicate-reference", words: "used twice"),
    FaultCase(name: "month 13", json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[[2024, 13]]}}]"#, rule: "date", words: "no date"),
    FaultCase(name: "30 February", json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[[2024, 2, 30]]}}]"#, rule: "date", words: "no date"),
    FaultCase(name: "29 February of no leap year", json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[[1900, 2, 29]]}}]"#, rule: "date", words: "no date"),
    FaultCase(name: "year in words", json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[["last"]]}}]"#, rule: "date", words: "[[2024, 5, 1]]"),
    FaultCase(name: "empty date parts", json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[]}}]"#, rule: "date", words: "no date"),
    FaultCase(name: "three dates", json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[[1], [2], [3]]}}]"#, rule: "date", words: "no date"),
    FaultCase(name: "dates in the wrong order", json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[[2002], [2001]]}}]"#, rule: "date", words: "no date"),
    FaultCase(name: "date in another form", json: #"[{"id": "a", "type": "speech", "title": "T", "accessed": 1️⃣"1 May 2024"}]"#, rule: "date", words: "2024-05-01"),
    FaultCase(name: "raw date in another form", json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"raw": 1️⃣"2024-5-1"}}]"#, rule: "date", words: "2024-5-1"),
    FaultCase(name: "empty date", json: #"[{"id": "a", "type": "speech", "title": "T", "issued": 1️⃣{}}]"#, rule: "date", words: "has no date"),
    FaultCase(name: "unknown part of a date", json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {1️⃣"date-part": [[2024]], "raw": "2024"}}]"#, rule: "unknown-key", words: "'date-parts'"),
    FaultCase(name: "date that is a list", json: #"[{"id": "a", "type": "speech", "title": "T", "issued": 1️⃣[2024]}]"#, rule: "wrong-type", words: "must be a mapping"),
    FaultCase(name: "name that is a text", json: #"[{"id": "a", "type": "speech", "title": "T", "author": [1️⃣"Ek"]}]"#, rule: "wrong-type", words: "family"),
    FaultCase(name: "names that are no list", json: #"[{"id": "a", "type": "speech", "title": "T", "author": 1️⃣{"family": "Ek"}}]"#, rule: "wrong-type", words: "must be a list"),
    FaultCase(name: "given name alone", json: #"[{"id": "a", "type": "speech", "title": "T", "author": [1️⃣{"given": "Ida"}]}]"#, rule: "missing-key", words: "neither 'family' nor 'literal'"),
    FaultCase(name: "person and institution", json: #"[{"id": "a", "type": "speech", "title": "T", "author": [1️⃣{"literal": "Office", "family": "Ek"}]}]"#, rule: "reference-value", words: "leave out one"),
    FaultCase(name: "unknown part of a name", json: #"[{"id": "a", "type": "speech", "title": "T", "author": [{"family": "Ek", 1️⃣"givn": "Ida"}]}]"#, rule: "unknown-key", words: "'given'"),
    FaultCase(name: "DOI with an address", json: #"[{"id": "a", "type": "speech", "title": "T", "DOI": 1️⃣"https://doi.org/10.1/x"}]"#, rule: "reference-value", words: "write '10.1/x'"),
    FaultCase(name: "no DOI", json: #"[{"id": "a", "type": "speech", "title": "T", "DOI": 1️⃣"11.1/x"}]"#, rule: "reference-value", words: "is no DOI"),
    FaultCase(name: "no address", json: #"[{"id": "a", "type": "speech", "title": "T", "URL": 1️⃣"javascript:alert(1)"}]"#, rule: "reference-value", words: "is no address"),
    FaultCase(name: "address with a blank", json: #"[{"id": "a", "type": "speech", "title": "T", "URL": 1️⃣"https://a.example/b c"}]"#, rule: "reference-value", words: "%20"),
    FaultCase(name: "ISBN with a wrong digit", json: #"[{"id": "a", "type": "speech", "title": "T", "ISBN": 1️⃣"978-3-16-148410-1"}]"#, rule: "reference-value", words: "is no ISBN"),
    FaultCase(name: "ISSN with a wrong digit", json: #"[{"id": "a", "type": "speech", "title": "T", "ISSN": 1️⃣"0028-0837"}]"#, rule: "reference-value", words: "is no ISSN"),
    FaultCase(name: "no language", json: #"[{"id": "a", "type": "speech", "title": "T", "language": 1️⃣"Chinese!"}]"#, rule: "reference-value", words: "language tag"),
    FaultCase(name: "mark that turns the text", json: #"[{"id": "a", "type": "speech", "title": 1️⃣"T\u202Ext"}]"#, rule: "reference-value", words: "U+202E"),
    FaultCase(name: "control character", json: #"[{"id": "a", "type": "speech", "title": "T", "note": 1️⃣"a\u0007b"}]"#, rule: "reference-value", words: "U+0007"),
    FaultCase(name: "article without a journal", json: #"[{"id": "a", "type": 1️⃣"article-journal", "title": "T", "issued": "2024"}]"#, rule: "reference-incomplete", words: "'container-title'", severity: .warning),
    FaultCase(name: "chapter without a year", json: #"[{"id": "a", "type": 1️⃣"chapter", "title": "T", "container-title": "B"}]"#, rule: "reference-incomplete", words: "4.2.1", severity: .warning),
    FaultCase(name: "web page without a day of reading", json: #"[{"id": "a", "type": 1️⃣"webpage", "title": "T", "URL": "https://a.example/"}]"#, rule: "reference-incomplete", words: "'accessed'", severity: .warning),
    FaultCase(name: "patent without a number", json: #"[{"id": "a", "type": 1️⃣"patent", "title": "T", "issued": "2024-01-02"}]"#, rule: "reference-incomplete", words: "'number'", severity: .warning),
    FaultCase(name: "dataset from nowhere", json: #"[{"id": "a", "type": 1️⃣"dataset", "title": "T"}]"#, rule: "reference-incomplete", words: "'publisher' or 'author' or 'URL' or 'DOI'", severity: .warning),
  ]

  @Test(arguments: ["0-306-40615-2", "080442957X", "978-0-306-40615-7", "9787302511625 9780306406157"])
  func rightISBNsAreTaken(_ isbn: String) throws {
    #expect(try reference("type: speech, title: T, ISBN: '\(isbn)'").isbn == isbn)
  }

  @Test func variablesOfCSLThatNoEntryPrintsAreLetPass() throws {
    let work = try reference("type: speech, title: T, abstract: A, source: S, call-number: 1, citation-key: k, custom: {a: b}")
    #expect(work.title == "T")
  }

  @Test func aWorkWithAFaultDoesNotHideTheOthers() throws {
    let read = try read(MarkedText(#"[{"id": "a"}, {"id": "b", "type": "speech", "title": "T"}, 7, null]"#))
    #expect(read.value.references.map(\.id) == ["b"])
    #expect(read.diagnostics.containsError)
  }

  @Test(arguments: ["", "2024-", "-2024", "20240501", "2024-05-01T00:00", "2024/2023", "2024//", "0000", "９９９９", "99999999999999999999"])
  func whatIsNoDateIsNotRead(_ text: String) {
    #expect(CitationDate(iso: text) == nil)
  }
}
