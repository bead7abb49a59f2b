import Diagnostics
import StructuredText
import Testing

@Suite struct YAMLReaderTests {
  private func read(_ text: String, startLine: Int = 1) -> Diagnosed<SourceValue?> {
    readYAML(Array(text.utf8), file: "page.md", startLine: startLine)
  }

  @Test(arguments: [
    ("yes", "a text"), ("no", "a text"), ("on", "a text"), ("true", "true or false"), ("False", "true or false"),
    ("2022-01-02", "a text"), ("0123", "a text"), ("12:30", "a text"), ("1_000", "a text"), ("0", "a number"), ("-0.5", "a number"),
    ("1e3", "a number"), ("\"2022\"", "a text"), ("'true'", "a text"), ("~", "nothing"), ("null", "nothing"), ("", "nothing"),
    (".5.", "a text"), ("1.2.3", "a text"), ("[a]", "a list"), ("{a: b}", "a mapping"), ("浙江", "a text"),
  ])
  func plainScalarsMeanWhatYAMLOnePointTwoSays(_ text: String, _ kind: String) throws {
    let value = try #require(read("key: \(text)").value?["key"])
    #expect(value.kindName == kind)
  }

  @Test func numbersKeepTheDigitsTheyWereWrittenWith() {
    #expect(read("n: 2.50").value?["n"]?.scalarText == "2.50")
    #expect(read("n: 2.50").value?["n"]?.number == 2.5)
  }

  @Test func emptyTextsAndCommentsAreNothing() {
    for text in ["", "\n\n", "# only a comment\n"] {
      #expect(read(text).value?.isNull == true)
      #expect(read(text).diagnostics.isEmpty)
    }
  }

  @Test func spansCountBytesAndLinesOfTheWholeFile() throws {
    let value = try #require(read("标题: 试验区\n列表: [甲, \"乙 丙\"]\n", startLine: 2).value)
    let entries = try #require(value.mapping)
    #expect(entries.map(\.keySpan.start) == [SourcePosition(line: 2, byteColumn: 1), SourcePosition(line: 3, byteColumn: 1)])
    #expect(entries.first?.value.span == SourceSpan(SourcePosition(line: 2, byteColumn: 9), SourcePosition(line: 2, byteColumn: 18)))
    let items = try #require(entries.last?.value.sequence)
    #expect(items.map(\.span.start.byteColumn) == [10, 15])
    #expect(items.last?.span.end.byteColumn == 24)
  }

  @Test func placesOnVeryLongLinesAreRight() throws {
    let items = (0..<2_000).map { "甲\($0)" }.joined(separator: ", ")
    let last = try #require(read("a: [\(items)]").value?["a"]?.sequence?.last)
    #expect(last.string == "甲1999")
    #expect(last.span.end.byteColumn == "a: [\(items)".utf8.count + 1)
  }

  @Test func aKeyThatStandsTwiceIsAnError() throws {
    let finding = try #require(read("title: a\nother: b\ntitle: c\n", startLine: 2).diagnostics.first)
    #expect(finding.ruleID == "yaml-syntax")
    #expect(finding.message.contains("'title'"))
    #expect(finding.severity == .error)
    #expect(finding.range?.start == SourcePosition(line: 4, byteColumn: 1))
  }

  @Test(arguments: [
    ("a: [1, 2", 2), ("a: b: c", 1), ("a: \"b", 2), ("\ta: b", 1), ("{a: b", 2), ("a: *nowhere", 1), ("%x", 1),
  ])
  func syntaxErrorsAreFindingsWithAPlace(_ text: String, _ lastLine: Int) throws {
    let parsed = read(text + "\n")
    let finding = try #require(parsed.diagnostics.first)
    #expect(parsed.value == nil)
    #expect(finding.ruleID == "yaml-syntax")
    #expect(finding.range?.file == "page.md")
    #expect((1...(lastLine + 1)).contains(finding.range?.start.line ?? 0))
  }

  @Test func anchorsAreFollowedButBombsAreRefused() {
    #expect(read("a: &x 1\nb: *x").value?["b"]?.number == 1)
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let alias = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(alias)]\n"
    }
    #expect(read(bomb).diagnostics.map(\.ruleID) == ["nesting-too-deep"])
  }

  @Test(arguments: [
    String(repeating: "[", count: 50_000), String(repeating: "{a: ", count: 50_000), "a: " + String(repeating: "- ", count: 50_000),
    (0..<3_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"), String(repeating: "? ", count: 50_000),
    String(repeating: "a:\n- ", count: 2_000), "\u{FEFF}a: b", "a: \u{1}", "--- a\n--- b", "!!binary x", "!tag {a: 1}", "<<: {a: b}",
  ])
  func oddTextsEndInAValueOrAFinding(_ text: String) {
    let parsed = read(text)
    #expect(parsed.value != nil || !parsed.diagnostics.isEmpty)
  }

  @Test func carriageReturnsAreNoPartOfValues() {
    #expect(read("a: b\r\nc: 'd'\r\n").value?["a"]?.string == "b")
  }

  @Test func bytesThatAreNoUTF8DoNotCrash() {
    let parsed = readYAML([0x61, 0x3A, 0x20, 0xFF, 0xFE], file: "page.md")
    #expect(parsed.value != nil || !parsed.diagnostics.isEmpty)
  }
}
