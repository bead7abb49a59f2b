/// How many digits tell neighbours apart: d3-format's `precisionFixed`, `precisionPrefix` and `precisionRound`.
extension NumberSpecifier {
  /// The power of ten of the first digit, 0 for zero; nil for what is not finite.
  static func exponent(_ value: Double) -> Int? { value.isFinite ? DecimalDigits(value).exponent : nil }

  /// Decimals for values that lie `step` apart.
  package static func fixedPrecision(step: Double) -> Int? {
    exponent(step).map { max(0, -$0) }
  }

  /// Decimals for values that lie `step` apart, in the SI prefix of `value`.
  package static func prefixPrecision(step: Double, value: Double) -> Int? {
    guard let step = exponent(step), let value = exponent(value) else { return nil }
    return max(0, max(-8, min(8, floorDivide(value, 3))) * 3 - step)
  }

  /// Significant digits for values up to `largest` that lie `step` apart.
  package static func significantPrecision(step: Double, largest: Double) -> Int? {
    let step = step.magnitude
    guard let first = exponent(largest.magnitude - step), let last = exponent(step) else { return nil }
    return max(0, first - last) + 1
  }
}
