/// 超过, 不足, 近, 约 with the printed number on the wrong side of the value; 过半, 不到三分之一 beside a share that says otherwise;
/// 首次突破 with an earlier value as large.
///
/// A value that rounds to the printed number is never reported: the number may be what something else is compared with.
enum ThresholdRule {
  static func check(_ context: TrendContext) -> [Disagreement] {
    context.sites.flatMap { site in printed(context, site) + firstTime(context, site) + beside(context, site) }
  }

  // MARK: The printed number

  private static func printed(_ context: TrendContext, _ site: NumberSite) -> [Disagreement] {
    guard let printed = site.printed, let qualifier = printed.qualifier, printed.value > 0 else { return [] }
    let value = site.number.value
    guard abs(value - printed.value) > printed.rounding * 1.000001, value / printed.value > 0.2, value / printed.value < 5 else { return [] }
    guard let claim = broken(qualifier, printed.value, value) else { return [] }
    let word = context.word(QualifierWords.before, before: site.range.lowerBound)?.range ?? site.range
    let start = context.clauseStart(before: word.lowerBound)
    guard !context.isDoubtful(start..<word.lowerBound) else { return [] }
    return [context.disagreement(.threshold, word, site, claim, value)]
  }

  /// What is claimed, where the value does not bear it out.
  private static func broken(_ qualifier: StatedQuantity.Qualifier, _ threshold: Double, _ value: Double) -> Disagreement.Claim? {
    switch qualifier {
    case .over, .atLeast: value < threshold ? .above(threshold) : nil
    case .under, .atMost: value > threshold ? .below(threshold) : nil
    case .nearly: value > threshold ? .below(threshold) : value < threshold * 0.8 ? .near(threshold) : nil
    case .about: abs(value - threshold) > 0.15 * threshold ? .near(threshold) : nil
    }
  }

  // MARK: A threshold beside a share

  /// `46.1%，不到一半`, `46.1%, less than half`, `more than half (46.1%)`.
  private static func beside(_ context: TrendContext, _ site: NumberSite) -> [Disagreement] {
    guard site.number.meaning == .share else { return [] }
    return context.others.compactMap { range, quantity in
      guard quantity.unit == .fraction || quantity.unit == .percent, quantity.upper == nil, let qualifier = quantity.qualifier else { return nil }
      let word = context.word(QualifierWords.before, before: range.lowerBound)?.range
      let start = word?.lowerBound ?? range.lowerBound
      let follows = site.range.upperBound <= start && range.lowerBound - site.range.upperBound <= 24
        && hasMark(context, site.range.upperBound..<start) && context.isOnly(site.range.upperBound..<start, between, marks)
      let precedes = range.upperBound < site.range.lowerBound && context.isOnly(range.upperBound..<site.range.lowerBound, nothing, "（(")
      guard follows || precedes, let claim = broken(qualifier, quantity.value, site.number.value) else { return nil }
      if precedes, context.isDoubtful(context.clauseStart(before: start)..<start) { return nil }
      return context.disagreement(.threshold, start..<range.upperBound, site, claim, site.number.value)
    }
  }

  private static func hasMark(_ context: TrendContext, _ range: Range<Int>) -> Bool {
    range.contains { marks.contains(context.folded[$0]) }
  }

  // MARK: First times

  private static func firstTime(_ context: TrendContext, _ site: NumberSite) -> [Disagreement] {
    guard let earlier = site.number.earlierMaximum, let printed = site.printed, earlier >= printed.value else { return [] }
    guard let word = firstWord(context, site) else { return [] }
    let start = context.clauseStart(before: min(word.lowerBound, site.range.lowerBound))
    guard !context.isDoubtful(start..<min(word.lowerBound, site.range.lowerBound)) else { return [] }
    return [context.disagreement(.firstTime, word, site, .firstTime(printed.value), earlier)]
  }

  /// 首次突破 right before the number, or `for the first time` in its clause, if that has no other number.
  private static func firstWord(_ context: TrendContext, _ site: NumberSite) -> Range<Int>? {
    if let word = context.word(firstTimes, before: site.range.lowerBound) { return word.range }
    let start = context.clauseStart(before: site.range.lowerBound)
    var end = site.range.upperBound
    while end < context.sentence.upperBound, !context.isClauseEnd(end) { end += 1 }
    guard context.sites.filter({ (start..<end).contains($0.range.lowerBound) }).count == 1 else { return nil }
    for index in start..<end {
      if let word = firstPhrase.match(context.folded, at: index), word.end <= end { return index..<word.end }
    }
    return nil
  }

  private static let firstTimes = PhraseTable<Void>(groups: [
    ("首次突破 首次超过 首次达到 首次突破了 首破 首超 第一次突破 第一次超过 首次超 首次迈上 首次站上", ())
  ])
  private static let firstPhrase = PhraseTable<Void>(groups: [("for_the_first_time", ())])
  private static let between = PhraseTable<Void>(groups: [
    ("即 也 已 还 仅 但 尚 都 均 约 占 就是 也就是 是 or that_is still only just i.e. which_is this_is and_so", ())
  ])
  private static let nothing = PhraseTable<Void>([])
  private static let marks: ScalarSet = "，（,(—–"
}
