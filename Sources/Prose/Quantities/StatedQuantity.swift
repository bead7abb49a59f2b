/// A quantity that a text states: `近15.7万亿元`, `三分之一`, `twenty-five percent`.
package struct StatedQuantity: Sendable, Hashable {
  package enum Language: Sendable, Hashable {
    case chinese, english
  }

  package enum Spelling: Sendable, Hashable {
    case digits, words
  }

  /// UTF-8 offsets of the number with its sign, scale and unit; words such as 约 before it are left out.
  package var range: Range<Int>
  package var text: String
  /// In base units: scales are applied, and percentages, percentage points, 成 and fractions are parts of one (4.7% is 0.047).
  ///
  /// The nearest `Double` to the decimal as printed, up to 18 digits.
  package var value: Double
  /// The other end of a range, 3—5.
  package var upper: Double?
  /// Half a unit of the last printed digit, in base units; 0 for numbers in words.
  package var rounding: Double
  package var unit: UnitClass
  /// The unit as printed, without scale: 元, 家, percent; empty where there is none.
  package var unitText: String
  package var qualifier: Qualifier?
  package var language: Language
  package var spelling: Spelling

  /// A count up to ten in words, without a qualifier: 三个瓶颈, three effects. It mostly counts what the text itself lists.
  package var isSmallCountInWords: Bool {
    spelling == .words && unit == .count && qualifier == nil && upper == nil && value <= 10
  }
}
