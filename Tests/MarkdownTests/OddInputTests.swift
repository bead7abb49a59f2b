import Diagnostics
import Glibc
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

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: ">", count: 50_000) + "a\n" + String(repeating: "b\n", count: 50_000),
      String(repeating: "# a\n", count: 20_000), String(repeating: "[@a ", count: 50_000), String(repeating: "[", count: 100_000) + "]",
      String(repeating: "字**。字**", count: 20_000), "---\na: [" + String(repeating: "x, ", count: 50_000) + "x]\n---\n",
    ])
  func timeGrowsNoFasterThanTheText(_ text: String) { #expect(parse(Array(text.utf8)).value.file == "odd.md") }

  @Test func longRulesAreNotTakenForNesting() {
    for rule in ["-", "*", "_", "="] { #expect(parse(Array(String(repeating: rule, count: 5_000).utf8)).diagnostics.isEmpty) }
  }

  @Test(arguments: ["> ", "- "])
  func textNestedToTheLimitFitsOnASmallStack(_ marker: String) {
    let text = String(repeating: marker, count: 99) + String(repeating: "*a _b ", count: 45) + "**重点。**后" + String(repeating: "_ c*", count: 45)
    let bytes = Array(text.utf8)
    #expect(onSmallStack { _ = rendered(String(decoding: bytes, as: UTF8.self)) })
  }

  @Test func aLoneCarriageReturnEndsALine() {
    #expect(parse(Array("a\r\rb <i>".utf8)).diagnostics.first?.range?.start == SourcePosition(line: 3, byteColumn: 3))
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

  /// Runs `work` on a thread with 512 KiB of stack, which is what background threads may have.
  private func onSmallStack(_ work: @escaping @Sendable () -> Void) -> Bool {
    let box = Unmanaged.passRetained(Work(work))
    var thread: pthread_t = 0
    let status = withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { buffer -> Int32 in
      guard let attributes = buffer.baseAddress else { return -1 }
      pthread_attr_init(attributes)
      defer { pthread_attr_destroy(attributes) }
      pthread_attr_setstacksize(attributes, 512 * 1024)
      return pthread_create(
        &thread, attributes,
        { context in
          if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run() }
          return nil
        }, box.toOpaque())
    }
    return status == 0 && pthread_join(thread, nil) == 0
  }
}

private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
