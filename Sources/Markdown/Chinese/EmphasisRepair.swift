import Diagnostics

/// Emphasis next to full-width punctuation.
///
/// CommonMark lets `**` close only where it looks like the end of a word, so `**重点。**后文` stays as it is written, and a later
/// `**` may take a partner that belongs to another. Beside full-width characters the stars are matched again, with those
/// characters counting as letters.
enum EmphasisRepair {
  /// Adversarial paragraphs are left as CommonMark reads them.
  private static let runLimit = 400

  static func repaired(_ inlines: [RawInline]) -> [RawInline] {
    guard inlines.contains(where: { $0.hasBareStar || $0.isStarredEmphasis }) else { return inlines }
    var tokens: [EmphasisToken] = []
    for raw in inlines { append(raw, to: &tokens) }
    guard tokens.contains(where: { $0.touchesWide }), tokens.count(where: { $0.isRun }) <= runLimit else { return inlines }
    return EmphasisMatcher(tokens).matched().map { RawInline(inline: $0, bareStars: []) }
  }

  private static func append(_ raw: RawInline, to tokens: inout [EmphasisToken]) {
    switch raw.inline.kind {
    case .text(let text): append(text, raw.inline.span, stars: raw.bareStars, to: &tokens)
    case .strong(let content) where raw.isWrittenWithStars: append(content, raw, count: 2, to: &tokens)
    case .emphasis(let content) where raw.isWrittenWithStars: append(content, raw, count: 1, to: &tokens)
    default: tokens.append(.inline(raw.inline))
    }
  }

  /// An emphasis that CommonMark found goes back to its stars, because it may have taken the wrong ones.
  private static func append(_ content: [Inline], _ raw: RawInline, count: Int, to tokens: inout [EmphasisToken]) {
    let span = raw.inline.span
    appendRun(count, SourceSpan(at: span.start), to: &tokens)
    for inline in content { append(RawInline(inline: inline, bareStars: [], isWrittenWithStars: raw.isWrittenWithStars), to: &tokens) }
    appendRun(count, SourceSpan(at: span.end), to: &tokens)
  }

  private static func append(_ text: String, _ span: SourceSpan, stars: [Int], to tokens: inout [EmphasisToken]) {
    let bytes = Array(text.utf8)
    var start = 0
    var index = 0
    func place(_ from: Int, _ to: Int) -> SourceSpan {
      let line = span.start.line
      let column = span.start.byteColumn
      return SourceSpan(SourcePosition(line: line, byteColumn: column + from), SourcePosition(line: line, byteColumn: column + to))
    }
    func flush(_ end: Int) {
      if end > start { tokens.append(.inline(Inline(.text(String(decoding: bytes[start..<end], as: UTF8.self)), place(start, end)))) }
    }
    while index < stars.count {
      let runStart = stars[index]
      var runEnd = runStart + 1
      index += 1
      while index < stars.count, stars[index] == runEnd {
        runEnd += 1
        index += 1
      }
      flush(runStart)
      appendRun(runEnd - runStart, place(runStart, runEnd), to: &tokens)
      start = runEnd
    }
    flush(bytes.count)
  }

  private static func appendRun(_ count: Int, _ span: SourceSpan, to tokens: inout [EmphasisToken]) {
    if case .run(let before, let place)? = tokens.last {
      tokens[tokens.count - 1] = .run(count: before + count, SourceSpan(place.start, span.end))
    } else {
      tokens.append(.run(count: count, span))
    }
  }
}

/// A run of stars, or something between two.
enum EmphasisToken: Sendable {
  case inline(Inline)
  case run(count: Int, SourceSpan)

  var isRun: Bool { if case .run = self { true } else { false } }

  var touchesWide: Bool {
    guard case .inline(let inline) = self else { return false }
    return [inline.edge(atEnd: false), inline.edge(atEnd: true)].contains { $0.map(CharacterClass.isWide) ?? false }
  }
}
