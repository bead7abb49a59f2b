/// What a part adds to the change of a whole. With real growth rates, changes are taken at constant prices.
package enum Contribution {
  /// Δpart/Δtotal (贡献率): the part's share of the change.
  ///
  /// Range: any number; those of all parts sum to 1. No unit. Where the total falls, a positive rate is that of a falling part.
  /// Undefined: a total that did not change.
  ///
  /// Source: notes to the statistical yearbooks of China, for example Qinghai 2018, table 4-15.
  package static func rate(partChange: Double, totalChange: Double) throws(UndefinedResult) -> Double {
    try Requirement.finite(partChange, "change of the part")
    try Requirement.finite(totalChange, "change of the total")
    guard totalChange != 0 else { throw UndefinedResult("the total did not change") }
    return try Requirement.result(partChange / totalChange)
  }

  /// Δpart/total before (拉动): the part of the total's growth rate that is due to the part.
  ///
  /// Range: any number; those of all parts sum to the growth rate, and each is the rate of contribution times it. As a fraction;
  /// times 100 for percentage points. Undefined: a total before that is not positive.
  ///
  /// Source: as for the rate.
  package static func pull(partChange: Double, totalBefore: Double) throws(UndefinedResult) -> Double {
    try Requirement.finite(partChange, "change of the part")
    try Requirement.positive(totalBefore, "total before")
    return try Requirement.result(partChange / totalBefore)
  }
}
