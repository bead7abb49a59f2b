/// Criteria in different units put on one scale, on which more is better.
package enum Normalisation {
  package enum Direction: Sendable, Hashable {
    /// More is better.
    case benefit
    /// Less is better.
    case cost
  }

  /// What the sum of squared deviations is divided by.
  package enum Divisor: Sendable, Hashable {
    /// n: the standard deviation of the population at hand.
    case population
    /// n − 1: the estimate from a sample.
    case sample
  }

  /// (x − min)/(max − min) for a benefit, (max − x)/(max − min) for a cost.
  ///
  /// Range: 0 (worst) to 1 (best). No unit; neither scaling nor shifting the column changes anything.
  /// Undefined: no value, one that is not finite, all equal.
  package static func minMax(_ column: [Double], direction: Direction) throws(UndefinedResult) -> [Double] {
    let bounds = try bounds(column)
    let width = try Requirement.result(bounds.upperBound - bounds.lowerBound)
    switch direction {
    case .benefit: return column.map { ($0 - bounds.lowerBound) / width }
    case .cost: return column.map { (bounds.upperBound - $0) / width }
    }
  }

  /// (x − mean)/s for a benefit and its negative for a cost, with s the standard deviation.
  ///
  /// Range: any number; mean 0 and standard deviation 1. No unit; neither scaling nor shifting the column changes anything.
  /// Undefined: no value, one that is not finite, all equal.
  package static func zScore(_ column: [Double], direction: Direction, divisor: Divisor) throws(UndefinedResult) -> [Double] {
    _ = try bounds(column)
    let count = Double(column.count)
    let mean = CompensatedSum.of(column) / count
    let squares = CompensatedSum.of(column.lazy.map { ($0 - mean) * ($0 - mean) })
    let deviation = (squares / (divisor == .population ? count : count - 1)).squareRoot()
    var scores: [Double] = []
    for value in column {
      let score = try Requirement.result((value - mean) / deviation)
      scores.append(direction == .benefit ? score : -score)
    }
    return scores
  }

  private static func bounds(_ column: [Double]) throws(UndefinedResult) -> ClosedRange<Double> {
    try Requirement.finite(column)
    let least = column.reduce(.infinity, min)
    let greatest = column.reduce(-.infinity, max)
    guard least < greatest else { throw UndefinedResult("all values are equal") }
    return least...greatest
  }
}
