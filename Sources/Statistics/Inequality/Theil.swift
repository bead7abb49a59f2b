import Glibc

/// The two indices of Theil: inequality as information, which splits exactly into parts within and between groups.
package enum Theil {
  package enum Variant: Sendable, Hashable {
    /// T, weighted by shares of the value: Σ vᵢ·ln(vᵢ/pᵢ). A value of zero adds nothing, as 0·ln 0 = 0, and still counts in n.
    case t
    /// L, weighted by shares of the population (mean logarithmic deviation): Σ pᵢ·ln(pᵢ/vᵢ). Undefined where a value is zero.
    case l
  }

  /// The index of values, with vᵢ the share of the total value and pᵢ the share of the population (1/n without weights).
  ///
  /// Range: 0 for equal values; T at most ln n without weights, L without bound. Unit: natural units of information; scaling all
  /// values changes nothing. Undefined: no value, a negative value or weight, all zero; L also for a zero.
  ///
  /// Source: Theil (1967), Economics and Information Theory, chapter 4.
  package static func index(_ values: [Double], variant: Variant, weights: [Double]? = nil) throws(UndefinedResult) -> Double {
    let shares = try shares(values, variant, weights)
    return try divergence(shares.value, shares.population, variant)
  }

  static func shares(_ values: [Double], _ variant: Variant, _ weights: [Double]?) throws(UndefinedResult) -> WeightedShares {
    let shares = try WeightedShares(values, weights: weights)
    if variant == .l, let zero = values.indices.first(where: { values[$0] == 0 && shares.population[$0] > 0 }) {
      throw UndefinedResult("the logarithm of a value of zero does not exist", at: zero)
    }
    return shares
  }

  /// The divergence of two sets of shares: of the values' from the population's for T, the other way round for L.
  static func divergence(_ value: [Double], _ population: [Double], _ variant: Variant) throws(UndefinedResult) -> Double {
    var sum = CompensatedSum()
    for (value, population) in zip(value, population) {
      let (from, to) = variant == .t ? (value, population) : (population, value)
      if from > 0 { sum.add(from * (log(from) - log(to))) }
    }
    return max(0, try Requirement.result(sum.value))
  }
}
