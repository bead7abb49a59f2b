import Diagnostics
import Markdown
import StructuredText
import Testing

@Suite struct OddInputTests {
  private func parse(_ bytes: [UInt8]) -> Diagnosed<MarkdownDocument> { MarkdownParser.parse(SourceFile(path: "odd.md", bytes: bytes)) }

  @Test func anEmptyFileIsAnEmptyPage() {
    #expect(parse([]).value.blocks.isEmpty)
    #expect(parse([]).diagnostics.isEmpty)
  }

  @Test func aByteOrderMarkAndCarriageReturnsAreFine() {
    let parsed = parse([0xEF, 0xBB, 0xBF] + Array("---\r\ntitle: x\r\n---\r\n\r\ntext\r\n".utf8))
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value.frontMatter?["title"]?.string == "x")
    #expect(parsed.value.blocks.count == 1)
  }

  @Test func invalidUTF8IsAnErrorWithItsPlace() throws {
    let finding = try #require(parse(Array("one\ntwo ".utf8) + [0xB1, 0xB2]).diagnostics.first)
    #expect(finding.ruleID == "invalid-utf8")
    #expect(finding.range?.start == SourcePosition(line: 2, byteColumn: 5))
  }

  @Test func aNULByteIsAnErrorWithItsPlace() throws {
    let finding = try #require(parse(Array("one\nt".utf8) + [0] + Array("wo".utf8)).diagnostics.first)
    #expect(finding.ruleID == "nul-byte")
    #expect(finding.range?.start == SourcePosition(line: 2, byteColumn: 2))
  }

  @Test(arguments: [
    String(repeating: "> ", count: 10_000) + "a",
    String(repeating: "- ", count: 10_000) + "a",
    String(repeating: "*a ", count: 10_000) + String(repeating: "*", count: 10_000),
    String(repeating: "[", count: 10_000) + String(repeating: "](a)", count: 10_000),
    String(repeating: "**字。", count: 5_000),
    (0..<2_000).map { String(repeating: " ", count: $0 * 2) + "- a" }.joined(separator: "\n"),
    "---\n" + String(repeating: "[", count: 20_000) + "\n---\n",
    "---\na: " + String(repeating: "- ", count: 20_000) + "\n---\n",
  ])
  func deepNestingEndsInAFindingOrAPageAndNeverInACrash(_ text: String) {
    let parsed = parse(Array(text.utf8))
    #expect(parsed.value.file == "odd.md")
  }

  @Test func nestingBeyondTheLimitIsSaidOnce() {
    let findings = parse(Array((String(repeating: "> ", count: 500) + "a").utf8)).diagnostics
    #expect(findings.map(\.ruleID) == ["nesting-too-deep"])
  }

  @Test(.timeLimit(.minutes(1))) func aLineOfTenMegabytesIsRead() {
    let line = String(repeating: "字 word *x* ", count: 700_000)
    #expect(parse(Array(line.utf8)).value.blocks.count == 1)
  }

  @Test func anyMixtureOfMarksIsRead() {
    let pieces = ["*", "**", "_", "[", "]", "(", ")", "`", "\n", "\n\n", "- ", "> ", "#", "字。", "“", "a", "|", "---", "[^1]", "{#x}", "[@k]", "<b>", "\\", "~~"]
    var state: UInt64 = 42
    for _ in 0..<2_000 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      #expect(!rendered(text).contains("\u{0}"))
    }
  }
}
