/// A number as people write it: decimal digits and a point, exact, for rounding and printing.
///
/// Binary fractions round surprisingly (2.675 to two digits is 2.67 in binary); this type rounds the digits
/// that a reader sees, half away from zero.
package struct DecimalNumber: Sendable, Hashable {
  package private(set) var isNegative: Bool
  /// Most significant digit first, without zeros at either end; empty for zero.
  private var digits: [UInt8]
  /// The value is the digits read as a whole number, times ten to this power.
  private var exponent: Int

  private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    let trailing = leading == digits.count ? 0 : digits.reversed().prefix { $0 == 0 }.count
    self.digits = Array(digits.dropFirst(leading).dropLast(trailing))
    self.exponent = self.digits.isEmpty ? 0 : exponent + trailing
    self.isNegative = isNegative && !self.digits.isEmpty
  }

  package static let zero = DecimalNumber(isNegative: false, digits: [], exponent: 0)

  /// The shortest decimal that reads back as `value`; zero for what is not finite.
  package init(_ value: Double) {
    self = value.isFinite ? DecimalNumber("\(value)") ?? .zero : .zero
  }

  /// Digits with an optional sign, point and exponent: `-12.50`, `1.6e+21`.
  package init?(_ text: some StringProtocol) {
    var digits: [UInt8] = []
    var fractionDigits = 0
    var exponentText: [UInt8]?
    var hasPoint = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case _ where exponentText != nil: exponentText?.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte & 0x0F)
        if hasPoint { fractionDigits += 1 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "e") where !digits.isEmpty, UInt8(ascii: "E") where !digits.isEmpty: exponentText = []
      case UInt8(ascii: "-") where index == 0, UInt8(ascii: "+") where index == 0: break
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    var power = 0
    if let exponentText {
      guard let parsed = Int(String(decoding: exponentText, as: UTF8.self)), abs(parsed) < 10_000 else { return nil }
      power = parsed
    }
    self.init(isNegative: text.utf8.first == UInt8(ascii: "-"), digits: digits, exponent: power - fractionDigits)
  }

  package var isZero: Bool { digits.isEmpty }
  package var magnitude: DecimalNumber { DecimalNumber(isNegative: false, digits: digits, exponent: exponent) }
  package var negated: DecimalNumber { DecimalNumber(isNegative: !isNegative, digits: digits, exponent: exponent) }

  /// How many digits stand after the point.
  package var fractionDigits: Int { max(0, -exponent) }

  /// The number times ten to the power `places`.
  package func shifted(by places: Int) -> DecimalNumber {
    DecimalNumber(isNegative: isNegative, digits: digits, exponent: exponent + places)
  }

  package var double: Double {
    Double("\(isNegative ? "-" : "")\(digits.isEmpty ? "0" : String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self))e\(exponent)") ?? 0
  }
}

extension DecimalNumber {
  /// Which way a number goes that does not fit the digits asked for.
  package enum RoundingRule: Sendable, Hashable { case halfAwayFromZero, towardZero, awayFromZero }

  /// The number with at most `fractionDigits` digits after the point (before it, when negative).
  package func rounded(toFractionDigits fractionDigits: Int, _ rule: RoundingRule = .halfAwayFromZero) -> DecimalNumber {
    let excess = -exponent - fractionDigits
    guard excess > 0 else { return self }
    let kept = max(0, digits.count - excess)
    let roundsUp =
      switch rule {
      case .towardZero: false
      case .awayFromZero: true
      case .halfAwayFromZero: excess <= digits.count && digits[digits.count - excess] >= 5
      }
    var result = Array(digits.prefix(kept))
    if roundsUp {
      var index = result.count - 1
      while index >= 0, result[index] == 9 {
        result[index] = 0
        index -= 1
      }
      if index >= 0 { result[index] += 1 } else { result.insert(1, at: 0) }
    }
    return DecimalNumber(isNegative: isNegative, digits: result, exponent: -fractionDigits)
  }

  /// The number with at most `count` significant digits: 15 drop the noise of binary arithmetic.
  package func rounded(toSignificantDigits count: Int) -> DecimalNumber {
    guard digits.count > count else { return self }
    return rounded(toFractionDigits: -exponent - (digits.count - count))
  }
}

extension DecimalNumber: Comparable {
  package static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? b.hasSmallerMagnitude(than: a) : a.hasSmallerMagnitude(than: b)
  }

  private func hasSmallerMagnitude(than other: DecimalNumber) -> Bool {
    if isZero || other.isZero { return isZero && !other.isZero }
    let places = digits.count + exponent
    let otherPlaces = other.digits.count + other.exponent
    return places == otherPlaces ? digits.lexicographicallyPrecedes(other.digits) : places < otherPlaces
  }
}

extension DecimalNumber {
  /// Digits, point and `-`, without an exponent, with at least `fractionDigits` digits after the point.
  package func plainText(fractionDigits: Int = 0) -> String {
    var whole = digits
    var fraction: [UInt8] = []
    if exponent >= 0 {
      whole += [UInt8](repeating: 0, count: exponent)
    } else {
      let padded = [UInt8](repeating: 0, count: max(0, -exponent - digits.count)) + digits
      whole = Array(padded.dropLast(-exponent))
      fraction = Array(padded.suffix(-exponent))
    }
    if whole.isEmpty { whole = [0] }
    if fraction.count < fractionDigits { fraction += [UInt8](repeating: 0, count: fractionDigits - fraction.count) }
    let text = (isNegative ? "-" : "") + String(decoding: whole.map { $0 + 0x30 }, as: UTF8.self)
    return fraction.isEmpty ? text : text + "." + String(decoding: fraction.map { $0 + 0x30 }, as: UTF8.self)
  }

  /// The shortest text that reads back as `value`: plain digits between 1e-7 and 1e21, an exponent outside.
  package static func shortestText(_ value: Double) -> String {
    if let integer = Int(exactly: value), abs(integer) < 1 << 53 { return "\(integer)" }
    let magnitude = abs(value)
    guard magnitude.isFinite, magnitude < 1e21, magnitude >= 1e-7 else {
      return value == 0 ? "0" : "\(value)".replacingExponentSign()
    }
    let text = "\(value)"
    return text.utf8.contains(UInt8(ascii: "e")) ? DecimalNumber(value).plainText() : text
  }
}

extension String {
  /// `1e+21` as `1e21`.
  fileprivate func replacingExponentSign() -> String { String(filter { $0 != "+" }) }
}
