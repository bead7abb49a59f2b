/// How much a term says about a document, in whole numbers, so that Swift and a script order results alike.
///
/// BM25 (S. Robertson, H. Zaragoza, The probabilistic relevance framework: BM25 and beyond, Foundations and Trends in Information
/// Retrieval 3(4), 2009, section 3.4) with fields (BM25F, section 3.6): the weights of the fields are added up before the count is
/// bent by k₁ = 1.2 and the length of the document by b = 0.75.
enum Weights {
  static let title: UInt32 = 8
  static let heading: UInt32 = 3
  static let text: UInt32 = 1

  /// 16·k₁·(1 − b + b·length/mean), rounded in its two parts.
  static func norm(length: Int, meanLength: Int) -> UInt32 {
    UInt32(clamping: 5 + 14 * min(length, 1 << 20) / max(meanLength, 1))
  }

  /// weight / (weight + norm/16) on a scale from 1 to 63.
  static func impact(_ weight: UInt32, norm: UInt32) -> UInt32 {
    let scaled = 16 * min(weight, 1 << 20)
    return 1 + 62 * scaled / (scaled + norm)
  }

  /// 16·log₂(documents/frequency), by straight lines between the powers of two; at least 1.
  static func rarity(documents: Int, frequency: Int) -> UInt32 {
    UInt32(max(1, logarithm(documents + 1) - logarithm(max(frequency, 1))))
  }

  private static func logarithm(_ number: Int) -> Int {
    let exponent = Int.bitWidth - 1 - max(number, 1).leadingZeroBitCount
    let fraction = exponent >= 4 ? (number >> (exponent - 4)) & 15 : (number << (4 - exponent)) & 15
    return 16 * exponent + fraction
  }
}
