import Glibc

/// Weights of criteria from the data alone: a criterion in which the objects differ more weighs more.
package enum EntropyWeights {
  package enum Variant: Sendable, Hashable {
    /// Shares of the values as they stand: pᵢⱼ = xᵢⱼ/Σᵢxᵢⱼ. The direction of a criterion does not matter; values may not be negative.
    case proportions
    /// Shares of the values after they were put on a scale from 0 to 1 by their direction, plus a shift (0, or little such as
    /// 0.0001 to keep clear of zeros; without it 0·ln 0 = 0).
    case minMaxFirst(shift: Double = 0)
  }

  /// The entropy eⱼ = −Σᵢ pᵢⱼ·ln pᵢⱼ / ln n of each criterion over n objects, and its weight wⱼ = (1 − eⱼ)/Σ(1 − e).
  ///
  /// Range: both from 0 to 1; the weights sum to 1. A criterion equal for all objects has entropy 1 and weight 0. No unit; scaling a
  /// column changes nothing. Undefined: fewer than two objects, rows of different lengths, numbers that are not finite, all
  /// criteria constant, a negative shift, a negative value with `proportions`.
  ///
  /// - Parameters:
  ///   - rows: for each object, its values by criterion.
  ///   - directions: of each criterion.
  ///
  /// Source: Hwang and Yoon (1981), Multiple Attribute Decision Making, on the entropy method; the criteria first put on a scale
  /// from 0 to 1 as is usual in Chinese papers.
  package static func weights(
    _ rows: [[Double]], directions: [Normalisation.Direction], variant: Variant
  ) throws(UndefinedResult) -> (entropies: [Double], weights: [Double]) {
    let table = try CriteriaTable(rows: rows, directions: directions)
    guard table.count > 1 else { throw UndefinedResult("a single object has no entropy") }
    var entropies: [Double] = []
    for (column, direction) in zip(table.columns, directions) {
      entropies.append(try entropy(column, direction, variant))
    }
    let spread = entropies.map { 1 - $0 }
    guard spread.contains(where: { $0 > 0 }) else { throw UndefinedResult("no criterion tells the objects apart") }
    return (entropies, try Shares.of(spread))
  }

  private static func entropy(
    _ column: [Double], _ direction: Normalisation.Direction, _ variant: Variant
  ) throws(UndefinedResult) -> Double {
    let values: [Double]
    switch variant {
    case .proportions:
      try Requirement.notNegative(column)
      if isConstant(column) { return 1 }
      values = column
    case .minMaxFirst(let shift):
      try Requirement.notNegative(shift, "shift")
      if isConstant(column) { return 1 }
      values = try Normalisation.minMax(column, direction: direction).map { $0 + shift }
    }
    return min(1, ShannonEntropy.of(try Shares.of(values)) / log(Double(column.count)))
  }

  private static func isConstant(_ column: [Double]) -> Bool { column.allSatisfy { $0 == column[0] } }
}
