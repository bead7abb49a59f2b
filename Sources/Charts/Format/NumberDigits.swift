/// The texts of JavaScript's number methods, without a sign: they print the magnitude.
///
/// Halves of the exact binary value round up, as ECMA-262 says for `toFixed`, `toExponential` and `toPrecision`.
enum NumberDigits {
  /// `toFixed`.
  static func fixed(_ value: Double, _ fractionDigits: Int) -> String {
    let magnitude = value.magnitude
    if !value.isFinite || magnitude >= 1e21 { return JavaScriptNumber.text(magnitude) }
    if fractionDigits <= 6 {
      // Where the product is far from a half, its rounding error does not matter.
      let scaled = magnitude * powersOfTen[fractionDigits]
      let below = scaled.rounded(.down)
      if scaled < 1e8, (scaled - below - 0.5).magnitude > 1e-6 {
        return fixed(UInt64(scaled - below > 0.5 ? below + 1 : below), fractionDigits)
      }
    }
    return DecimalDigits(exactly: magnitude).fixedText(fractionDigits: fractionDigits)
  }

  private static let powersOfTen: [Double] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000]

  /// A whole number with the point before its last digits.
  private static func fixed(_ digits: UInt64, _ fractionDigits: Int) -> String {
    guard fractionDigits > 0 else { return "\(digits)" }
    var text = "\(digits)"
    if text.utf8.count <= fractionDigits { text = String(repeating: "0", count: fractionDigits + 1 - text.utf8.count) + text }
    let point = text.utf8.count - fractionDigits
    return text.prefix(point) + "." + text.suffix(fractionDigits)
  }

  /// Digits and exponent with so many significant digits; the shortest ones without a count.
  static func significant(_ value: Double, _ count: Int?) -> DecimalDigits {
    guard let count, count > 0 else { return DecimalDigits(value) }
    return DecimalDigits(exactly: value).rounded(toSignificantDigits: count)
  }

  /// `toExponential`.
  static func exponential(_ value: Double, _ fractionDigits: Int) -> String {
    if !value.isFinite { return JavaScriptNumber.text(value.magnitude) }
    return exponential(significant(value, fractionDigits + 1))
  }

  private static func exponential(_ digits: DecimalDigits) -> String {
    let text = digits.text
    let mantissa = text.utf8.count == 1 ? text : text.prefix(1) + "." + text.dropFirst()
    return mantissa + "e" + (digits.exponent < 0 ? "-" : "+") + "\(digits.exponent.magnitude)"
  }

  /// `toPrecision`.
  static func precise(_ value: Double, _ count: Int) -> String {
    if !value.isFinite { return JavaScriptNumber.text(value.magnitude) }
    let digits = significant(value, count)
    if digits.exponent < -6 || digits.exponent >= count { return exponential(digits) }
    return plain(digits)
  }

  /// Digits with a point and without an exponent.
  static func plain(_ digits: DecimalDigits) -> String {
    let text = digits.text
    let count = digits.digits.count
    if digits.exponent < 0 { return "0." + String(repeating: "0", count: -digits.exponent - 1) + text }
    if count > digits.exponent + 1 { return text.prefix(digits.exponent + 1) + "." + text.dropFirst(digits.exponent + 1) }
    return text + String(repeating: "0", count: digits.exponent + 1 - count)
  }

  /// The whole number nearest to `value`: the shortest digits that name it, filled with zeros.
  static func whole(_ value: Double) -> String {
    if value.isInfinite { return "∞" }
    return plain(DecimalDigits(rounded(value)))
  }

  /// The nearest whole number to the magnitude; halves go up.
  private static func rounded(_ value: Double) -> Double {
    let below = value.magnitude.rounded(.down)
    return value.magnitude - below >= 0.5 ? below + 1 : below
  }

  /// The whole number nearest to `value` in a radix that is a power of two, in lower case.
  static func integer(_ value: Double, radix: Int) -> String {
    let rounded = rounded(value)
    if !rounded.isFinite { return JavaScriptNumber.text(rounded) }
    if rounded < 18_446_744_073_709_551_616 { return String(UInt64(rounded), radix: radix) }
    let zeros = Int(rounded.exponent) - 52
    let bits = String(UInt64(rounded / Double(sign: .plus, exponent: zeros, significand: 1)), radix: 2) + String(repeating: "0", count: zeros)
    return grouped(bits, radix: radix)
  }

  /// Binary digits read in groups from the right.
  private static func grouped(_ bits: String, radix: Int) -> String {
    let width = radix.trailingZeroBitCount
    let padding = (width - bits.utf8.count % width) % width
    var text = ""
    var value = 0
    for (index, bit) in (String(repeating: "0", count: padding) + bits).utf8.enumerated() {
      value = value * 2 + Int(bit & 1)
      if index % width == width - 1 {
        text += String(value, radix: radix)
        value = 0
      }
    }
    return text
  }
}
