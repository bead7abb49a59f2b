import Diagnostics

/// A run of stars, an emphasis as CommonMark found it, or something else that stands in a line.
enum EmphasisToken: Sendable {
  case inline(Inline)
  case run(count: Int, SourceSpan)
  /// - Parameters:
  ///   - width: 1 for emphasis, 2 for strong emphasis.
  ///   - isStarred: false when written with `_`, which the repair leaves alone.
  case emphasis(width: Int, isStarred: Bool, [EmphasisToken], SourceSpan)

  var span: SourceSpan {
    switch self {
    case .inline(let inline): inline.span
    case .run(_, let span), .emphasis(_, _, _, let span): span
    }
  }

  var touchesWide: Bool {
    switch self {
    case .inline(let inline): [inline.edge(atEnd: false), inline.edge(atEnd: true)].contains { $0.map(CharacterClass.isWide) ?? false }
    case .run: false
    case .emphasis(_, _, let content, _): content.contains { $0.touchesWide }
    }
  }
}

extension [Inline] {
  /// Appends an inline; two texts that touch become one.
  mutating func appendJoining(_ inline: Inline) {
    guard case .text(let text) = inline.kind, let last, case .text(let before) = last.kind, last.span.end == inline.span.start else {
      append(inline)
      return
    }
    self[count - 1] = Inline(.text(before + text), SourceSpan(last.span.start, inline.span.end))
  }
}
