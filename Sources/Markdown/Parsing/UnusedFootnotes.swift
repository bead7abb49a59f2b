import Diagnostics

/// Footnotes that the text never refers to; the library drops them in silence.
enum UnusedFootnotes {
  static func findings(in document: MarkdownDocument, _ source: SourceLines) -> [Diagnostic] {
    guard source.holdsFootnotes else { return [] }
    var findings: [Diagnostic] = []
    lazy var used = Set(document.footnotes.map { $0.label.lowercased() })
    lazy var codeLines = codeLines(of: document)
    for number in 1...source.count {
      guard let label = definedLabel(source.line(number)), !used.contains(label.lowercased()) else { continue }
      let place = source.position(line: number, column: 1)
      guard !codeLines.contains(where: { $0.contains(place.line) }) else { continue }
      findings.append(
        Diagnostic(
          "unused-footnote", "the footnote '[^\(label)]' is not referred to", severity: .warning, at: SourceSpan(at: place).in(document.file),
          cause: "readers would not see it", fix: "refer to it with '[^\(label)]', or remove it"))
    }
    return findings
  }

  /// The label of a line that begins with `[^label]:`.
  private static func definedLabel(_ line: ArraySlice<UInt8>) -> String? {
    guard let open = line.prefix(4).firstIndex(where: { $0 != 0x20 }), line[open] == UInt8(ascii: "["), line[open...].starts(with: "[^".utf8),
      let close = line[open...].firstIndex(of: UInt8(ascii: "]")), close > open + 2, line[close...].starts(with: "]:".utf8)
    else { return nil }
    return String(decoding: line[(open + 2)..<close], as: UTF8.self)
  }

  private static func codeLines(of document: MarkdownDocument) -> [ClosedRange<Int>] {
    var ranges: [ClosedRange<Int>] = []
    document.blocks.forEachBlock { block in
      if case .codeBlock = block.kind { ranges.append(block.span.start.line...max(block.span.start.line, block.span.end.line)) }
    }
    return ranges
  }
}
