/// A fast hash of bytes and of words, for tables within one run: multiplying and folding, eight bytes at a time.
enum WordHash {
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var state = UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      state = mixed(state, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return folded(mixed(state, rest))
  }

  static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word).multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }

  static func folded(_ state: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: (state &* factor) >> 32)
  }
}
