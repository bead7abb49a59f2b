/// Whole numbers as text: five bits a character, lowest first, 32 added where more follow. All characters may stand in JSON.
enum PostingText {
  private static let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

  /// The character for a number below 64.
  static func digit(_ number: UInt32) -> UInt8 { alphabet.utf8Start[Int(number & 63)] }

  static func append(_ number: UInt32, to bytes: inout ByteBuffer) {
    var rest = number
    while rest >= 32 {
      bytes.append(digit(32 | rest & 31))
      rest >>= 5
    }
    bytes.append(digit(rest))
  }

  /// Reads one number and moves `index` behind it; nil at the end or at another character.
  static func read(_ bytes: ArraySlice<UInt8>, _ index: inout Int) -> Int? {
    var number = 0
    var shift = 0
    while index < bytes.endIndex, shift < 32, let digit = value(of: bytes[index]) {
      index += 1
      number |= (digit & 31) << shift
      if digit < 32 { return number }
      shift += 5
    }
    return nil
  }

  static func value(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) + 4
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
