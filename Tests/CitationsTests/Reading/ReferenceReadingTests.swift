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
    var rule: String
    var words: String
    var severity = Severity.error
    var json: String

    var testDescription: String { name }
  }

  @Test(arguments: faults)
  func aFaultIsFoundInItsPlace(_ fault: FaultCase) throws {
    let marked = MarkedText(fault.json)
    let expected = ExpectedDiagnostic(fault.rule, at: "1️⃣", saying: fault.words, severity: fault.severity)
    expectDiagnostics(try read(marked).diagnostics, [expected], in: marked)
  }

  private static let faults: [FaultCase] = [
    FaultCase(
      name: "unknown type", rule: "unknown-value", words: "write 'webpage'",
      json: #"[{"id": "a", "type": 1️⃣"webpge", "title": "T"}]"#),
    FaultCase(
      name: "unknown field", rule: "unknown-key", words: "did you mean 'publisher'?",
      json: #"[{"id": "a", "type": "speech", "title": "T", 1️⃣"publsher": "P"}]"#),
    FaultCase(
      name: "field in other capitals", rule: "unknown-key", words: "did you mean 'DOI'?",
      json: #"[{"id": "a", "type": "speech", "title": "T", 1️⃣"doi": "10.1/x"}]"#),
    FaultCase(
      name: "no id", rule: "missing-key", words: "'id'",
      json: #"[1️⃣{"type": "speech", "title": "T"}]"#),
    FaultCase(
      name: "no type", rule: "missing-key", words: "'type'",
      json: #"[1️⃣{"id": "a", "title": "T"}]"#),
    FaultCase(
      name: "no title", rule: "missing-key", words: "'title'",
      json: #"[1️⃣{"id": "a", "type": "speech", "title": null}]"#),
    FaultCase(
      name: "id that cannot be cited", rule: "reference-value", words: "cannot be cited",
      json: #"[{"id": 1️⃣"a b", "type": "speech", "title": "T"}]"#),
    FaultCase(
      name: "not a list", rule: "wrong-type", words: "put the work into a list",
      json: #"1️⃣{"id": "a"}"#),
    FaultCase(
      name: "work that is a text", rule: "wrong-type", words: "must be a mapping",
      json: #"[1️⃣"a"]"#),
    FaultCase(
      name: "same id", rule: "duplicate-reference", words: "used twice",
      json: #"[{"id": "a", "type": "speech", "title": "T"}, {"id": 1️⃣"a", "type": "speech", "title": "U"}]"#),
    FaultCase(
      name: "month 13", rule: "date", words: "no date",
      json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[[2024, 13]]}}]"#),
    FaultCase(
      name: "30 February", rule: "date", words: "no date",
      json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[[2024, 2, 30]]}}]"#),
    FaultCase(
      name: "29 February of no leap year", rule: "date", words: "no date",
      json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[[1900, 2, 29]]}}]"#),
    FaultCase(
      name: "year in words", rule: "date", words: "[[2024, 5, 1]]",
      json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[["last"]]}}]"#),
    FaultCase(
      name: "empty date parts", rule: "date", words: "no date",
      json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[]}}]"#),
    FaultCase(
      name: "three dates", rule: "date", words: "no date",
      json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[[1], [2], [3]]}}]"#),
    FaultCase(
      name: "dates in the wrong order", rule: "date", words: "no date",
      json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"date-parts": 1️⃣[[2002], [2001]]}}]"#),
    FaultCase(
      name: "date in another form", rule: "date", words: "2024-05-01",
      json: #"[{"id": "a", "type": "speech", "title": "T", "accessed": 1️⃣"1 May 2024"}]"#),
    FaultCase(
      name: "raw date in another form", rule: "date", words: "2024-5-1",
      json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {"raw": 1️⃣"2024-5-1"}}]"#),
    FaultCase(
      name: "empty date", rule: "date", words: "has no date",
      json: #"[{"id": "a", "type": "speech", "title": "T", "issued": 1️⃣{}}]"#),
    FaultCase(
      name: "unknown part of a date", rule: "unknown-key", words: "'date-parts'",
      json: #"[{"id": "a", "type": "speech", "title": "T", "issued": {1️⃣"date-part": [[2024]], "raw": "2024"}}]"#),
    FaultCase(
      name: "date that is a list", rule: "wrong-type", words: "must be a mapping",
      json: #"[{"id": "a", "type": "speech", "title": "T", "issued": 1️⃣[2024]}]"#),
    FaultCase(
      name: "name that is a text", rule: "wrong-type", words: "family",
      json: #"[{"id": "a", "type": "speech", "title": "T", "author": [1️⃣"Ek"]}]"#),
    FaultCase(
      name: "names that are no list", rule: "wrong-type", words: "must be a list",
      json: #"[{"id": "a", "type": "speech", "title": "T", "author": 1️⃣{"family": "Ek"}}]"#),
    FaultCase(
      name: "given name alone", rule: "missing-key", words: "neither 'family' nor 'literal'",
      json: #"[{"id": "a", "type": "speech", "title": "T", "author": [1️⃣{"given": "Ida"}]}]"#),
    FaultCase(
      name: "person and institution", rule: "reference-value", words: "leave out one",
      json: #"[{"id": "a", "type": "speech", "title": "T", "author": [1️⃣{"literal": "Office", "family": "Ek"}]}]"#),
    FaultCase(
      name: "unknown part of a name", rule: "unknown-key", words: "'given'",
      json: #"[{"id": "a", "type": "speech", "title": "T", "author": [{"family": "Ek", 1️⃣"givn": "Ida"}]}]"#),
    FaultCase(
      name: "DOI with an address", rule: "reference-value", words: "write '10.1/x'",
      json: #"[{"id": "a", "type": "speech", "title": "T", "DOI": 1️⃣"https://doi.org/10.1/x"}]"#),
    FaultCase(
      name: "no DOI", rule: "reference-value", words: "is no DOI",
      json: #"[{"id": "a", "type": "speech", "title": "T", "DOI": 1️⃣"11.1/x"}]"#),
    FaultCase(
      name: "no address", rule: "reference-value", words: "is no address",
      json: #"[{"id": "a", "type": "speech", "title": "T", "URL": 1️⃣"javascript:alert(1)"}]"#),
    FaultCase(
      name: "address with a blank", rule: "reference-value", words: "%20",
      json: #"[{"id": "a", "type": "speech", "title": "T", "URL": 1️⃣"https://a.example/b c"}]"#),
    FaultCase(
      name: "ISBN with a wrong digit", rule: "reference-value", words: "is no ISBN",
      json: #"[{"id": "a", "type": "speech", "title": "T", "ISBN": 1️⃣"978-3-16-148410-1"}]"#),
    FaultCase(
      name: "ISSN with a wrong digit", rule: "reference-value", words: "is no ISSN",
      json: #"[{"id": "a", "type": "speech", "title": "T", "ISSN": 1️⃣"0028-0837"}]"#),
    FaultCase(
      name: "no language", rule: "reference-value", words: "language tag",
      json: #"[{"id": "a", "type": "speech", "title": "T", "language": 1️⃣"Chinese!"}]"#),
    FaultCase(
      name: "mark that turns the text", rule: "reference-value", words: "U+202E",
      json: #"[{"id": "a", "type": "speech", "title": 1️⃣"T\u202Ext"}]"#),
    FaultCase(
      name: "control character", rule: "reference-value", words: "U+0007",
      json: #"[{"id": "a", "type": "speech", "title": "T", "note": 1️⃣"a\u0007b"}]"#),
    FaultCase(
      name: "article without a journal", rule: "reference-incomplete", words: "'container-title'", severity: .warning,
      json: #"[{"id": "a", "type": 1️⃣"article-journal", "title": "T", "issued": "2024"}]"#),
    FaultCase(
      name: "chapter without a year", rule: "reference-incomplete", words: "4.2.1", severity: .warning,
      json: #"[{"id": "a", "type": 1️⃣"chapter", "title": "T", "container-title": "B"}]"#),
    FaultCase(
      name: "web page without a day of reading", rule: "reference-incomplete", words: "'accessed'", severity: .warning,
      json: #"[{"id": "a", "type": 1️⃣"webpage", "title": "T", "URL": "https://a.example/"}]"#),
    FaultCase(
      name: "patent without a number", rule: "reference-incomplete", words: "'number'", severity: .warning,
      json: #"[{"id": "a", "type": 1️⃣"patent", "title": "T", "issued": "2024-01-02"}]"#),
    FaultCase(
      name: "dataset from nowhere", rule: "reference-incomplete", words: "'publisher' or 'author' or 'URL' or 'DOI'", severity: .warning,
      json: #"[{"id": "a", "type": 1️⃣"dataset", "title": "T"}]"#),
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
