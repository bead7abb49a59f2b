import Diagnostics
import StructuredText
import Testing

@Suite struct YAMLReadingTests {
  private func read(_ text: String, startLine: Int = 1) -> Diagnosed<SourceValue?> { readYAML(Array(text.utf8), file: "a.md", startLine: startLine) }

  @Test(arguments: [
    ("x: 1", SourceValue.Kind.number(1, text: "1")), ("x: -0.5", .number(-0.5, text: "-0.5")), ("x: 1e3", .number(1000, text: "1e3")),
    ("x: true", .bool(true)), ("x: yes", .string("yes")), ("x: ~", .null), ("x:", .null), ("x: 'true'", .string("true")),
    ("x: 2024-05-02", .string("2024-05-02")), ("x: 0123", .string("0123")), ("x: 1.2.3", .string("1.2.3")), ("x: 文字", .string("文字")),
    ("x: .5", .string(".5")), ("x: \"1\"", .string("1")),
  ])
  func scalarsAreThoseOfTheCoreSchemaButDatesAndCodesStayTexts(_ text: String, _ kind: SourceValue.Kind) throws {
    let value = try #require(read(text).value)
    #expect(value["x"]?.kind ?? .null == kind)
  }

  @Test func placesCountBytesAndLinesOfTheFile() throws {
    let value = try #require(read("标题: 甲\n列: [一, 'b c']\n", startLine: 2).value)
    let entries = try #require(value.mapping)
    #expect(entries.map(\.key) == ["标题", "列"])
    #expect(entries[0].value.span == SourceSpan(SourcePosition(line: 2, byteColumn: 9), SourcePosition(line: 2, byteColumn: 12)))
    let items = try #require(entries[1].value.sequence)
    #expect(items[0].span.start == SourcePosition(line: 3, byteColumn: 7))
    #expect(items[1].span == SourceSpan(SourcePosition(line: 3, byteColumn: 12), SourcePosition(line: 3, byteColumn: 17)))
  }

  @Test(arguments: [
    ("a: b: c", 1), ("a: [1, 2", 1), ("a: 1\n\tb: 2", 2), ("a: 1\na: 2", 1), ("a: \"x", 1), ("? [1]\n: 2", 1),
  ])
  func whatCannotBeReadIsAFindingNearItsLine(_ text: String, _ line: Int) throws {
    let finding = try #require(read(text).diagnostics.first)
    #expect(finding.ruleID == "yaml-syntax")
    #expect(abs((finding.range?.start.line ?? 0) - line) <= 1)
  }

  @Test func anEmptyTextIsNothing() throws {
    #expect(try #require(read("").value).isNull)
    #expect(try #require(read("# only a comment\n").value).isNull)
  }

  @Test(arguments: [
    String(repeating: "[", count: 5_000), String(repeating: "{a: ", count: 5_000), "x: " + String(repeating: "- ", count: 5_000),
    (0..<500).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\n"
      + (0..<12).map { "c\($0): &c\($0) [\(Array(repeating: $0 == 0 ? "*b" : "*c\($0 - 1)", count: 8).joined(separator: ", "))]" }.joined(separator: "\n"),
  ])
  func nestingAndRepetitionAreBounded(_ text: String) { #expect(!read(text).diagnostics.isEmpty) }
}
