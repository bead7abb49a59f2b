/// 从A增至B, `fell from A to B`, `B, up from A` with the numbers the other way round.
enum FromToRule {
  static func check(_ context: TrendContext) -> [Disagreement] {
    pairs(context).compactMap { pair in
      guard let word = pair.word, pair.later.number.value != pair.earlier.number.value else { return nil }
      let rises = pair.later.number.value > pair.earlier.number.value
      guard rises != (word.direction == .rise) else { return nil }
      let start = context.clauseStart(before: min(word.range.lowerBound, pair.earlier.range.lowerBound))
      guard !context.isDoubtful(start..<max(start, word.range.lowerBound)) else { return nil }
      return context.disagreement(
        .direction, word.range, pair.later, word.direction == .rise ? .rise : .fall, pair.later.number.value - pair.earlier.number.value)
    }
  }

  struct Pair {
    var earlier: NumberSite
    var later: NumberSite
    /// From the word that opens the pair to its end.
    var range: Range<Int>
    var word: (range: Range<Int>, direction: DirectionWords.Direction)?
  }

  /// Neighbouring numbers of one kind that the sentence gives as the two ends of a change.
  static func pairs(_ context: TrendContext) -> [Pair] {
    zip(context.sites, context.sites.dropFirst()).compactMap { first, second in
      guard context.isComparable(first.number, second.number), !isChange(first.number) || first.number.meaning == .relativeChange else { return nil }
      return chinese(context, first, second) ?? english(context, first, second) ?? reversed(context, first, second)
    }
  }

  private static func isChange(_ number: BoundNumber) -> Bool {
    switch number.meaning {
    case .absoluteChange, .pointChange, .difference, .pointDifference, .relativeChange, .rank: true
    case .level, .share, .ratio: false
    }
  }

  /// 从…A…增至B.
  private static func chinese(_ context: TrendContext, _ first: NumberSite, _ second: NumberSite) -> Pair? {
    guard let open = opening(context, first), let word = context.word(DirectionWords.to, before: second.range.lowerBound) else { return nil }
    guard word.range.lowerBound >= first.range.upperBound, context.folded[word.range.lowerBound].isHan else { return nil }
    guard !context.folded[first.range.upperBound..<word.range.lowerBound].contains(where: { $0 == "；" || $0 == "从" || $0 == "由" }) else { return nil }
    return Pair(earlier: first, later: second, range: open..<second.range.upperBound, word: (word.range, word.meaning))
  }

  /// 从 or 由 in the clause before a number, with no other number between.
  private static func opening(_ context: TrendContext, _ site: NumberSite) -> Int? {
    var index = site.range.lowerBound - 1
    while index >= context.sentence.lowerBound, !context.isClauseEnd(index) {
      if context.sites.contains(where: { $0.range.contains(index) }) { return nil }
      if context.folded[index] == "从" || context.folded[index] == "由" {
        return context.folded.at(index + 1) == "于" || context.folded.at(index - 1) == "自" ? nil : index
      }
      index -= 1
    }
    return nil
  }

  /// `grew from A (in 2018) to B`, also without a verb.
  private static func english(_ context: TrendContext, _ first: NumberSite, _ second: NumberSite) -> Pair? {
    guard let from = context.word(fromWord, before: first.range.lowerBound), let to = context.word(toWord, before: second.range.lowerBound),
      to.range.lowerBound >= first.range.upperBound
    else { return nil }
    let verb = context.word(DirectionWords.from, before: from.range.lowerBound)
    let start = verb?.range.lowerBound ?? from.range.lowerBound
    return Pair(earlier: first, later: second, range: start..<second.range.upperBound, word: verb.map { ($0.range, $0.meaning) })
  }

  /// `B, up from A` and `rose to B from A`.
  private static func reversed(_ context: TrendContext, _ first: NumberSite, _ second: NumberSite) -> Pair? {
    guard let from = context.word(fromWord, before: second.range.lowerBound), from.range.lowerBound >= first.range.upperBound else { return nil }
    let range = first.range.lowerBound..<second.range.upperBound
    if let word = context.word(upOrDown, before: from.range.lowerBound), word.range.lowerBound >= first.range.upperBound {
      return Pair(earlier: second, later: first, range: range, word: (word.range, word.meaning))
    }
    guard let word = context.word(DirectionWords.to, before: first.range.lowerBound),
      context.isOnly(first.range.upperBound..<from.range.lowerBound, nothing, "")
    else { return nil }
    return Pair(earlier: second, later: first, range: word.range.lowerBound..<second.range.upperBound, word: (word.range, word.meaning))
  }

  private static let fromWord = PhraseTable<Void>(groups: [("from", ())])
  private static let toWord = PhraseTable<Void>(groups: [("to", ())])
  private static let nothing = PhraseTable<Void>([])
  private static let upOrDown = PhraseTable<DirectionWords.Direction>(groups: [("up", .rise), ("down", .fall)])
}
