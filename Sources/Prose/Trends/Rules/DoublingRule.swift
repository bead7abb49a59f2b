/// 翻番, 翻两番, `doubled`, `halved` beside a ratio, a relative change or the two ends of a change that fall short of it.
///
/// 5% of the factor are allowed for; 20% with 近 or `nearly`. More than was claimed is no disagreement.
enum DoublingRule {
  static func check(_ context: TrendContext) -> [Disagreement] {
    let pairs = FromToRule.pairs(context)
    return context.others.compactMap { range, quantity in
      guard isDoubling(context, range, quantity) else { return nil }
      let start = context.clauseStart(before: range.lowerBound)
      guard !context.isDoubtful(start..<range.lowerBound), let (site, ratio) = ratio(context, range, pairs) else { return nil }
      let isLoose = quantity.qualifier == .nearly || quantity.qualifier == .about
      let slack = isLoose ? 0.2 : 0.05
      let holds = quantity.value >= 1 ? ratio >= quantity.value * (1 - slack) : ratio <= quantity.value * (1 + slack)
      return holds ? nil : context.disagreement(.doubling, range, site, .ratio(quantity.value), ratio)
    }
  }

  private static func isDoubling(_ context: TrendContext, _ range: Range<Int>, _ quantity: StatedQuantity) -> Bool {
    guard quantity.unit == .multiple, quantity.spelling == .words else { return false }
    return context.folded[range.lowerBound] == "翻" || verbs.match(context.folded, at: range.lowerBound)?.end == range.upperBound
  }

  /// Later over earlier, from the number that stands next to the word.
  private static func ratio(_ context: TrendContext, _ word: Range<Int>, _ pairs: [FromToRule.Pair]) -> (NumberSite, Double)? {
    for pair in pairs where touches(context, word, pair.range) && pair.earlier.number.value > 0 && pair.earlier.number.meaning != .relativeChange {
      return (pair.later, pair.later.number.value / pair.earlier.number.value)
    }
    for site in context.sites where touches(context, word, site.range) {
      switch site.number.meaning {
      case .ratio: return (site, site.number.value)
      case .relativeChange: return (site, 1 + site.number.value)
      default: continue
      }
    }
    return nil
  }

  /// Whether nothing with a meaning of its own stands between.
  private static func touches(_ context: TrendContext, _ word: Range<Int>, _ other: Range<Int>) -> Bool {
    if word.upperBound <= other.lowerBound { return context.isOnly(word.upperBound..<other.lowerBound, between, marks) }
    if other.upperBound <= word.lowerBound { return context.isOnly(other.upperBound..<word.lowerBound, between, marks) }
    return other.contains(word.lowerBound)
  }

  private static let verbs = PhraseTable<Void>(groups: [
    ("doubled doubling doubles tripled tripling triples trebled quadrupled quintupled halved halving halves", ())
  ])
  private static let between = PhraseTable<Void>(groups: [
    ("即 也 已 就 约 同比 增长 增长了 增加 增加了 实现 了 多 以上 累计 整整 超过 an_increase_of a_rise_of up by growing_by rising_by or nearly more_than almost having", ())
  ])
  private static let marks: ScalarSet = "，、（）,()"
}
