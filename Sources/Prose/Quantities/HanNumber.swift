/// A number in Chinese numerals.
struct HanNumber {
  var value: Double
  var upper: Double?
  var end: Int
  /// How many numerals it has.
  var length: Int
  /// Digits without 十, 百, 千, 万, 亿: 二〇二三.
  var isPositional = false
  /// Begins with 百, 千, 万 or 亿, as names and idioms do.
  var isBareScale = false
  var hasMyriad = false
  /// 十余, 数千, 两万多.
  var isExceeded = false
}

extension QuantityReader {
  /// The number that starts at an index; nil where there is none.
  func hanNumber(at start: Int) -> HanNumber? {
    var reader = HanNumberReader(folded, at: start)
    return reader.read()
  }
}

/// Adds up 亿, 万, 千, 百, 十 and digits as they come.
private struct HanNumberReader {
  private let scalars: [Unicode.Scalar]
  private let start: Int
  private var index: Int
  /// What is above 万 and 亿, what is below, and the digit not yet placed.
  private var total = 0.0
  private var section = 0.0
  private var digit: Double?
  private var upperDigit: Double?
  private var upper: Double?
  private var isExceeded = false
  private var isBareScale = false
  private var hasMyriad = false
  private var hasPlace = false

  init(_ scalars: [Unicode.Scalar], at start: Int) {
    self.scalars = scalars
    self.start = start
    index = start
  }

  mutating func read() -> HanNumber? {
    if let vague = vagueLead() { digit = vague }
    if let positional = positional() { return positional }
    while readDigits() || readPlace() || readExcess() {}
    guard index > start, digit != nil || hasPlace else { return nil }
    let value = total + section + (digit ?? 0)
    if let upperDigit { upper = total + section + upperDigit }
    return HanNumber(
      value: value, upper: upper, end: index, length: index - start, isBareScale: isBareScale, hasMyriad: hasMyriad, isExceeded: isExceeded)
  }

  /// 数 or 几 before 十, 百, 千, 万, 亿.
  private mutating func vagueLead() -> Double? {
    guard scalars.at(index) == "数" || scalars.at(index) == "几" else { return nil }
    let next = scalars.at(index + 1)
    guard HanNumerals.place(next) != nil || HanNumerals.myriad(next) != nil else { return nil }
    index += 1
    isExceeded = true
    return 1
  }

  /// Three digits and more, or two with 〇: 二〇二三, 一九九二.
  private func positional() -> HanNumber? {
    var end = index
    var value = 0.0
    var hasZero = false
    while let digit = HanNumerals.digit(scalars.at(end)), scalars[end] != "两" {
      value = value * 10 + Double(digit)
      hasZero = hasZero || digit == 0
      end += 1
    }
    guard end - index >= 3 || (end - index == 2 && hasZero), HanNumerals.place(scalars.at(end)) == nil else { return nil }
    return HanNumber(value: value, end: end, length: end - start, isPositional: true)
  }

  private mutating func readDigits() -> Bool {
    guard digit == nil, let first = HanNumerals.digit(scalars.at(index)) else { return false }
    index += 1
    if first == 0, hasPlace, let next = HanNumerals.digit(scalars.at(index)) {
      digit = Double(next)
      index += 1
      return true
    }
    digit = Double(first)
    // 七八, 三五: somewhere between.
    if let second = HanNumerals.digit(scalars.at(index)), second == first + 1 || (first == 3 && second == 5), second <= 9, first > 0 {
      upperDigit = Double(second)
      index += 1
    }
    return true
  }

  private mutating func readPlace() -> Bool {
    let scalar = scalars.at(index)
    if let exponent = HanNumerals.place(scalar) {
      let factor = exponent == 1 ? 10.0 : exponent == 2 ? 100.0 : 1000.0
      if digit == nil, exponent > 1 || hasPlace {
        guard !hasPlace else { return false }
        isBareScale = true
      }
      if let upperDigit { upper = total + section + upperDigit * factor }
      upperDigit = nil
      section += (digit ?? 1) * factor
    } else if let exponent = HanNumerals.myriad(scalar) {
      let factor = exponent == 4 ? 1e4 : 1e8
      var below = section + (digit ?? 0)
      if below == 0, total == 0 {
        isBareScale = true
        below = 1
      }
      if let upperDigit { upper = (section + upperDigit) * factor } else if let end = upper { upper = end * factor }
      upperDigit = nil
      if exponent == 8 {
        total = (total + below) * factor
      } else {
        total += below * factor
      }
      section = 0
      hasMyriad = true
    } else {
      return false
    }
    digit = nil
    hasPlace = true
    index += 1
    return true
  }

  /// 余, 多, 几 after 十 and up: 十几, 二十多万, 三千余.
  private mutating func readExcess() -> Bool {
    guard hasPlace, digit == nil, !isExceeded else { return false }
    let scalar = scalars.at(index)
    guard scalar == "余" || scalar == "多" || scalar == "几" || scalar == "来" else { return false }
    let next = scalars.at(index + 1)
    let goesOn = scalar == "余" || HanNumerals.myriad(next) != nil || HanUnits.table.mayBegin(with: next) || HanMeasureWords.table.mayBegin(with: next)
    guard goesOn else { return false }
    isExceeded = true
    index += 1
    return true
  }
}
