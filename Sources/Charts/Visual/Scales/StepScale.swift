/// Maps numbers to the steps of a range, divided at thresholds.
package struct StepScale: Sendable, Hashable {
  package let kind: ScaleKind
  package let thresholds: [Double]

  package init(_ kind: ScaleKind, thresholds: [Double]) {
    self.kind = kind
    self.thresholds = thresholds
  }

  /// Even pieces of the extent.
  package static func quantize(_ low: Double, _ high: Double, steps: Int) -> StepScale {
    let count = Double(steps)
    return StepScale(.quantize, thresholds: steps < 2 ? [] : (1..<steps).map { (Double($0) * high + (count - Double($0)) * low) / count })
  }

  /// Pieces with as many of the values each.
  package static func quantile(_ values: [Double], steps: Int) -> StepScale {
    let sorted = values.filter { !$0.isNaN }.sorted()
    let thresholds = steps < 2 ? [] : (1..<steps).compactMap { AggregateFunction.quantile(Double($0) / Double(steps), ofSorted: sorted) }
    return StepScale(.quantile, thresholds: thresholds)
  }

  /// The number of the step, from 0; nil for NaN. A value on a threshold belongs to the step above.
  package func index(of value: Double) -> Int? {
    if value.isNaN { return nil }
    var (low, high) = (0, thresholds.count)
    while low < high {
      let middle = (low + high) / 2
      if value < thresholds[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
