import Diagnostics

extension TreeConversion {
  /// The content of a paragraph, heading or cell, with the repairs and with citations found.
  mutating func inlines(of node: CMarkNode) -> [Inline] {
    let raw = rawInlines(of: node.children, depth: 0, container: node)
    let emphasised = EmphasisRepair.repaired(raw)
    let joined = SoftBreakRepair.repaired(emphasised)
    return CitationFinder.found(in: joined.map(\.inline))
  }

  private mutating func rawInlines(of children: CMarkChildren, depth: Int, container: CMarkNode) -> [RawInline] {
    var result: [RawInline] = []
    var lastEnd = source.position(line: container.startLine, column: container.startColumn)
    for node in children {
      if depth > Self.depthLimit {
        tooDeep(node)
        return result
      }
      // Breaks carry no place of their own: they stand where the text before them ends.
      let span = node.startLine == 0 || node.startColumn == 0 ? SourceSpan(at: lastEnd) : inlineSpan(of: node)
      lastEnd = span.end
      guard let kind = kind(of: node, span, depth: depth) else { continue }
      let isStarred = source.byte(line: node.startLine, column: node.startColumn) == UInt8(ascii: "*")
      result.append(RawInline(inline: Inline(kind, span), bareStars: bareStars(node), isWrittenWithStars: isStarred))
    }
    return result
  }

  private mutating func kind(of node: CMarkNode, _ span: SourceSpan, depth: Int) -> Inline.Kind? {
    switch node.kind {
    case .text: return .text(node.literal)
    case .softBreak: return .softBreak
    case .lineBreak: return .lineBreak
    case .code: return .code(node.literal)
    case .inlineHTML: return html(node.literal, span).map { .html($0) }
    case .emphasis: return .emphasis(nested(node, depth))
    case .strong: return .strong(nested(node, depth))
    case .strikethrough: return .strikethrough(nested(node, depth))
    case .link:
      let content = nested(node, depth)
      let isAutolink = source.byte(line: node.startLine, column: node.startColumn) != UInt8(ascii: "[")
      return .link(Link(destination: node.url, title: node.title.isEmpty ? nil : node.title, content: content, isAutolink: isAutolink))
    case .image:
      return .image(Image(destination: node.url, title: node.title.isEmpty ? nil : node.title, content: nested(node, depth)))
    case .footnoteReference: return footnoteReference(node.footnoteLabel)
    default: return nil
    }
  }

  private mutating func nested(_ node: CMarkNode, _ depth: Int) -> [Inline] {
    let raw = rawInlines(of: node.children, depth: depth + 1, container: node)
    return SoftBreakRepair.repaired(EmphasisRepair.repaired(raw)).map(\.inline)
  }

  /// The offsets of stars in a text that were written as such, not escaped; none when text and source cannot be aligned.
  private func bareStars(_ node: CMarkNode) -> [Int] {
    guard node.kind == .text, node.startLine == node.endLine, node.startColumn > 0, node.endColumn >= node.startColumn else { return [] }
    let literal = Array(node.literal.utf8)
    guard literal.contains(UInt8(ascii: "*")) else { return [] }
    let written = Array(source.slice(line: node.startLine, columns: node.startColumn...node.endColumn))
    var stars: [Int] = []
    var index = 0
    for (offset, byte) in literal.enumerated() {
      guard index < written.count else { return [] }
      let isEscaped = written[index] == UInt8(ascii: "\\") && byte != UInt8(ascii: "\\") && index + 1 < written.count
      if isEscaped || (written[index] == UInt8(ascii: "\\") && index + 1 < written.count && written[index + 1] == byte) { index += 1 }
      guard index < written.count, written[index] == byte else { return [] }
      if byte == UInt8(ascii: "*"), index == 0 || written[index - 1] != UInt8(ascii: "\\") { stars.append(offset) }
      index += 1
    }
    return stars
  }

  /// cmark counts columns from where a container's content starts only on its first line; a link's bracket tells the shift.
  private func inlineSpan(of node: CMarkNode) -> SourceSpan {
    let span = span(of: node)
    let mark: UInt8
    switch node.kind {
    case .link: mark = UInt8(ascii: "[")
    case .image: mark = UInt8(ascii: "!")
    default: return span
    }
    guard source.byte(line: node.startLine, column: node.startColumn) != mark,
      let column = source.column(of: mark, line: node.startLine, from: node.startColumn)
    else { return span }
    let shift = column - node.startColumn
    return SourceSpan(
      source.position(line: node.startLine, column: column), source.position(line: node.endLine, column: node.endColumn + 1 + shift))
  }

}

/// An inline on its way through the repairs.
struct RawInline: Sendable {
  var inline: Inline
  /// For a text: where it holds stars that found no partner.
  var bareStars: [Int]
  var isWrittenWithStars = false

  var hasBareStar: Bool { !bareStars.isEmpty }

  var isStarredEmphasis: Bool {
    switch inline.kind {
    case .emphasis, .strong: isWrittenWithStars
    default: false
    }
  }
}
