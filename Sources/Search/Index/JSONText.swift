/// Text in JSON, without the quotes around it.
enum JSONText {
  /// Appends a text whose white space becomes single blanks and whose other control characters are left out.
  ///
  /// - Parameter limit: how many bytes of the text are taken, at most; it is cut between characters.
  /// - Returns: how many bytes were written.
  @discardableResult
  static func append(_ text: String, to bytes: inout ByteBuffer, limit: Int = .max) -> Int {
    let start = bytes.count
    var text = text
    text.withUTF8 { source in
      let end = Self.end(of: source, limit: limit)
      var index = 0
      var needsBlank = false
      while index < end {
        let plain = index
        while index < end, isPlain(source[index]) { index &+= 1 }
        if index > plain {
          if needsBlank { bytes.append(0x20) }
          needsBlank = false
          bytes.append(UnsafeBufferPointer(rebasing: source[plain..<index]))
        }
        guard index < end else { break }
        let byte = source[index]
        index &+= 1
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          if needsBlank { bytes.append(0x20) }
          needsBlank = false
          bytes.append(UInt8(ascii: "\\"))
          bytes.append(byte)
        } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
          needsBlank = bytes.count > start
        }
      }
    }
    return bytes.count - start
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F
  }

  /// The last place not behind `limit` at which a character starts.
  private static func end(of source: UnsafeBufferPointer<UInt8>, limit: Int) -> Int {
    guard source.count > limit else { return source.count }
    var end = max(limit, 0)
    while end > 0, source[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// Appends one character in UTF-8; letters, digits and Han characters need no escape.
  static func append(_ scalar: UInt32, to bytes: inout ByteBuffer) {
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
