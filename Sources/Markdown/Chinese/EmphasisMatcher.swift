import Diagnostics

/// Matches runs of stars as CommonMark does, except that full-width characters and punctuation count as letters.
struct EmphasisMatcher {
  private struct Run {
    var position: Int
    var count: Int
    var original: Int
    var canOpen: Bool
    var canClose: Bool
  }

  private var items: [EmphasisToken]

  init(_ tokens: [EmphasisToken]) { items = tokens }

  func matched() -> [Inline] {
    var openers: [Run] = []
    // What is already done, with the content between openers in separate levels.
    var levels: [[Inline]] = [[]]
    for (index, token) in items.enumerated() {
      switch token {
      case .inline(let inline): levels[levels.count - 1].append(inline)
      case .run(let count, let span):
        var run = self.run(at: index, count: count)
        if run.canClose { close(&run, span, &openers, &levels) }
        guard run.count > 0 else { continue }
        if run.canOpen {
          openers.append(run)
          levels.append([])
        } else {
          levels[levels.count - 1].append(Self.stars(run.count, span))
        }
      }
    }
    while let opener = openers.popLast() { Self.unwrap(opener, &levels) }
    return levels.first ?? []
  }

  private func close(_ run: inout Run, _ span: SourceSpan, _ openers: inout [Run], _ levels: inout [[Inline]]) {
    while run.count > 0, let index = openers.lastIndex(where: { Self.match($0, run) }) {
      while openers.count > index + 1, let unmatched = openers.popLast() { Self.unwrap(unmatched, &levels) }
      guard var opener = openers.popLast(), let content = levels.popLast() else { return }
      let width = opener.count >= 2 && run.count >= 2 ? 2 : 1
      opener.count -= width
      run.count -= width
      let start = content.first?.span.start ?? span.start
      let wrapped = Inline(width == 2 ? .strong(content) : .emphasis(content), SourceSpan(start, span.end))
      if opener.count > 0 {
        openers.append(opener)
        levels.append([wrapped])
      } else {
        levels[levels.count - 1].append(wrapped)
      }
    }
  }

  /// CommonMark's rule of three keeps `*a**b*` whole.
  private static func match(_ opener: Run, _ closer: Run) -> Bool {
    let isOddMatch = (opener.canClose || closer.canOpen) && (opener.original + closer.original) % 3 == 0
    return !isOddMatch || (opener.original % 3 == 0 && closer.original % 3 == 0)
  }

  private static func unwrap(_ opener: Run, _ levels: inout [[Inline]]) {
    guard let content = levels.popLast(), !levels.isEmpty else { return }
    let place = SourceSpan(at: content.first?.span.start ?? .start)
    levels[levels.count - 1] += [stars(opener.count, place)] + content
  }

  private static func stars(_ count: Int, _ span: SourceSpan) -> Inline { Inline(.text(String(repeating: "*", count: count)), span) }

  private func run(at index: Int, count: Int) -> Run {
    let before = neighbour(index - 1, atEnd: true)
    let after = neighbour(index + 1, atEnd: false)
    return Run(
      position: index, count: count, original: count, canOpen: Self.flanks(inner: after, outer: before),
      canClose: Self.flanks(inner: before, outer: after))
  }

  private func neighbour(_ index: Int, atEnd: Bool) -> Unicode.Scalar? {
    guard items.indices.contains(index), case .inline(let inline) = items[index] else { return nil }
    return inline.edge(atEnd: atEnd)
  }

  private static func flanks(inner: Unicode.Scalar?, outer: Unicode.Scalar?) -> Bool {
    guard let inner, !CharacterClass.isSpace(inner) else { return false }
    guard CharacterClass.isPunctuation(inner), !CharacterClass.isWide(inner) else { return true }
    guard let outer else { return true }
    return CharacterClass.isSpace(outer) || CharacterClass.isPunctuation(outer) || CharacterClass.isWide(outer)
  }
}
