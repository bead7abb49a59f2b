/// Text in JSON, without the quotes around it.
enum JSONText {
  /// Appends a text whose white space becomes single blanks and whose other control characters are left out.
  ///
  /// - Parameter limit: how many bytes it may take; a longer text is cut between characters.
  /// - Returns: how many bytes it took.
  @discardableResult
  static func append(_ text: String, to bytes: inout [UInt8], limit: Int = .max) -> Int {
    let start = bytes.count
    var text = text
    text.withUTF8 { source in
      var needsBlank = false
      for byte in source {
        if byte <= 0x20 {
          needsBlank = bytes.count > start && (needsBlank || byte == 0x20 || (0x09...0x0D).contains(byte))
          continue
        }
        if byte & 0xC0 != 0x80, bytes.count - start > limit - 8 { return }
        if needsBlank { bytes.append(0x20) }
        needsBlank = false
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
        if byte != 0x7F { bytes.append(byte) }
      }
    }
    return bytes.count - start
  }

  /// Appends one character in UTF-8; letters, digits and Han characters need no escape.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
