/// The decimal digits of a finite number and the power of ten of the first of them.
///
/// `12.5` is the digits 1, 2, 5 with the exponent 1; zero is the digit 0 with the exponent 0.
struct DecimalDigits: Sendable, Hashable {
  var digits: [UInt8]
  var exponent: Int

  init(_ digits: [UInt8], exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  private init(trimming digits: [UInt8], exponent: Int) {
    let leading = digits.prefix { $0 == 0 }.count
    var digits = Array(digits.dropFirst(leading))
    while digits.last == 0 { digits.removeLast() }
    self.exponent = digits.isEmpty ? 0 : exponent - leading
    self.digits = digits.isEmpty ? [0] : digits
  }

  /// The shortest digits that read back as the magnitude of `value`; zero for what is not finite.
  init(_ value: Double) {
    var digits: [UInt8] = []
    var point: Int?
    var power = 0
    var inExponent = false
    var isNegativePower = false
    for byte in "\(value.isFinite ? value.magnitude : 0)".utf8 {
      switch byte {
      case UInt8(ascii: "."): point = digits.count
      case UInt8(ascii: "e"): inExponent = true
      case UInt8(ascii: "-"): isNegativePower = true
      case 0x30...0x39:
        if inExponent { power = power * 10 + Int(byte & 0x0F) } else { digits.append(byte & 0x0F) }
      default: break
      }
    }
    self.init(trimming: digits, exponent: (point ?? digits.count) - 1 + (isNegativePower ? -power : power))
  }

  /// All digits of the binary fraction that `value` is; zero for what is not finite.
  ///
  /// A double is m · 2^e. For a negative e it is m · 5^−e / 10^−e, so that multiplying by powers of 5, or of 2, is enough.
  init(exactly value: Double) {
    let value = value.isFinite ? value.magnitude : 0
    var power = value == 0 ? 0 : Int(value.exponent) - 52
    if value.exponent < -1022, value != 0 { power = -1074 }
    let scale = Double(sign: .plus, exponent: power < -1000 ? -1000 : power, significand: 1)
    var significand = UInt64(power < -1000 ? value / scale / Double(sign: .plus, exponent: power + 1000, significand: 1) : value / scale)
    while power < 0, significand != 0, significand & 1 == 0 {
      significand >>= 1
      power += 1
    }
    var number = LargeNumber(significand)
    number.multiply(by: power < 0 ? 5 : 2, times: Int(power.magnitude))
    let digits = number.digits
    self.init(trimming: digits, exponent: digits.count - 1 - (power < 0 ? -power : 0))
  }

  /// So many digits, halves away from zero; zeros are added where digits lack.
  func rounded(toSignificantDigits count: Int) -> DecimalDigits {
    guard count > 0 else { return self }
    var result = self
    if digits.count > count { result.round(keeping: count) }
    result.digits += [UInt8](repeating: 0, count: max(0, count - result.digits.count))
    return result
  }

  /// Keeps the first digits only, which may be none, and rounds by the first that goes.
  private mutating func round(keeping count: Int) {
    let roundsUp = digits[count] >= 5
    var kept = Array(digits[..<count])
    if roundsUp {
      var index = kept.count - 1
      while index >= 0, kept[index] == 9 {
        kept[index] = 0
        index -= 1
      }
      if index >= 0 {
        kept[index] += 1
      } else {
        kept.insert(1, at: 0)
        if kept.count > count, count > 0 { kept.removeLast() }
        exponent += 1
      }
    }
    digits = kept.isEmpty ? [0] : kept
  }

  /// Digits with a point and exactly so many decimals, halves away from zero.
  func fixedText(fractionDigits: Int) -> String {
    let kept = exponent + 1 + fractionDigits
    var rounded = self
    if kept < 0 { return DecimalDigits(0).fixedText(fractionDigits: fractionDigits) }
    if digits.count > kept { rounded.round(keeping: kept) }
    var whole: [UInt8] = []
    var fraction: [UInt8] = []
    if rounded.exponent >= 0 {
      whole = Array(rounded.digits.prefix(rounded.exponent + 1))
      whole += [UInt8](repeating: 0, count: max(0, rounded.exponent + 1 - whole.count))
      fraction = Array(rounded.digits.dropFirst(rounded.exponent + 1))
    } else {
      whole = [0]
      fraction = [UInt8](repeating: 0, count: min(fractionDigits, -rounded.exponent - 1)) + rounded.digits
    }
    fraction = Array(fraction.prefix(fractionDigits))
    fraction += [UInt8](repeating: 0, count: fractionDigits - fraction.count)
    let text = String(decoding: whole.map { $0 + 0x30 }, as: UTF8.self)
    return fraction.isEmpty ? text : text + "." + String(decoding: fraction.map { $0 + 0x30 }, as: UTF8.self)
  }

  var text: String { String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self) }
}

/// A large whole number that can grow by multiplication: limbs of nine decimal digits, the least first.
private struct LargeNumber {
  private var limbs: [UInt32] = []
  private static let base: UInt64 = 1_000_000_000

  init(_ value: UInt64) {
    var rest = value
    repeat {
      limbs.append(UInt32(rest % Self.base))
      rest /= Self.base
    } while rest > 0
  }

  mutating func multiply(by factor: UInt64, times: Int) {
    var left = times
    while left > 0 {
      var product: UInt64 = 1
      while left > 0, product < 100_000_000 {
        product *= factor
        left -= 1
      }
      multiply(by: product)
    }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(product % Self.base)
      carry = product / Self.base
    }
    while carry > 0 {
      limbs.append(UInt32(carry % Self.base))
      carry /= Self.base
    }
  }

  /// Most significant digit first.
  var digits: [UInt8] {
    var result: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        result.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    while result.count > 1, result.last == 0 { result.removeLast() }
    return result.reversed()
  }
}
