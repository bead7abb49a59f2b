/// What a plain scalar means.
enum YAMLScalar {
  static func kind(of text: String) -> SourceValue.Kind {
    switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .bool(true)
    case "false", "False", "FALSE": .bool(false)
    default: number(text).map { .number($0, text: text) } ?? .string(text)
    }
  }

  /// Decimal numbers as JSON writes them, with an optional `+`. `0123` is a text: a code, not a quantity.
  private static func number(_ text: String) -> Double? {
    var digits = Substring(text)
    if digits.first == "-" || digits.first == "+" { digits = digits.dropFirst() }
    guard let first = digits.utf8.first, (0x30...0x39).contains(first) else { return nil }
    let isNumber = digits.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    }
    let whole = digits.prefix { $0.isASCII && $0.isNumber }
    guard isNumber, whole.count == 1 || whole.first != "0" else { return nil }
    guard let value = Double(text.first == "+" ? String(text.dropFirst()) : text), value.isFinite else { return nil }
    return value
  }
}
