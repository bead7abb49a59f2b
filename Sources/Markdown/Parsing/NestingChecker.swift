import Diagnostics

/// Finds lines that open more lists and quotes than anyone reads, before they are parsed: each further line of the text
/// would cost as many steps as are open.
enum NestingChecker {
  static let markerLimit = 1_000

  /// The offset of the first marker that is one too many.
  static func firstTooDeep(_ bytes: [UInt8]) -> Int? {
    guard bytes.count > markerLimit else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      var markers = 0
      var isAtStart = true
      for (index, byte) in buffer.enumerated() {
        if byte == 0x0A {
          markers = 0
          isAtStart = true
          continue
        }
        guard isAtStart else { continue }
        switch byte {
        case UInt8(ascii: ">"): markers += 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
          // A list marker only before a space: a long line of dashes is none.
          if index + 1 < buffer.count, buffer[index + 1] == 0x20 || buffer[index + 1] == 0x09 { markers += 1 }
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
        default: isAtStart = false
        }
        if markers > markerLimit, isAtStart { return index }
      }
      return nil
    }
  }
}
