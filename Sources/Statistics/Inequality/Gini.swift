/// The Gini coefficient: how far the distribution of a quantity is from equal parts.
package enum Gini {
  /// What the mean difference is divided by.
  package enum Divisor: Sendable, Hashable {
    /// n: the coefficient of the population at hand, at most (n − 1)/n.
    case population
    /// n − 1: the population's coefficient times n/(n − 1), at most 1. Also called corrected, normalised or standardised.
    case sample
  }

  /// G = Σᵢ vᵢ·(2·Pᵢ − 1) over the observations in rising order, where vᵢ is the share of the total value and Pᵢ the share of
  /// the population up to the middle of observation i. Without weights this is Σ(2i − n − 1)·xᵢ / (n·Σx).
  ///
  /// Range: 0 (equal values) to (n − 1)/n, or to 1 with the divisor n − 1. No unit; scaling all values changes nothing.
  /// Undefined: no value, a negative value or weight, all zero; with n − 1 also for one value or with weights.
  ///
  /// Source: Gini (1914), Sulla misura della concentrazione e della variabilità dei caratteri; the divisor n − 1 in Damgaard and
  /// Weiner (2000), Ecology 81(4), 1139–1142.
  package static func coefficient(
    _ values: [Double], weights: [Double]? = nil, divisor: Divisor
  ) throws(UndefinedResult) -> Double {
    let shares = try WeightedShares(values, weights: weights)
    var below = 0.0
    var sum = CompensatedSum()
    for index in RisingOrder.of(values) {
      let population = shares.population[index]
      sum.add(shares.value[index] * (2 * below + population - 1))
      below += population
    }
    let coefficient = max(0, try Requirement.result(sum.value))
    switch divisor {
    case .population: return coefficient
    case .sample:
      if weights != nil { throw UndefinedResult("the divisor n − 1 has no meaning for weighted values") }
      guard values.count > 1 else { throw UndefinedResult("the divisor n − 1 is zero for a single value") }
      return coefficient * Double(values.count) / Double(values.count - 1)
    }
  }
}
