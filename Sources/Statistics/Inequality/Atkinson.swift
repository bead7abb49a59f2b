import Glibc

/// The index of Atkinson: the share of the total that could be given up for equal parts without loss of welfare.
package enum Atkinson {
  /// A = 1 − (mean((xᵢ/μ)^(1 − ε)))^(1/(1 − ε)); for ε = 1 it is 1 − geometric mean / μ.
  ///
  /// Range: 0 (equal values) to 1. No unit; scaling all values changes nothing. From ε = 1 on, a single zero makes the index 1,
  /// its limit. Undefined: no value, a negative value, all zero, an aversion that is negative.
  ///
  /// - Parameter aversion: ε, how much inequality is disliked; 0 gives 0.
  ///
  /// Source: Atkinson (1970), Journal of Economic Theory 2(3), 244–263.
  package static func index(_ values: [Double], aversion: Double) throws(UndefinedResult) -> Double {
    try Requirement.notNegative(aversion, "aversion")
    let shares = try Shares.of(values)
    if aversion >= 1, values.contains(0) { return 1 }
    let mean = 1 / Double(values.count)
    let equivalent = try Requirement.result(equallyDistributedEquivalent(shares.map { log($0 / mean) }, 1 - aversion))
    return min(1, max(0, 1 - equivalent))
  }

  /// The value that, given to all, is as good as the values at hand: (mean(x^d))^(1/d), from the logarithms of x.
  ///
  /// The logarithms are taken from their largest or smallest, so that no power overflows; expm1 and log1p keep d near 0 exact.
  private static func equallyDistributedEquivalent(_ logarithms: [Double], _ exponent: Double) -> Double {
    let count = Double(logarithms.count)
    if exponent == 0 { return exp(CompensatedSum.of(logarithms) / count) }
    let start = exponent > 0 ? logarithms.reduce(-.infinity, max) : logarithms.reduce(.infinity, min)
    let powers = logarithms.map { expm1(exponent * ($0 - start)) }
    return exp(start + log1p(CompensatedSum.of(powers) / count) / exponent)
  }
}
