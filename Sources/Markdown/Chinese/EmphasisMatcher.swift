import Diagnostics

/// Matches runs of stars as CommonMark does, except that full-width characters and punctuation count as letters.
struct EmphasisMatcher {
  private struct Run {
    var count: Int
    let original: Int
    let canOpen: Bool
    let canClose: Bool
    /// What is left of the run: an opener is used up from its end, a closer from its start.
    var span: SourceSpan

    /// Takes stars off the end and returns where they began.
    mutating func takeFromEnd(_ width: Int) -> SourcePosition {
      count -= width
      let end = span.end
      let place = SourcePosition(line: end.line, byteColumn: max(1, end.byteColumn - width))
      span = SourceSpan(span.start, place)
      return place
    }

    /// Takes stars off the start and returns where they ended.
    mutating func takeFromStart(_ width: Int) -> SourcePosition {
      count -= width
      let start = span.start
      let place = SourcePosition(line: start.line, byteColumn: start.byteColumn + width)
      span = SourceSpan(place, span.end)
      return place
    }

    var text: Inline { Inline(.text(String(repeating: "*", count: count)), span) }
  }

  private let tokens: [EmphasisToken]

  init(_ tokens: [EmphasisToken]) { self.tokens = tokens }

  func matched() -> [Inline] {
    var openers: [Run] = []
    // What is already done, with the content between openers in separate levels.
    var levels: [[Inline]] = [[]]
    for (index, token) in tokens.enumerated() {
      switch token {
      case .inline(let inline): levels[levels.count - 1].appendJoining(inline)
      case .emphasis: continue
      case .run(let count, let span):
        var run = self.run(at: index, count: count, span)
        if run.canClose { Self.close(&run, &openers, &levels) }
        guard run.count > 0 else { continue }
        if run.canOpen {
          openers.append(run)
          levels.append([])
        } else {
          levels[levels.count - 1].appendJoining(run.text)
        }
      }
    }
    Self.unwrap(&openers, from: 0, &levels)
    return levels.first ?? []
  }

  private static func close(_ run: inout Run, _ openers: inout [Run], _ levels: inout [[Inline]]) {
    while run.count > 0, let index = openers.lastIndex(where: { match($0, run) }) {
      unwrap(&openers, from: index + 1, &levels)
      guard var opener = openers.popLast(), let tokens = levels.popLast() else { return }
      let content = SoftBreakRepair.repaired(tokens)
      let width = opener.count >= 2 && run.count >= 2 ? 2 : 1
      let span = SourceSpan(opener.takeFromEnd(width), run.takeFromStart(width))
      let wrapped = Inline(width == 2 ? .strong(content) : .emphasis(content), span)
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

  /// Turns the openers from `first` on, which found no partner, back into stars.
  private static func unwrap(_ openers: inout [Run], from first: Int, _ levels: inout [[Inline]]) {
    guard openers.count > first, levels.count == openers.count + 1 else { return }
    for index in first..<openers.count {
      levels[first].appendJoining(openers[index].text)
      for inline in levels[index + 1] { levels[first].appendJoining(inline) }
    }
    openers.removeSubrange(first...)
    levels.removeSubrange((first + 1)...)
  }

  private func run(at index: Int, count: Int, _ span: SourceSpan) -> Run {
    let before = neighbour(index - 1, atEnd: true)
    let after = neighbour(index + 1, atEnd: false)
    return Run(
      count: count, original: count, canOpen: Self.flanks(inner: after, outer: before),
      canClose: Self.flanks(inner: before, outer: after), span: span)
  }

  private func neighbour(_ index: Int, atEnd: Bool) -> Unicode.Scalar? {
    guard tokens.indices.contains(index), case .inline(let inline) = tokens[index] else { return nil }
    return inline.edge(atEnd: atEnd)
  }

  private static func flanks(inner: Unicode.Scalar?, outer: Unicode.Scalar?) -> Bool {
    guard let inner, !CharacterClass.isSpace(inner) else { return false }
    guard CharacterClass.isPunctuation(inner), !CharacterClass.isWide(inner) else { return true }
    guard let outer else { return true }
    return CharacterClass.isSpace(outer) || CharacterClass.isPunctuation(outer) || CharacterClass.isWide(outer)
  }
}
