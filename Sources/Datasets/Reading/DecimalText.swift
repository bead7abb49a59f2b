/// Reads numbers as CSV files have them: digits with an optional sign, point and exponent.
enum DecimalText {
  /// The double nearest to the text; nil for what is no number or too large.
  static func value(of text: UnsafeRawBufferPointer) -> Double? {
    var significand: UInt64 = 0
    var digits = 0
    var fractionDigits = 0
    var hasPoint = false
    var index = 0
    let isNegative = text.first == UInt8(ascii: "-")
    if isNegative || text.first == UInt8(ascii: "+") { index = 1 }
    while index < text.count {
      let byte = text[index]
      if byte >= 0x30, byte <= 0x39 {
        significand = significand &* 10 &+ UInt64(byte & 0x0F)
        digits += 1
        if hasPoint { fractionDigits += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return slow(text)
      }
      index += 1
    }
    // Both parts are exact in binary, so that one division rounds correctly (Clinger, 1990).
    guard digits > 0, digits <= 15 else { return slow(text) }
    let magnitude = Double(significand) / powersOfTen[fractionDigits]
    return isNegative ? -magnitude : magnitude
  }

  private static func slow(_ text: UnsafeRawBufferPointer) -> Double? {
    let isPlain = text.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
    guard isPlain, let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite else { return nil }
    return number
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
