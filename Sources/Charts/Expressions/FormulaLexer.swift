/// Splits a formula into numbers, texts, names and signs.
struct FormulaLexer {
  struct Token: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case number(Double)
      case text(String)
      case name(String)
      case sign(String)
      case end
    }

    var kind: Kind
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  static func tokens(_ text: String) throws(FormulaProblem) -> [Token] {
    var lexer = FormulaLexer(text)
    var tokens: [Token] = []
    repeat { tokens.append(try lexer.next()) } while tokens.last?.kind != .end
    return tokens
  }

  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func next() throws(FormulaProblem) -> Token {
    while let byte, byte == 0x20 || 0x09...0x0D ~= byte { offset += 1 }
    let start = offset
    guard let byte else { return Token(kind: .end, range: start..<start) }
    let kind: Token.Kind
    switch byte {
    case 0x30...0x39: kind = .number(try number())
    case UInt8(ascii: ".") where offset + 1 < bytes.count && 0x30...0x39 ~= bytes[offset + 1]: kind = .number(try number())
    case UInt8(ascii: "'"), UInt8(ascii: "\""): kind = .text(try text(until: byte))
    case _ where isNamePart(byte): kind = .name(name())
    default: kind = .sign(try sign())
    }
    return Token(kind: kind, range: start..<offset)
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") || byte >= 0x80 || 0x30...0x39 ~= byte
  }

  private mutating func name() -> String {
    let start = offset
    while let byte, isNamePart(byte) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func number() throws(FormulaProblem) -> Double {
    let start = offset
    while let byte, isNamePart(byte) || byte == UInt8(ascii: ".") || (isSign(byte) && isExponent(bytes[offset - 1], from: start)) {
      offset += 1
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    let value = JavaScriptNumber.value(text)
    if value.isNaN { throw FormulaProblem("has '\(text)', which is not a number", at: start, length: offset - start) }
    return value
  }

  private func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") }

  private func isExponent(_ byte: UInt8, from start: Int) -> Bool {
    byte | 0x20 == UInt8(ascii: "e") && !(start + 1 < bytes.count && bytes[start + 1] | 0x20 == UInt8(ascii: "x"))
  }

  private static let signs = [
    "===", "!==", "==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", "(", ")", "[", "]", ",", ".",
  ]

  private mutating func sign() throws(FormulaProblem) -> String {
    let rest = bytes[offset...]
    guard let sign = Self.signs.first(where: { rest.starts(with: $0.utf8) }) else {
      let shown = String(decoding: rest, as: UTF8.self).first.map(String.init) ?? ""
      let fix = shown == "=" ? "write '===' to compare" : shown == "&" ? "write '&&'" : shown == "|" ? "write '||'" : nil
      throw FormulaProblem("has '\(shown)', which has no meaning there", at: offset, length: shown.utf8.count, fix: fix)
    }
    offset += sign.utf8.count
    return sign
  }

  private mutating func text(until quote: UInt8) throws(FormulaProblem) -> String {
    let start = offset
    offset += 1
    var content: [UInt8] = []
    while let byte, byte != quote {
      offset += 1
      if byte == UInt8(ascii: "\\") { content += escaped() } else { content.append(byte) }
    }
    guard byte == quote else {
      throw FormulaProblem("has a text that is not closed", at: start, length: bytes.count - start, fix: "close it with the quote it starts with")
    }
    offset += 1
    return String(decoding: content, as: UTF8.self)
  }

  /// The characters that an escape stands for.
  private mutating func escaped() -> [UInt8] {
    guard let byte else { return [] }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "v"): return [0x0B]
    case UInt8(ascii: "0"): return [0x00]
    case UInt8(ascii: "x"): return scalar(digits: 2) ?? [byte]
    case UInt8(ascii: "u"): return scalar(digits: 4) ?? [byte]
    default: return [byte]
    }
  }

  private mutating func scalar(digits: Int) -> [UInt8]? {
    guard offset + digits <= bytes.count, let unit = hexadecimal(at: offset, digits) else { return nil }
    offset += digits
    if let scalar = Unicode.Scalar(unit) { return Array(String(Character(scalar)).utf8) }
    // The first half of a surrogate pair.
    guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u"),
      let low = hexadecimal(at: offset + 2, 4), 0xDC00...0xDFFF ~= low, unit < 0xDC00,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + low - 0xDC00)
    else { return Array("\u{FFFD}".utf8) }
    offset += 6
    return Array(String(Character(scalar)).utf8)
  }

  private func hexadecimal(at start: Int, _ digits: Int) -> UInt32? {
    let text = bytes[start..<(start + digits)]
    guard text.allSatisfy({ $0 < 0x80 && Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: text, as: UTF8.self), radix: 16)
  }
}
