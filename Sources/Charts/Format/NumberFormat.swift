/// Prints numbers by a format of d3-format in its `en-US` locale: `$,.2f`, `~s`, `+.1%`. The minus sign is U+2212.
package struct NumberFormat: Sendable, Hashable {
  package let specifier: NumberSpecifier
  /// An SI prefix that all numbers share, from ``sharingPrefix(of:_:)``.
  private var prefixExponent: Int?

  package init(_ specifier: NumberSpecifier = NumberSpecifier()) {
    self.specifier = specifier
  }

  /// Nil when the text is not a format.
  package init?(_ text: String) {
    guard let specifier = NumberSpecifier(text) else { return nil }
    self.init(specifier)
  }

  /// A format that prints every number in the SI prefix of `value`: d3's `formatPrefix`.
  package static func sharingPrefix(of value: Double, _ specifier: NumberSpecifier) -> NumberFormat {
    var specifier = specifier
    specifier.kind = .fixed
    var format = NumberFormat(specifier)
    format.prefixExponent = prefixExponent(of: NumberSpecifier.exponent(value) ?? 0)
    return format
  }

  package func text(_ value: Double) -> String {
    guard let prefixExponent else { return text(value, suffix: "") }
    let factor = prefixExponent > 0 ? 1 / powerOfTen(Double(prefixExponent)) : powerOfTen(Double(-prefixExponent))
        return text(value * factor, suffix: Self.prefix(prefixExponent))
  }

  /// The value as JavaScript's `Number` takes it; a format for texts prints the text itself.
  package func text(of value: DataValue) -> String {
    specifier.kind == .text ? arranged(symbol, "", value.text) : text(value.number)
  }

  private func text(_ value: Double, suffix unit: String) -> String {
    if specifier.kind == .text { return text(of: .number(value)) }
    var (digits, prefixed) = body(value.magnitude)
    if specifier.isTrimmed || specifier.kind == .general { digits = Self.trimmed(digits) }
    var isNegative = value.sign == .minus && !value.isNaN
    if isNegative, specifier.sign != .plus, isZero(digits) { isNegative = false }
    var prefix = ""
    if isNegative {
      prefix = specifier.sign == .parentheses ? "(" : "\u{2212}"
    } else if specifier.sign == .plus || specifier.sign == .space {
      prefix = String(specifier.sign.rawValue)
    }
    prefix += symbol
    let isPercent = specifier.kind == .percent || specifier.kind == .significantPercent
    let percent = isPercent && specifier.symbol != .currency ? "%" : ""
    let suffix = unit + prefixed + percent + (isNegative && specifier.sign == .parentheses ? ")" : "")
    guard splits else { return arranged(prefix, digits, suffix) }
    let whole = digits.prefix { $0.isASCII && $0.isNumber }
    return arranged(prefix, String(whole), digits.dropFirst(whole.count) + suffix)
  }

  private var symbol: String {
    switch (specifier.symbol, specifier.kind) {
    case (.currency, _): "$"
    case (.radix, .binary), (.radix, .octal), (.radix, .hexadecimal), (.radix, .upperHexadecimal): "0" + specifier.kind.rawValue.lowercased()
    default: ""
    }
  }

  /// Whether separators of thousands go into the digits before the point only.
  private var splits: Bool {
    switch specifier.kind {
    case .binary, .octal, .hexadecimal, .upperHexadecimal, .text: false
    default: true
    }
  }

  private func isZero(_ digits: String) -> Bool {
    digits.utf8.first.map { 0x30...0x39 ~= $0 } == true && JavaScriptNumber.value(digits) == 0
  }

  /// The digits of a magnitude, and its SI prefix.
  private func body(_ value: Double) -> (digits: String, prefix: String) {
    if value.isNaN { return ("NaN", "") }
    let precision = specifier.precision
    let fraction = min(precision ?? 6, 20)
    let significant = max(1, min(precision ?? 6, 21))
    switch specifier.kind {
    case .general: return (NumberDigits.precise(value, precision.map { max(1, min($0, 21)) } ?? 12), "")
    case .exponent: return (NumberDigits.exponential(value, fraction), "")
    case .fixed: return (NumberDigits.fixed(value, fraction), "")
    case .percent: return (NumberDigits.fixed(value * 100, fraction), "")
    case .decimalOrExponent: return (NumberDigits.precise(value, significant), "")
    case .significant: return (Self.rounded(value, significant), "")
    case .significantPercent: return (Self.rounded(value * 100, significant), "")
    case .siPrefix: return Self.withPrefix(value, significant)
    case .binary: return (NumberDigits.integer(value, radix: 2), "")
    case .octal: return (NumberDigits.integer(value, radix: 8), "")
    case .integer: return (NumberDigits.whole(value), "")
    case .hexadecimal: return (NumberDigits.integer(value, radix: 16), "")
    case .upperHexadecimal: return (NumberDigits.integer(value, radix: 16).uppercased(), "")
    case .text: return ("", "")
    }
  }

  private static func rounded(_ value: Double, _ digits: Int) -> String {
    value.isFinite ? NumberDigits.plain(NumberDigits.significant(value, digits)) : JavaScriptNumber.text(value)
  }

  /// The prefix follows the rounded number: 999.5 with three digits is 1.00k.
  private static func withPrefix(_ value: Double, _ precision: Int) -> (String, String) {
    guard value.isFinite, value != 0 else { return (NumberDigits.precise(value, precision), "") }
    let digits = NumberDigits.significant(value, precision)
    let exponent = prefixExponent(of: digits.exponent)
    let places = digits.exponent - exponent + 1
    guard places <= 0 else {
      return (NumberDigits.plain(DecimalDigits(digits.digits, exponent: places - 1)), prefix(exponent))
    }
    // Below 1 yocto: digits after the point count from the point.
    let left = NumberDigits.significant(value, max(0, precision + places - 1))
    return ("0." + String(repeating: "0", count: -places) + left.text, prefix(exponent))
  }

  private static func prefixExponent(of exponent: Int) -> Int { max(-8, min(8, floorDivide(exponent, 3))) * 3 }

  private static func prefix(_ exponent: Int) -> String {
    let prefixes = ["y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y"]
    let index = exponent / 3 + 8
    return prefixes.indices.contains(index) ? prefixes[index] : ""
  }

  /// Without the zeros at the end of a decimal fraction.
  static func trimmed(_ text: String) -> String {
    guard let point = text.firstIndex(of: ".") else { return text }
    let end = text[point...].dropFirst().firstIndex { !($0.isASCII && $0.isNumber) } ?? text.endIndex
    var fraction = text[point..<end]
    while fraction.last == "0" { fraction.removeLast() }
    if fraction == "." { fraction.removeLast() }
    return String(text[..<point] + fraction + text[end...])
  }

  /// Puts the parts together, with separators of thousands and filled to the width.
  private func arranged(_ prefix: String, _ digits: String, _ suffix: String) -> String {
    var digits = digits
    if specifier.isGrouped, !specifier.isZeroFilled { digits = Self.grouped(digits, width: .max) }
    let length = prefix.utf16.count + digits.utf16.count + suffix.utf16.count
    let missing = max(0, (specifier.width ?? 0) - length)
    let fill = specifier.isZeroFilled ? "0" : String(specifier.fill)
    if specifier.isGrouped, specifier.isZeroFilled {
      let width = missing > 0 ? (specifier.width ?? 0) - suffix.utf16.count : .max
      return prefix + Self.grouped(String(repeating: fill, count: missing) + digits, width: width) + suffix
    }
    guard missing > 0 else { return prefix + digits + suffix }
    let padding = String(repeating: fill, count: missing)
    switch specifier.isZeroFilled ? .afterSign : specifier.alignment {
    case .left: return prefix + digits + suffix + padding
    case .afterSign: return prefix + padding + digits + suffix
    case .center:
      let before = String(repeating: fill, count: missing / 2)
      return before + prefix + digits + suffix + String(repeating: fill, count: missing - missing / 2)
    case .right: return padding + prefix + digits + suffix
    }
  }

  /// Commas between groups of three, no wider than `width` in all: what leads beyond is cut off.
  private static func grouped(_ digits: String, width: Int) -> String {
    var groups: [Substring] = []
    var rest = digits[...]
    var length = 0
    while !rest.isEmpty, length <= width {
      var size = 3
      if length + size + 1 > width { size = max(1, width - length) }
      groups.append(rest.suffix(size))
      rest = rest.dropLast(size)
      length += size + 1
    }
    return groups.reversed().joined(separator: ",")
  }
}
