/// 出口增长到4.7% where 4.7% is the growth; 比重提高4.9% where 4.9% is the share.
///
/// The first is reported only where trade or the like is the subject right before the verb: what falls to 4.7% may be growth.
enum LevelAndChangeRule {
  static func check(_ context: TrendContext) -> [Disagreement] {
    context.sites.compactMap { site in
      switch site.number.meaning {
      case .relativeChange: changeAsLevel(context, site)
      case .share: levelAsChange(context, site)
      default: nil
      }
    }
  }

  private static func changeAsLevel(_ context: TrendContext, _ site: NumberSite) -> Disagreement? {
    guard site.printed?.unit == .percent, let word = context.word(DirectionWords.to, before: site.range.lowerBound) else { return nil }
    let start = context.clauseStart(before: word.range.lowerBound)
    guard !context.isDoubtful(start..<word.range.lowerBound), !context.contains(DirectionWords.rates, in: start..<word.range.lowerBound),
      DirectionWords.levels.match(context.folded, before: beforeSpace(context, word.range.lowerBound), longest: 10) != nil
    else { return nil }
    return context.disagreement(.changeAsLevel, word.range, site, .level, site.number.value)
  }

  private static func levelAsChange(_ context: TrendContext, _ site: NumberSite) -> Disagreement? {
    guard site.printed?.unit == .percent, let word = shareVerb(context, site) else { return nil }
    let start = context.clauseStart(before: word.range.lowerBound)
    guard !context.isDoubtful(start..<word.range.lowerBound) else { return nil }
    return context.disagreement(.levelAsChange, word.range, site, .change, site.number.value)
  }

  /// A verb that cannot be a noun, or any after 比重 and the like.
  private static func shareVerb(_ context: TrendContext, _ site: NumberSite) -> (range: Range<Int>, meaning: Void)? {
    if let word = context.word(change, before: site.range.lowerBound) { return word }
    guard let word = context.word(DirectionWords.by, before: site.range.lowerBound),
      shares.match(context.folded, before: beforeSpace(context, word.range.lowerBound)) != nil
    else { return nil }
    return (word.range, ())
  }

  private static func beforeSpace(_ context: TrendContext, _ index: Int) -> Int {
    context.folded.at(index - 1).isSpace ? index - 1 : index
  }

  private static let shares = PhraseTable<Void>(groups: [("比重 占比 份额 比例 share shares", ())])
  private static let change = PhraseTable<Void>(groups: [
    ("提高了 上升了 下降了 降低了 增长了 回落了 提升了 rose_by fell_by grew_by increased_by declined_by decreased_by dropped_by", ())
  ])
}
