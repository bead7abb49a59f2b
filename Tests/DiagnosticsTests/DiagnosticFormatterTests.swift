import Diagnostics
import TestSupport
import Testing

struct DiagnosticFormatterTests {
  private let marked = MarkedText(
    """
    # 发展现状

    2022 年规模达 1️⃣[15.8 万亿元](value:market-size@2022)2️⃣，同比
    \tkey:\t3️⃣value
    """)

  private func range(_ start: Character, _ end: Character? = nil) -> SourceRange? {
    guard let from = marked.positions[start] else { return nil }
    return SourceSpan(from, end.flatMap { marked.positions[$0] } ?? from).in("Content/现状.md")
  }

  private var diagnostics: [Diagnostic] {
    [
      Diagnostic("unknown-key", "front matter has no key named 'key'", severity: .warning, at: range("3️⃣"), fix: "did you mean 'kind'?"),
      Diagnostic(
        "value-differs", "the value of 'market-size@2022' is 15.7 万亿元, but the text says 15.8 万亿元", at: range("1️⃣", "2️⃣"),
        cause: "50% of: rows, sums", fix: "write 15.7 万亿元", notes: [.init("computed here", at: range("3️⃣")), .init("no place")]),
      Diagnostic("no-place", "the site has no title", severity: .note, at: nil),
      Diagnostic("no-place", "the site has no title", severity: .note, at: nil),
    ]
  }

  private func formatted(_ format: DiagnosticFormatter.Format) -> String {
    let file = marked.file("Content/现状.md")
    return DiagnosticFormatter(format: format, toolVersion: "1.0") { $0 == file.path ? file : nil }.format(diagnostics)
  }

  @Test(arguments: DiagnosticFormatter.Format.allCases)
  func printsTheGolden(format: DiagnosticFormatter.Format) {
    expectGolden(formatted(format), named: "findings-\(format.rawValue).txt")
  }

  @Test func alignsTheCaretUnderHanText() throws {
    let lines = formatted(.text).split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("Content/现状.md:3:11: error: the value of"))
    #expect(lines[1] == "  3 | 2022 年规模达 [15.8 万亿元](value:market-size@2022)，同比")
    // Two cells for each of the 4 Han characters before the link.
    #expect(lines[2] == "    |               ^" + String(repeating: "~", count: 36))
  }

  @Test func windowsLongLines() throws {
    let line = String(repeating: "长", count: 300) + "X" + String(repeating: "y", count: 300)
    let file = SourceFile(path: "a.md", line)
    let start = SourcePosition(line: 1, byteColumn: 901)
    let formatter = DiagnosticFormatter { _ in file }
    let text = formatter.format([Diagnostic("r", "m", at: SourceSpan(at: start).in("a.md"))])
    let lines = text.split(separator: "\n").map { Array($0.unicodeScalars) }
    #expect(lines[0].starts(with: "a.md:1:301:".unicodeScalars))
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let place = try #require(lines[1].firstIndex(of: "X"))
    let before = lines[1][..<place].reduce(0) { $0 + $1.displayWidth }
    #expect(before == caret)
    #expect(lines[1].count < 130)
  }

  @Test func saysNothingAboutNothing() {
    #expect(DiagnosticFormatter { _ in nil }.format([]) == "")
    #expect(DiagnosticSummary([]).text == "no findings")
  }

  @Test func printsAPlaceInAFileThatCannotBeRead() {
    let diagnostic = Diagnostic("r", "m", at: SourceSpan(at: SourcePosition(line: 9, byteColumn: 4)).in("gone.md"))
    #expect(DiagnosticFormatter { _ in nil }.format([diagnostic]) == "gone.md:9:4: error: m [r]\n1 error\n")
  }

  @Test(arguments: [("titel", "title"), ("sumary", "summary"), ("xyzzy", nil)])
  func findsTheNearestName(name: String, expected: String?) {
    #expect(nearestName(to: name, among: ["title", "summary", "date"]) == expected)
  }
}
