/// Moving averages: each value replaced by the mean of those around or before it.
package enum MovingAverage {
  package enum Alignment: Sendable, Hashable {
    /// The window lies around the position. An even window n gives its two ends half weight (2×n), so that it has a middle.
    case centred
    /// The window ends at the position.
    case trailing
  }

  /// What becomes of a window that reaches beyond the series or holds a missing value.
  package enum Incomplete: Sendable, Hashable {
    /// There is no average.
    case omit
    /// The average of the values that there are, by their weights; none where there is no value. At the ends of a series that
    /// rises or falls, a centred window cut short leans to the inside.
    case shorten
  }

  /// One average for each position of the series.
  ///
  /// Unit: that of the values. A line is its own centred average wherever the window is complete.
  /// Undefined: a window below 1, a value that is not finite.
  ///
  /// - Parameter window: how many values are averaged; an even centred window covers one more.
  ///
  /// Source: Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, 3rd edition, section 3.3.
  package static func values(
    _ series: [Double?], window: Int, alignment: Alignment, incomplete: Incomplete
  ) throws(UndefinedResult) -> [Double?] {
    guard window > 0 else { throw UndefinedResult("the window is below 1") }
    if let index = series.firstIndex(where: { $0.map { !$0.isFinite } ?? false }) {
      throw UndefinedResult("the value is not a finite number", at: index)
    }
    var averages: [Double?] = []
    for position in series.indices {
      let average = average(series, at: position, window, alignment, incomplete)
      averages.append(try average.map { value throws(UndefinedResult) in try Requirement.result(value) })
    }
    return averages
  }

  private static func average(
    _ series: [Double?], at position: Int, _ window: Int, _ alignment: Alignment, _ incomplete: Incomplete
  ) -> Double? {
    let reach: ClosedRange<Int> =
      alignment == .trailing ? (position - (window - 1))...position : (position - window / 2)...(position + window / 2)
    if incomplete == .omit, reach.lowerBound < 0 || reach.upperBound >= series.count { return nil }
    let halvesEnds = alignment == .centred && window.isMultiple(of: 2)
    var sum = CompensatedSum()
    var weights = 0.0
    for index in reach.clamped(to: 0...(series.count - 1)) {
      guard let value = series[index] else {
        if incomplete == .omit { return nil }
        continue
      }
      let weight = halvesEnds && (index == reach.lowerBound || index == reach.upperBound) ? 0.5 : 1
      sum.add(weight * value)
      weights += weight
    }
    return weights > 0 ? sum.value / weights : nil
  }
}
