/// A composite index: the weighted mean of normalised criteria.
package enum WeightedIndex {
  /// Σwᵢ·xᵢ/Σwᵢ.
  ///
  /// Range: between the least and the greatest value. Unit: that of the values; scaling all weights changes nothing.
  /// Undefined: no value, one that is not finite, lists of different lengths, negative weights or none above zero.
  package static func value(_ values: [Double], weights: [Double]) throws(UndefinedResult) -> Double {
    try Requirement.finite(values)
    try Requirement.count(weights.count, is: values.count, "weights")
    let shares = try Shares.of(weights, "weight")
    return try Requirement.result(CompensatedSum.of(zip(values, shares).lazy.map { $0 * $1 }))
  }
}
