/// A power of ten with its word: 万, 亿, 万亿; million, billion, trillion.
package struct NumberScale: Sendable, Hashable {
  package var exponent: Int
  package var word: String

  package init(exponent: Int, word: String) {
    self.exponent = exponent
    self.word = word
  }

  package static let none = NumberScale(exponent: 0, word: "")

  /// The scales that numbers are printed in, from small to large.
  package static let chinese = [
    none, NumberScale(exponent: 4, word: "万"), NumberScale(exponent: 8, word: "亿"), NumberScale(exponent: 12, word: "万亿"),
  ]
  package static let english = [
    none, NumberScale(exponent: 6, word: "million"), NumberScale(exponent: 9, word: "billion"), NumberScale(exponent: 12, word: "trillion"),
  ]

  package static func printed(in language: String) -> [NumberScale] { language.hasPrefix("zh") ? chinese : english }

  /// Every word that a text may use for a power of ten.
  static let readable = WordTable<NumberScale>(
    [
      ("hundred million", 8), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("mn", 6), ("bn", 9), ("tn", 12),
      ("trn", 12), ("千", 3), ("万", 4), ("萬", 4), ("十万", 5), ("百万", 6), ("千万", 7), ("亿", 8), ("億", 8), ("十亿", 9), ("百亿", 10),
      ("千亿", 11), ("万亿", 12), ("萬億", 12),
    ].map { (word: $0, meaning: NumberScale(exponent: $1, word: $0)) })
}
