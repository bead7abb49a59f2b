import StructuredText

extension PrintedQuantity {
  /// Whether a printed quantity agrees with a value.
  package enum Verdict: Sendable, Hashable {
    case holds
    /// The value, rounded to the printed digits in the printed scale, is another number.
    case differs
    /// The value is not about, under or over the printed number as its qualifier claims.
    case qualifierFails(Qualifier)
    /// The text prints another unit than the value has, or no unit where a percentage needs its sign.
    case wrongUnit
  }

  package func holds(for quantity: Quantity) -> Verdict {
    guard prints(quantity.unit) else { return .wrongUnit }
    let value = printedValue(of: quantity)
    guard let qualifier else { return value.rounded(toFractionDigits: digits) == number ? .holds : .differs }
    return holds(qualifier, for: value) ? .holds : .qualifierFails(qualifier)
  }

  /// The value in the scale of the text, without the noise of binary arithmetic.
  private func printedValue(of quantity: Quantity) -> DecimalNumber {
    DecimalNumber(quantity.value).rounded(toSignificantDigits: 15).shifted(by: quantity.unit.printedExponent - scale.exponent)
  }

  private func prints(_ unit: Unit) -> Bool {
    if units.isEmpty { return unit.printedExponent == 0 }
    if units.contains(where: { $0.id == unit.id }) { return true }
    // The general 个 counts anything.
    return unit.dimension == .count && units.contains { $0.id == "count" }
  }

  private func holds(_ qualifier: Qualifier, for value: DecimalNumber) -> Bool {
    guard value.isNegative == number.isNegative || value.isZero || number.isZero else { return false }
    let (value, printed) = (value.magnitude, number.magnitude)
    switch qualifier {
    case .about:
      if value.rounded(toFractionDigits: digits) == printed { return true }
      return abs(value.double - printed.double) <= printed.double * 0.05
    case .under: return value < printed && value.double >= printed.double * 0.9
    case .over: return value >= printed && value.double <= printed.double * 1.1
    }
  }
}
