/// The difference of two shares is in percentage points; a share or a relative change is in %.
enum PointsRule {
  static func check(_ context: TrendContext) -> [Disagreement] {
    context.sites.compactMap { site in
      guard let printed = site.printed else { return nil }
      switch (printed.unit, site.number.meaning) {
      case (.percent, .pointChange), (.percent, .pointDifference):
        return context.disagreement(.percentForPoints, unit(context, printed), site, .percent, site.number.value)
      case (.percentagePoints, .relativeChange), (.percentagePoints, .share):
        return context.disagreement(.pointsForPercent, unit(context, printed), site, .points, site.number.value)
      default: return nil
      }
    }
  }

  private static func unit(_ context: TrendContext, _ printed: StatedQuantity) -> Range<Int> {
    let start = max(printed.range.lowerBound, printed.range.upperBound - printed.unitText.utf8.count)
    return context.text.scalars(start..<printed.range.upperBound)
  }
}
