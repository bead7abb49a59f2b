import Statistics

/// Interval arithmetic: what rounding of inputs leaves open in a result (Moore, Kearfott and Cloud, 2009, ch. 2).
package enum Interval {
  /// From one bound to the other, in either order. What no number can hold leaves everything open.
  package static func range(_ a: Double, _ b: Double) -> ClosedRange<Double> {
    guard a.isFinite, b.isFinite else { return -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude }
    return min(a, b)...max(a, b)
  }

  package static func sum(_ intervals: some Sequence<ClosedRange<Double>>) -> ClosedRange<Double> {
    range(CompensatedSum.of(intervals.map(\.lowerBound)), CompensatedSum.of(intervals.map(\.upperBound)))
  }

  package static func difference(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> ClosedRange<Double> {
    range(a.lowerBound - b.upperBound, a.upperBound - b.lowerBound)
  }

  /// Nil when the divisor may be zero.
  package static func quotient(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> ClosedRange<Double>? {
    guard !b.contains(0) else { return nil }
    return hull([
      a.lowerBound / b.lowerBound, a.lowerBound / b.upperBound, a.upperBound / b.lowerBound, a.upperBound / b.upperBound,
    ])
  }

  /// The interval of a function that rises or falls in each input on its own: its values at all corners.
  package static func hull(_ values: [Double]) -> ClosedRange<Double>? {
    guard let low = values.min(), let high = values.max(), low.isFinite, high.isFinite else { return nil }
    return low...high
  }

  /// A part of a whole that contains it: the same error enters both.
  package static func share(_ part: ClosedRange<Double>, in whole: ClosedRange<Double>) -> ClosedRange<Double>? {
    let restLow = whole.lowerBound - part.lowerBound
    let restHigh = whole.upperBound - part.upperBound
    guard part.lowerBound + restHigh > 0, part.upperBound + restLow > 0 else { return nil }
    return hull([part.lowerBound / (part.lowerBound + restHigh), part.upperBound / (part.upperBound + restLow)])
  }

  package static func shifted(_ a: ClosedRange<Double>, by offset: Double) -> ClosedRange<Double> {
    range(a.lowerBound + offset, a.upperBound + offset)
  }

  package static func scaled(_ a: ClosedRange<Double>, by factor: Double) -> ClosedRange<Double> {
    range(a.lowerBound * factor, a.upperBound * factor)
  }
}
