/// Index numbers: a series as a multiple of one of its values, which is 100.
package enum IndexNumber {
  /// 100·xₜ/x_b.
  ///
  /// Range: any number; 100 at the base. No unit; scaling all values changes nothing.
  /// Undefined: no value, one that is not finite, a base outside the series or with a value that is not positive.
  package static func fixedBase(_ values: [Double], base: Int) throws(UndefinedResult) -> [Double] {
    try Requirement.finite(values)
    guard values.indices.contains(base) else { throw UndefinedResult("the base is outside the series") }
    guard values[base] > 0 else { throw UndefinedResult("the value of the base is not positive", at: base) }
    var numbers: [Double] = []
    for value in values { numbers.append(try Requirement.result(value / values[base] * 100)) }
    return numbers
  }

  /// 100 and then 100·g₁, 100·g₁·g₂, …: one number more than there are factors.
  ///
  /// Range: 0 upwards. No unit. Undefined: a factor that is negative or not finite.
  ///
  /// - Parameter growthFactors: each value over the one before, so 1.05 for a growth of 5 %.
  package static func chained(_ growthFactors: [Double]) throws(UndefinedResult) -> [Double] {
    var numbers = [100.0]
    for (index, factor) in growthFactors.enumerated() {
      guard factor.isFinite, factor >= 0 else { throw UndefinedResult("the growth factor is negative or not finite", at: index) }
      numbers.append(try Requirement.result(numbers[index] * factor))
    }
    return numbers
  }
}
