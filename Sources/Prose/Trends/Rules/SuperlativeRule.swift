/// 最高, 居首, `lowest` in the clause of the only ranked number of the sentence, where that is not at that end.
///
/// 之一, 历史最高, `second largest`, `one of the largest` and the like are left alone, and so are sentences with two such words.
enum SuperlativeRule {
  private enum End { case top, bottom }

  static func check(_ context: TrendContext) -> [Disagreement] {
    let ranked = context.sites.filter { $0.number.position != nil }
    guard ranked.count == 1, let site = ranked.first, let position = site.number.position else { return [] }
    let words = superlatives(context)
    guard words.count == 1, let word = words.first, governs(context, word.range, site) else { return [] }
    let start = context.clauseStart(before: word.range.lowerBound)
    guard !context.isDoubtful(start..<word.range.lowerBound) else { return [] }
    switch word.end {
    case .top where position.fromTop != 1:
      return [context.disagreement(.superlative, word.range, site, .largest, Double(position.fromTop))]
    case .bottom where position.fromTop != position.count:
      return [context.disagreement(.superlative, word.range, site, .smallest, Double(position.fromTop))]
    default: return []
    }
  }

  private static func superlatives(_ context: TrendContext) -> [(range: Range<Int>, end: End)] {
    var words: [(range: Range<Int>, end: End)] = []
    var index = context.sentence.lowerBound
    while index < context.sentence.upperBound {
      if let end = excluded.match(context.folded, at: index)?.end {
        // A set phrase counts as a second word, so that the sentence is left alone.
        words.append((index..<end, .top))
        words.append((index..<end, .top))
        index = end
      } else if let word = table.match(context.folded, at: index) {
        words.append((index..<word.end, word.meaning))
        index = word.end
      } else {
        index += 1
      }
    }
    return words
  }

  /// Right after the number, or before it in the same clause if nothing is compared there.
  private static func governs(_ context: TrendContext, _ word: Range<Int>, _ site: NumberSite) -> Bool {
    if word.lowerBound >= site.range.upperBound {
      return context.isOnly(site.range.upperBound..<word.lowerBound, between, "，,")
    }
    guard word.upperBound <= site.range.lowerBound else { return false }
    if (word.upperBound..<site.range.lowerBound).contains(where: { context.isClauseEnd($0) }) { return false }
    return !context.contains(comparisons, in: context.clauseStart(before: word.lowerBound)..<site.range.lowerBound)
  }

  private static let between = PhraseTable<Void>(groups: [("为 是 均 也 都 份额 占比 is was the share this which", ())])
  private static let comparisons = PhraseTable<Void>(groups: [
    ("比 较 低于 高于 小于 大于 少于 多于 不及 次于 与 同 than behind below above compared against after from to", ())
  ])

  private static let table = PhraseTable<End>(groups: [
    ("最高 最大 最多 居首 居首位 位居第一 位列第一 排名第一 名列第一 居第一位 排在首位 highest largest biggest ranks_first ranked_first", .top),
    ("最低 最小 最少 居末 居末位 排在末位 垫底 lowest smallest fewest ranks_last ranked_last", .bottom),
  ])

  private static let excluded = PhraseTable<Void>(groups: [
    (
      """
      之一 历史最高 历年最高 史上最高 历史最低 历年最低 年内最高 年内最低 最高人民法院 最高法 最大限度 最大化 最小化 最小二乘 最多不 最低工资 最高点 最低点 最大值 最小值 第二 第三 \
      最低值 最高值 最高可 最高不 最高达 除外 以外 之外 其次 次高 仅次于 second-largest second_largest second_highest second_lowest third_largest \
      one_of_the among_the record all-time next after except other_than apart_from second-highest at_its at_their ever
      """, ()
    )
  ])
}
