/// A word of rise or fall beside a change of the other sign: 增长−3.9%, `fell by 4.7%` where the data have a rise.
///
/// A fall printed without its sign is no disagreement. Numbers joined by 和 or `and` share the word of the first.
enum DirectionRule {
  static func check(_ context: TrendContext) -> [Disagreement] {
    var disagreements: [Disagreement] = []
    var governing: (word: Range<Int>, direction: DirectionWords.Direction)?
    for (index, site) in context.sites.enumerated() {
      let before = wordBefore(context, site)
      if let before {
        governing = before
      } else if !(index > 0 && governing != nil && joins(context, context.sites[index - 1].range.upperBound..<site.range.lowerBound)) {
        governing = nil
      }
      guard let word = governing ?? wordAfter(context, site), isSigned(site.number) else { continue }
      if isDoubtful(context, word.word, site) { continue }
      let rises = site.number.value > 0
      guard site.number.value != 0, rises != (word.direction == .rise) else { continue }
      let claim: Disagreement.Claim = word.direction == .rise ? .rise : .fall
      disagreements.append(context.disagreement(.direction, word.word, site, claim, site.number.value))
    }
    return disagreements
  }

  private static func isSigned(_ number: BoundNumber) -> Bool {
    switch number.meaning {
    case .relativeChange, .absoluteChange, .pointChange: true
    default: false
    }
  }

  private static func wordBefore(_ context: TrendContext, _ site: NumberSite) -> (word: Range<Int>, direction: DirectionWords.Direction)? {
    context.word(DirectionWords.by, before: site.range.lowerBound).map { ($0.range, $0.meaning) }
  }

  private static func wordAfter(_ context: TrendContext, _ site: NumberSite) -> (word: Range<Int>, direction: DirectionWords.Direction)? {
    let folded = context.folded
    let start = folded.at(site.range.upperBound).isSpace ? site.range.upperBound + 1 : site.range.upperBound
    guard let found = DirectionWords.after.match(folded, at: start), !folded.at(found.end).isHan else { return nil }
    return (start..<found.end, found.meaning)
  }

  /// Whether only a conjunction stands between two numbers.
  private static func joins(_ context: TrendContext, _ range: Range<Int>) -> Bool {
    !range.isEmpty && context.isOnly(range, conjunctions, "、")
  }

  private static func isDoubtful(_ context: TrendContext, _ word: Range<Int>, _ site: NumberSite) -> Bool {
    let start = context.clauseStart(before: word.lowerBound)
    let before = start..<max(start, word.lowerBound)
    if context.isDoubtful(before) { return true }
    return site.number.meaning == .relativeChange && context.contains(DirectionWords.rates, in: before)
  }

  private static let conjunctions = PhraseTable<Void>(groups: [("和 与 及 以及 and", ())])
}
