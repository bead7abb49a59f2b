package import Diagnostics

extension JSONScanner {
  /// The text that comes next.
  package mutating func string() throws(JSONSyntaxError) -> Located<String> {
    skipWhitespace()
    guard offset < bytes.count else { throw truncated("a text") }
    guard bytes[offset] == UInt8(ascii: "\"") else { throw unexpected("a text in double quotes") }
    let start = offset
    let plain = scanPlainText()
    guard offset < bytes.count else { throw unclosed(from: start) }
    var text = ""
    if bytes[offset] == UInt8(ascii: "\"") {
      text = try decoded((start + 1)..<offset, isASCII: plain)
    } else {
      text = try escapedText(from: start)
    }
    offset += 1
    return Located(text, span(from: start, to: offset))
  }

  /// A text without escapes, as its place between the quotes and its bytes' place in the file; nil, without stepping on, for one that
  /// has escapes. Cells of large tables are read so, without a `String` for each.
  package mutating func plainText() throws(JSONSyntaxError) -> (bytes: Range<Int>, span: SourceSpan)? {
    skipWhitespace()
    guard offset < bytes.count else { throw truncated("a text") }
    guard bytes[offset] == UInt8(ascii: "\"") else { throw unexpected("a text in double quotes") }
    let start = offset
    let isASCII = scanPlainText()
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
      offset = start
      return nil
    }
    let range = (start + 1)..<offset
    if !isASCII { _ = try decoded(range, isASCII: false) }
    offset += 1
    return (range, span(from: start, to: offset))
  }

  /// Steps over a text, checking it as ``string()`` does.
  mutating func skipString() throws(JSONSyntaxError) {
    let start = offset
    let isASCII = scanPlainText()
    if isASCII, offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
      offset += 1
      return
    }
    offset = start
    _ = try string()
  }

  /// Steps to the closing quote, an escape or a control character; true when all was ASCII.
  private mutating func scanPlainText() -> Bool {
    var index = offset + 1
    var all: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      all |= byte
      index += 1
    }
    offset = index
    return all < 0x80
  }

  private func decoded(_ range: Range<Int>, isASCII: Bool) throws(JSONSyntaxError) -> String {
    if isASCII { return String(decoding: bytes[range], as: UTF8.self) }
    if let text = String(validating: bytes[range], as: UTF8.self) { return text }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes[range].makeIterator()
    var place = range.lowerBound
    while case .valid(let encoded) = parser.parseScalar(from: &iterator) { place += encoded.count }
    throw failure(
      "byte 0x\(String(bytes[min(place, bytes.count - 1)], radix: 16, uppercase: true)) is not UTF-8", at: place,
      cause: "JSON files are encoded in UTF-8", fix: "save the file as UTF-8")
  }

  /// The rest of a text that has escapes; leaves `offset` at the closing quote.
  private mutating func escapedText(from start: Int) throws(JSONSyntaxError) -> String {
    var text = try decoded((start + 1)..<offset, isASCII: false)
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""): return text
      case UInt8(ascii: "\\"): try appendEscape(to: &text, textStart: start)
      case 0..<0x20: throw controlCharacter()
      default:
        let from = offset
        offset -= 1
        let plain = scanPlainText()
        text += try decoded(from..<offset, isASCII: plain)
      }
    }
    throw unclosed(from: start)
  }

  private mutating func appendEscape(to text: inout String, textStart: Int) throws(JSONSyntaxError) {
    guard offset + 1 < bytes.count else { throw unclosed(from: textStart) }
    let scalar: Unicode.Scalar
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "\\"): scalar = "\\"
    case UInt8(ascii: "/"): scalar = "/"
    case UInt8(ascii: "b"): scalar = "\u{08}"
    case UInt8(ascii: "f"): scalar = "\u{0C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"):
      text.unicodeScalars.append(try unicodeEscape())
      return
    default:
      throw failure("an unknown escape follows '\\'", at: offset, length: 2, cause: "JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX", fix: "write \\\\ for a backslash")
    }
    text.unicodeScalars.append(scalar)
    offset += 2
  }

  private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let start = offset
    let first = try hexadecimalUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let hasSecond = offset + 1 < bytes.count && bytes[offset] == UInt8(ascii: "\\") && bytes[offset + 1] == UInt8(ascii: "u")
    if first < 0xDC00, hasSecond {
      let second = try hexadecimalUnit()
      if (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) {
        return scalar
      }
    }
    throw failure(
      "'\\u\(String(first, radix: 16, uppercase: true))' is half a surrogate pair", at: start, length: 6,
      cause: "a lone surrogate is not a character", fix: "write the character itself or both halves")
  }

  private mutating func hexadecimalUnit() throws(JSONSyntaxError) -> UInt32 {
    let digits = bytes[(offset + 2)...].prefix(4)
    var unit: UInt32 = 0
    for digit in digits {
      guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else {
        throw failure("'\\u' is followed by four hexadecimal digits", at: offset, length: 6)
      }
      unit = unit << 4 | UInt32(value)
    }
    guard digits.count == 4 else { throw truncated("four hexadecimal digits") }
    offset += 6
    return unit
  }

  private func controlCharacter() -> JSONSyntaxError {
    let byte = bytes[offset]
    if byte == 0x0A || byte == 0x0D {
      return failure("a line ends inside a text", at: offset, length: 0, cause: "a closing quote is missing, or a line break is not escaped", fix: "close the text with \" or write \\n")
    }
    return failure(
      "an unescaped control character stands in a text", at: offset, cause: "JSON texts hold no characters below U+0020",
      fix: byte == 0x09 ? "write \\t" : "write \\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))")
  }

  private func unclosed(from start: Int) -> JSONSyntaxError {
    failure(
      "the text that starts here is not closed: the file ends at byte \(bytes.count)", at: start,
      cause: "the file is cut off, or a closing quote is missing", fix: "close the text with \"")
  }
}
