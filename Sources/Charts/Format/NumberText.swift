/// Numbers as text, without a locale.
package enum NumberText {
  /// The shortest text of a number, without an exponent or a trailing `.0`.
  package static func shortest(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let text = "\(value)"
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    return text.contains("e") ? trimmed(fixed(value, digits: abs(value) < 1 ? 12 : 0)) : text
  }

  /// `value` rounded to `digits` decimals, half away from zero, with an ASCII minus.
  package static func fixed(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return "0" }
    let digits = min(max(digits, 0), 12)
    var factor = 1.0
    for _ in 0..<digits { factor *= 10 }
    let scaled = (abs(value) * factor).nextUp.rounded()
    guard scaled < 1e18 else { return "\(value)" }
    var text = "\(UInt64(scaled))"
    if digits > 0 {
      if text.count <= digits { text = String(repeating: "0", count: digits + 1 - text.count) + text }
      text.insert(".", at: text.index(text.endIndex, offsetBy: -digits))
    }
    return value < 0 && scaled > 0 ? "-" + text : text
  }

  /// A number for readers: a true minus, groups of three from five digits on.
  package static func readable(_ value: Double, digits: Int) -> String {
    let text = fixed(value, digits: digits)
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", maxSplits: 1)
    let whole = grouped(parts.first ?? "0")
    let fraction = parts.count > 1 ? "." + parts[1] : ""
    return (text.hasPrefix("-") ? "\u{2212}" : "") + whole + fraction
  }

  /// How many decimals `values` need to be told apart as they are, up to `limit`.
  package static func digits(needed values: [Double], limit: Int = 6) -> Int {
    var most = 0
    var factor = 1.0
    for _ in 0..<limit { factor *= 10 }
    for value in values where value.isFinite {
      let scaled = (abs(value) * factor).nextUp.rounded()
      guard scaled < 1e18, scaled > 0 else { continue }
      // The decimals of the text that `fixed` makes, without its zeros at the end.
      var (whole, digits) = (UInt64(scaled), limit)
      while digits > most, whole.isMultiple(of: 10) { (whole, digits) = (whole / 10, digits - 1) }
      most = max(most, digits)
    }
    return most
  }

  static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text == "-0" ? "0" : text }
    var result = text[...]
    while result.hasSuffix("0") { result = result.dropLast() }
    if result.hasSuffix(".") { result = result.dropLast() }
    return result == "-0" ? "0" : String(result)
  }

  private static func grouped(_ digits: Substring) -> String {
    guard digits.count > 4 else { return String(digits) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
