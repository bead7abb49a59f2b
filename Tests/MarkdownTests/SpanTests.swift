import Diagnostics
import Markdown
import Testing

@Suite struct SpanTests {
  /// What the source holds at each inline of one kind.
  private func cuts(_ text: String, _ isWanted: (Inline.Kind) -> Bool) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    var cuts: [String] = []
    parsed(text).value.forEachInline { inline in
      guard isWanted(inline.kind) else { return }
      cuts.append(cut(inline.span, lines))
    }
    return cuts
  }

  private func cut(_ span: SourceSpan, _ lines: [[UInt8]]) -> String {
    (span.start.line...span.end.line).map { number in
      let line = lines[number - 1]
      let from = number == span.start.line ? span.start.byteColumn - 1 : 0
      let to = number == span.end.line ? span.end.byteColumn - 1 : line.count
      guard from <= to, to <= line.count else { return "beyond the line" }
      return String(decoding: line[from..<to], as: UTF8.self)
    }.joined(separator: "\n")
  }

  private func isLink(_ kind: Inline.Kind) -> Bool { if case .link = kind { true } else { false } }

  @Test(arguments: [
    ("规模[15.7 万亿元](value:a@2022)，[](value:b)。", ["[15.7 万亿元](value:a@2022)", "[](value:b)"]),
    ("甲\n   [1](a)[2](b)", ["[1](a)", "[2](b)"]),
    ("> 甲\n懒[1](a)", ["[1](a)"]),
    ("> - 甲\n>   乙[1](a)\n丙[2](b)", ["[1](a)", "[2](b)"]),
    ("- [x] 甲[1](a)", ["[1](a)"]),
    ("| a\\|b [1](a) | `c\\|d` [2](b) |\n|--|--|\n| [3](c) | \\|[4](d) |", ["[1](a)", "[2](b)", "[3](c)", "[4](d)"]),
    ("一[长\n文](a)二", ["[长\n文](a)"]),
    ("\\[x] &amp; [1](a)", ["[1](a)"]),
    ("[甲][k] [k]\n\n[k]: v", ["[甲][k]", "[k]"]),
    ("甲 [1](a)\n乙 [2](b)\n===", ["[1](a)", "[2](b)"]),
    ("---\ntitle: x\n---\n\n# 题 [1](a) {#x}", ["[1](a)"]),
    ("看 https://a.example/x 和 <https://b.example> 与 me@c.example。", ["https://a.example/x", "<https://b.example>", "me@c.example"]),
    ("第一行\nwww.a.example 后", ["www.a.example"]),
    ("**[1](a)。**后*[2](b)*", ["[1](a)", "[2](b)"]),
    ("甲[^n]\n\n[^n]: 注 [1](a)\n\n    续 [2](b)", ["[1](a)", "[2](b)"]),
  ])
  func aLinkStandsWhereItIsWritten(_ text: String, _ expected: [String]) { #expect(cuts(text, isLink) == expected) }

  @Test(arguments: [
    ("&lt; \\* [@a] 与[参见 @b, 第 3 页]", ["[@a]", "[参见 @b, 第 3 页]"]),
    ("> 甲\n> 乙[@a; @b]", ["[@a; @b]"]),
    ("**甲[@a]。**乙[@b]", ["[@a]", "[@b]"]),
    ("\\[@a] [\\@b] [@c\\] [@张三2020，第 2 页]", ["[@张三2020，第 2 页]"]),
    ("[[@a]", ["[@a]"]),
  ])
  func aCitationStandsWhereItIsWritten(_ text: String, _ expected: [String]) {
    #expect(cuts(text) { if case .citation = $0 { true } else { false } } == expected)
  }

  @Test(arguments: [
    ("前**重点。**后", ["**重点。**"]), ("***[1](a)***", ["***[1](a)***", "**[1](a)**"]), ("> 甲\n乙*丙*", ["*丙*"]),
    ("**甲*乙*丙**", ["**甲*乙*丙**", "*乙*"]), ("__甲__ _乙_", ["__甲__", "_乙_"]), ("**甲\n乙**", ["**甲\n乙**"]),
  ])
  func anEmphasisStandsWithItsMarks(_ text: String, _ expected: [String]) {
    #expect(
      cuts(text) { kind in
        switch kind {
        case .emphasis, .strong: true
        default: false
        }
      } == expected)
  }

  @Test func imagesCodeAndFootnotesStandWithTheirMarks() {
    let text = "- 甲\n  ![图](a.png) `` x` `` 乙[^n]\n\n[^n]: 注"
    let found = cuts(text) { kind in
      switch kind {
      case .image, .code, .footnoteReference: true
      default: false
      }
    }
    #expect(found == ["![图](a.png)", "`` x` ``", "[^n]"])
  }

  @Test func aByteOrderMarkCountsAsThreeBytesOfTheFirstLine() {
    let document = MarkdownParser.parse(SourceFile(path: "a.md", bytes: [0xEF, 0xBB, 0xBF] + Array("a [1](b)\n[2](c)".utf8))).value
    var columns: [Int] = []
    document.forEachInline { if case .link = $0.kind { columns.append($0.span.start.byteColumn) } }
    #expect(columns == [6, 1])
  }

  @Test func headingsQuotesAndListsStandOnTheirLines() {
    let document = parsed("---\nt: x\n---\n# 甲\n\n> 乙\n\n- 丙\n- 丁\n").value
    #expect(document.blocks.map(\.span.start) == [4, 6, 8].map { SourcePosition(line: $0, byteColumn: 1) })
  }
}
