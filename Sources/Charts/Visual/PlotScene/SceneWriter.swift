/// Builds the JSON text of a scene, byte by byte.
struct SceneWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func object(_ body: (inout SceneWriter) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  mutating func list<Element>(_ items: [Element], _ body: (inout SceneWriter, Element) -> Void) {
    open("[")
    for item in items { body(&self, item) }
    close("]")
  }

  mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes += $0 }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func field(_ name: StaticString, _ value: Double, decimals: Int = 2) {
    key(name)
    number(value, decimals: decimals)
  }

  mutating func field(_ name: StaticString, _ text: String?) {
    key(name)
    string(text)
  }

  mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    word(value ? "true" : "false")
  }

  mutating func string(_ text: String?) {
    guard let text else { return word("null") }
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes += "\\n".utf8
      case 0..<0x20: bytes += "\\u00".utf8 + [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 0xF)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Rounded to so many decimals, without zeros at the end; null for what is not a number.
  mutating func number(_ value: Double, decimals: Int = 2) {
    let scale: Double = decimals == 4 ? 10_000 : 100
    let scaled = (value * scale).rounded()
    guard scaled.magnitude < 9e15 else { return word("null") }
    separate()
    let whole = Int(scaled)
    if whole < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = Int(whole.magnitude)
    let divisor = Int(scale)
    bytes += "\(magnitude / divisor)".utf8
    var fraction = magnitude % divisor
    if fraction > 0 {
      bytes.append(UInt8(ascii: "."))
      var place = divisor / 10
      while fraction > 0 {
        bytes.append(Self.digits[fraction / place])
        fraction %= place
        place /= 10
      }
    }
    needsComma = true
  }

  private mutating func word(_ word: StaticString) {
    separate()
    word.withUTF8Buffer { bytes += $0 }
    needsComma = true
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
