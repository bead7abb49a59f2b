/// Names one state of a file, so that a client that has it need not get it again (RFC 9110, section 8.8.3).
struct EntityTag: Sendable, Hashable {
  /// With its quotation marks, as it stands in a head.
  let text: String

  /// - Complexity: O(*n*) in the number of bytes.
  init(of bytes: [UInt8]) {
    text = "\"\(String(bytes.count, radix: 16))-\(Self.hexadecimal(Self.hash(bytes)))\""
  }

  init(device: UInt64, inode: UInt64, size: UInt64, seconds: Int, nanoseconds: Int) {
    let state = [device, inode, size, UInt64(bitPattern: Int64(seconds)), UInt64(bitPattern: Int64(nanoseconds))]
    let bytes = state.flatMap { number in stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: number >> UInt64($0)) } }
    text = "\"\(String(size, radix: 16))-\(Self.hexadecimal(Self.hash(bytes)))\""
  }

  /// Whether the value of an `If-None-Match` field has this tag, compared weakly.
  func isListed(in field: String) -> Bool {
    field == "*" || field.split(separator: ",").contains { $0.hasSuffix(text) && ["", "W/"].contains(HTTPText.trimmed($0).dropLast(text.count)) }
  }

  /// FNV-1a of 64 bits (Fowler, Noll and Vo, as in RFC 9923).
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { $0.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 } }
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
