package import Diagnostics

extension JSONScanner {
  /// A number with its place and the text it was written as.
  package struct Number: Sendable, Hashable {
    package var value: Double
    package var text: String
    package var span: SourceSpan
  }

  package mutating func number() throws(JSONSyntaxError) -> Number {
    let (value, range) = try numberToken()
    return Number(value: value, text: String(decoding: bytes[range], as: UTF8.self), span: span(from: range.lowerBound, to: range.upperBound))
  }

  /// A number without its text: what a cell of a table needs.
  package mutating func numberValue() throws(JSONSyntaxError) -> Located<Double> {
    let (value, range) = try numberToken()
    return Located(value, span(from: range.lowerBound, to: range.upperBound))
  }

  private mutating func numberToken() throws(JSONSyntaxError) -> (Double, Range<Int>) {
    skipWhitespace()
    let start = offset
    if byte == UInt8(ascii: "-") { offset += 1 }
    var significand: UInt64 = 0
    let integerDigits = try digits(into: &significand, "a digit")
    if integerDigits > 1, bytes[offset - integerDigits] == UInt8(ascii: "0") {
      throw failure("a number starts with 0", at: start, length: offset - start, cause: "JSON allows no leading zeros", fix: "delete the zero, or put a code in double quotes")
    }
    var fractionDigits = 0
    if byte == UInt8(ascii: ".") {
      offset += 1
      fractionDigits = try digits(into: &significand, "a digit after the point")
    }
    let hasExponent = byte.map { $0 | 0x20 == UInt8(ascii: "e") } ?? false
    if hasExponent {
      offset += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { offset += 1 }
      var ignored: UInt64 = 0
      _ = try digits(into: &ignored, "a digit of the exponent")
    }
    let range = start..<offset
    if !hasExponent, integerDigits + fractionDigits <= 15 {
      // Both parts are exact in binary, so that one division rounds correctly.
      let magnitude = Double(significand) / Self.powersOfTen[fractionDigits]
      return (bytes[start] == UInt8(ascii: "-") ? -magnitude : magnitude, range)
    }
    guard let value = Double(String(decoding: bytes[range], as: UTF8.self)), value.isFinite else {
      throw failure("the number is too large", at: start, length: offset - start, cause: "numbers reach to about 1.8e308")
    }
    return (value, range)
  }

  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Reads one digit or more; the significand wraps beyond 19 digits, where it is not used.
  private mutating func digits(into significand: inout UInt64, _ expected: String) throws(JSONSyntaxError) -> Int {
    let start = offset
    var (index, value) = (offset, significand)
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      value = value &* 10 &+ UInt64(bytes[index] & 0x0F)
      index += 1
    }
    (offset, significand) = (index, value)
    guard index > start else {
      throw byte == nil ? truncated(expected) : unexpected(expected)
    }
    return index - start
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
