import Diagnostics

/// Emphasis next to full-width punctuation.
///
/// CommonMark lets `**` close only where it looks like the end of a word, so `**重点。**后文` stays as it is written, and a later
/// `**` may take a partner that belongs to another. Where that shows, by stars without a partner or by emphasis inside of
/// emphasis, and beside full-width characters, the stars are matched again, with those characters counting as letters.
enum EmphasisRepair {
  /// Adversarial paragraphs are left as CommonMark reads them.
  private static let runLimit = 1_000

  static func repaired(_ tokens: [EmphasisToken]) -> [Inline] {
    guard isSuspect(tokens, insideStars: false), tokens.contains(where: { $0.touchesWide }) else { return asWritten(tokens) }
    var flat: [EmphasisToken] = []
    var runs = 0
    for token in tokens { flatten(token, to: &flat, &runs) }
    return runs <= runLimit ? EmphasisMatcher(flat).matched() : asWritten(tokens)
  }

  private static func isSuspect(_ tokens: [EmphasisToken], insideStars: Bool) -> Bool {
    tokens.contains { token in
      switch token {
      case .inline: false
      case .run: true
      case .emphasis(_, let isStarred, let content, _): isStarred && (insideStars || isSuspect(content, insideStars: true))
      }
    }
  }

  /// An emphasis that CommonMark found goes back to its stars, because it may have taken the wrong ones.
  private static func flatten(_ token: EmphasisToken, to flat: inout [EmphasisToken], _ runs: inout Int) {
    switch token {
    case .inline: flat.append(token)
    case .run(let count, let span): appendRun(count, span, to: &flat, &runs)
    case .emphasis(let width, true, let content, let span):
      let start = span.start
      let end = span.end
      let inner = SourcePosition(line: start.line, byteColumn: start.byteColumn + width)
      let outer = SourcePosition(line: end.line, byteColumn: max(1, end.byteColumn - width))
      appendRun(width, SourceSpan(start, inner), to: &flat, &runs)
      for token in content { flatten(token, to: &flat, &runs) }
      appendRun(width, SourceSpan(outer, end), to: &flat, &runs)
    case .emphasis: flat.append(.inline(inline(token)))
    }
  }

  private static func appendRun(_ count: Int, _ span: SourceSpan, to flat: inout [EmphasisToken], _ runs: inout Int) {
    if case .run(let before, let place)? = flat.last {
      flat[flat.count - 1] = .run(count: before + count, SourceSpan(place.start, span.end))
    } else {
      flat.append(.run(count: count, span))
      runs += 1
    }
  }

  private static func asWritten(_ tokens: [EmphasisToken]) -> [Inline] {
    var inlines: [Inline] = []
    inlines.reserveCapacity(tokens.count)
    for token in tokens { inlines.appendJoining(inline(token)) }
    return inlines
  }

  private static func inline(_ token: EmphasisToken) -> Inline {
    switch token {
    case .inline(let inline): return inline
    case .run(let count, let span): return Inline(.text(String(repeating: "*", count: count)), span)
    case .emphasis(let width, let isStarred, let tokens, let span):
      let content = SoftBreakRepair.repaired(isStarred ? asWritten(tokens) : repaired(tokens))
      return Inline(width == 2 ? .strong(content) : .emphasis(content), span)
    }
  }
}
