/// The concentration ratio CRₙ: the share of the n largest.
package enum ConcentrationRatio {
  /// The sum of the n largest values over the total.
  ///
  /// Range: 0 to 1; at least n/N for N values without remainder. No unit. Which of several equal values is counted does not
  /// matter. With fewer than n values the ratio is 1.
  ///
  /// Undefined: no value, a negative one, a total of zero or less than the sum, n below 1, and fewer than n values beside a
  /// remainder, which may then hold some of the n largest.
  ///
  /// - Parameter total: the whole, where the values are only its larger parts; their sum where left out. The remainder is taken
  ///   to hold none of the n largest. Less by rounding (one part in 10⁹) is the sum.
  package static func value(_ values: [Double], n: Int, total: Double? = nil) throws(UndefinedResult) -> Double {
    try Requirement.notNegative(values)
    guard n > 0 else { throw UndefinedResult("n is below 1") }
    let sum = try Requirement.result(CompensatedSum.of(values))
    let whole = try whole(total, of: sum)
    guard whole > 0 else { throw UndefinedResult("every value is zero") }
    guard n <= values.count || whole == sum else {
      throw UndefinedResult("there are fewer than \(n) values, and the remainder may hold some of the largest")
    }
    return min(1, CompensatedSum.of(values.sorted(by: >).prefix(n)) / whole)
  }

  private static func whole(_ total: Double?, of sum: Double) throws(UndefinedResult) -> Double {
    guard let total else { return sum }
    try Requirement.finite(total, "total")
    guard total >= sum * (1 - 1e-9) else { throw UndefinedResult("the total is less than the sum of the values") }
    return max(total, sum)
  }
}
