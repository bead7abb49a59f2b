/// A term of the index, and the number by which its shard is found.
enum Term {
  /// The first 20 bits of the 32-bit FNV-1a hash (Fowler, Noll, Vo) of the UTF-16 code units, which a script has at hand.
  static func bucket(ofHash hash: UInt32) -> UInt32 { hash >> 12 }

  static let emptyHash: UInt32 = 2_166_136_261

  /// Adds a character to a hash.
  static func mix(_ scalar: UInt32, into hash: inout UInt32) {
    if scalar < 0x10000 {
      mix(unit: scalar, into: &hash)
    } else {
      mix(unit: 0xD800 | (scalar &- 0x10000) >> 10, into: &hash)
      mix(unit: 0xDC00 | scalar & 0x3FF, into: &hash)
    }
  }

  private static func mix(unit: UInt32, into hash: inout UInt32) { hash = (hash ^ unit) &* 16_777_619 }
}

/// Takes the terms of a query as texts, each once, in their order.
struct QueryTerms: TokenSink {
  /// A query of more terms is cut, so that what it loads has a bound.
  static let maximumCount = 12

  private(set) var terms: [String] = []

  init(_ query: String) {
    var tokenizer = Tokenizer()
    tokenizer.tokenize(query, .alone, into: &self)
  }

  mutating func takeWord(_ word: UnsafeBufferPointer<UInt8>) { take(String(decoding: word, as: UTF8.self)) }
  mutating func takeHan(_ scalar: UInt32) { take(Self.text([scalar])) }
  mutating func takePair(_ first: UInt32, _ second: UInt32) { take(Self.text([first, second])) }

  private mutating func take(_ term: String) {
    if terms.count < Self.maximumCount, !terms.contains(term) { terms.append(term) }
  }

  static func text(_ scalars: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
