/// 增长1.2倍 makes 2.2 times the level, 增至1.2倍 makes 1.2 times: the one printed where the data have the other.
///
/// English `increased 1.2 times` is read both ways and therefore left alone; `rose to 1.2 times` is not.
enum MultipleRule {
  static func check(_ context: TrendContext) -> [Disagreement] {
    context.sites.compactMap { site in
      guard let printed = site.printed, printed.unit == .multiple, printed.spelling == .digits else { return nil }
      let tolerance = printed.rounding * 1.2
      switch site.number.meaning {
      case .ratio:
        guard let word = growthWord(context, site), abs(printed.value - site.number.value) <= tolerance else { return nil }
        return context.disagreement(.multiple, word, site, .ratio(1 + printed.value), site.number.value)
      case .relativeChange:
        guard let word = levelWord(context, site), abs(printed.value - site.number.value) <= tolerance else { return nil }
        return context.disagreement(.multiple, word, site, .ratio(printed.value), 1 + site.number.value)
      default: return nil
      }
    }
  }

  /// 增长, 增加, 提高, 扩大 right before.
  private static func growthWord(_ context: TrendContext, _ site: NumberSite) -> Range<Int>? {
    guard let word = context.word(DirectionWords.by, before: site.range.lowerBound), word.meaning == .rise else { return nil }
    return context.folded[word.range.lowerBound].isHan && !isDoubtful(context, word.range) ? word.range : nil
  }

  /// 增至, `rose to` right before, or 是…的.
  private static func levelWord(_ context: TrendContext, _ site: NumberSite) -> Range<Int>? {
    if let word = context.word(DirectionWords.to, before: site.range.lowerBound), word.meaning == .rise {
      return isDoubtful(context, word.range) ? nil : word.range
    }
    let of = site.range.lowerBound - 1
    guard context.folded.at(of) == "的" else { return nil }
    let start = context.clauseStart(before: of)
    guard context.contains(copulas, in: start..<of), !context.isDoubtful(start..<of) else { return nil }
    return of..<of + 1
  }

  private static func isDoubtful(_ context: TrendContext, _ word: Range<Int>) -> Bool {
    let start = context.clauseStart(before: word.lowerBound)
    return context.isDoubtful(start..<word.lowerBound)
  }

  private static let copulas = PhraseTable<Void>(groups: [("是 为 相当于 达到 达", ())])
}
