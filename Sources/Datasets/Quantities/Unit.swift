/// What a number counts, with its names for readers.
package struct Unit: Sendable, Hashable {
  /// How numbers of this unit are scaled and compared.
  package enum Dimension: String, Sendable, Hashable, CaseIterable {
    /// An amount of money: printed in 万, 亿, 万亿 or million, billion, trillion.
    case currency
    /// A number of things: zones, firms, people.
    case count
    /// A part of a whole. The base value is a fraction; it prints times 100 with `%`.
    case percent
    /// A difference of two percentages. The base value is a fraction; prints as 个百分点.
    case percentagePoint
    /// A pure number: an index, a coefficient, a ratio.
    case ratio
    /// Physical and other amounts: square metres, days.
    case amount
  }

  /// The name in data files: `CNY`, `percent`, `zone`.
  package var id: String
  package var dimension: Dimension
  /// What stands after a number in Chinese, with its measure word: 元, %, 个, 家.
  package var chinese: String
  package var englishSingular: String
  package var englishPlural: String
  /// Other spellings that a printed number may carry: 人民币, 元人民币, RMB, yuan.
  package var spellings: [String]

  package init(
    id: String, dimension: Dimension, chinese: String, englishSingular: String, englishPlural: String? = nil, spellings: [String] = []
  ) {
    self.id = id
    self.dimension = dimension
    self.chinese = chinese
    self.englishSingular = englishSingular
    self.englishPlural = englishPlural ?? englishSingular
    self.spellings = spellings
  }
}

/// A number with its unit, in base units: yuan, not 亿元; a fraction, not percent.
package struct Quantity: Sendable, Hashable {
  package var value: Double
  package var unit: Unit

  package init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }
}
