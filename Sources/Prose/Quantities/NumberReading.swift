/// A number in digits: its mantissa and power of ten, and where it stands.
struct NumberReading {
  /// Sign included.
  var range: Range<Int>
  /// Up to 18 digits; what follows only moves the exponent.
  var mantissa: Int
  var exponent: Int
  var isNegative = false
  var hasGroups = false
  /// Digits before the point.
  var integerDigits: Int
  var fractionDigits: Int

  var isPlainInteger: Bool { fractionDigits == 0 && !hasGroups }

  /// Four digits that look like a year of our time.
  var isYear: Bool { isPlainInteger && integerDigits == 4 && mantissa >= 1500 && mantissa <= 2099 }

  func value(shift: Int) -> Double {
    let magnitude = Self.scaled(Double(mantissa), exponent + shift)
    return isNegative ? -magnitude : magnitude
  }

  func rounding(shift: Int) -> Double { Self.scaled(0.5, shift - fractionDigits) }

  /// One multiplication or division by an exact power of ten, so that the result is the nearest `Double`.
  static func scaled(_ value: Double, _ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(abs(exponent), 300) { power *= 10 }
    return exponent < 0 ? value / power : value * power
  }

  static func power(of base: Double, _ exponent: Int) -> Double {
    (0..<max(exponent, 0)).reduce(1) { power, _ in power * base }
  }
}

extension QuantityReader {
  /// The number whose first digit stands at an index. Groups are apart by commas or by thin or no-break spaces.
  func number(at start: Int) -> NumberReading {
    var reading = NumberReading(range: start..<start, mantissa: 0, exponent: 0, integerDigits: 0, fractionDigits: 0)
    var index = start
    func take(_ digit: Unicode.Scalar) {
      if reading.mantissa < 100_000_000_000_000_000 {
        reading.mantissa = reading.mantissa * 10 + Int(digit.value - 0x30)
      } else {
        reading.exponent += 1
      }
    }
    while folded.at(index).isDigit || (reading.integerDigits > 0 && isGroupSeparator(at: index, reading)) {
      if folded[index].isDigit {
        take(folded[index])
        reading.integerDigits += 1
      } else {
        reading.hasGroups = true
      }
      index += 1
    }
    if folded.at(index) == ".", folded.at(index + 1).isDigit {
      index += 1
      while folded.at(index).isDigit {
        take(folded[index])
        reading.exponent -= 1
        reading.fractionDigits += 1
        index += 1
      }
    }
    reading.range = start..<index
    return reading
  }

  private func isGroupSeparator(at index: Int, _ reading: NumberReading) -> Bool {
    guard [",", "\u{2009}", "\u{202F}", "\u{A0}"].contains(folded.at(index)) else { return false }
    guard reading.hasGroups || reading.integerDigits <= 3 else { return false }
    return folded.at(index + 1).isDigit && folded.at(index + 2).isDigit && folded.at(index + 3).isDigit && !folded.at(index + 4).isDigit
  }

  /// The number with a sign directly before it, if that sign joins nothing.
  func signed(_ number: NumberReading) -> NumberReading {
    let index = number.range.lowerBound - 1
    let sign = folded.at(index)
    guard ["-", "−", "+", "±", "负"].contains(sign) else { return number }
    let before = folded.at(index - 1)
    if before.isAlphanumeric || before == ")" || before == "%" || before == "." || (sign == "负" && before == "担") { return number }
    var number = number
    number.range = index..<number.range.upperBound
    number.isNegative = sign == "-" || sign == "−" || sign == "负"
    return number
  }
}
