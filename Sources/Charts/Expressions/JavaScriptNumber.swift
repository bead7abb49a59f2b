/// Numbers as JavaScript reads and prints them.
package enum JavaScriptNumber {
  /// The shortest digits that read back as `value`: plain from 1e-6 to below 1e21, with an exponent outside.
  package static func text(_ value: Double) -> String {
    if let integer = Int(exactly: value), integer.magnitude < 1 << 53 { return "\(integer)" }
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
    let digits = DecimalDigits(value)
    let sign = value < 0 ? "-" : ""
    let count = digits.digits.count
    let exponent = digits.exponent
    let text = digits.text
    if exponent < -6 || exponent >= 21 {
      let mantissa = count == 1 ? text : text.prefix(1) + "." + text.dropFirst()
      return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + "\(exponent.magnitude)"
    }
    if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + text }
    if count <= exponent + 1 { return sign + text + String(repeating: "0", count: exponent + 1 - count) }
    return sign + text.prefix(exponent + 1) + "." + text.dropFirst(exponent + 1)
  }

  /// `Number(text)`: blanks around it are let pass, an empty text is 0, other texts are NaN.
  package static func value(_ text: String) -> Double {
    let trimmed = text.trimmed
    if trimmed.isEmpty { return 0 }
    for (prefix, radix) in [("0x", 16), ("0X", 16), ("0o", 8), ("0O", 8), ("0b", 2), ("0B", 2)] where trimmed.hasPrefix(prefix) {
      let digits = trimmed.dropFirst(2)
      return digits.first?.isHexDigit == true ? UInt64(digits, radix: radix).map { Double($0) } ?? .nan : .nan
    }
    let unsigned = trimmed.first == "-" || trimmed.first == "+" ? trimmed.dropFirst() : trimmed
    if unsigned == "Infinity" { return trimmed.first == "-" ? -.infinity : .infinity }
    guard isDecimal(unsigned) else { return .nan }
    return decimal(trimmed)
  }

  private static func isDecimal(_ text: Substring) -> Bool {
    var hasDigits = false
    var rest = text.utf8[...]
    let isDigit = { (byte: UInt8) in 0x30...0x39 ~= byte }
    func takeDigits() -> Bool {
      let count = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(count)
      return count > 0
    }
    hasDigits = takeDigits()
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      hasDigits = takeDigits() || hasDigits
    }
    guard hasDigits else { return false }
    if let first = rest.first, first | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard takeDigits() else { return false }
    }
    return rest.isEmpty
  }

  /// Swift wants digits on both sides of the point.
  private static func decimal(_ text: Substring) -> Double {
    if let value = Double(text) { return value }
    var padded = ""
    var previous: Character = "+"
    for character in text {
      if character == ".", !previous.isNumber { padded += "0" }
      if previous == ".", !character.isNumber { padded += "0" }
      padded.append(character)
      previous = character
    }
    if previous == "." { padded += "0" }
    return Double(padded) ?? .nan
  }
}

extension String {
  /// Without the blanks and line ends at both ends that JavaScript takes for white space.
  var trimmed: Substring {
    let isBlank = { (character: Character) in character.isWhitespace || character == "\u{FEFF}" }
    var rest = self[...]
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest.drop(while: isBlank)
  }
}
