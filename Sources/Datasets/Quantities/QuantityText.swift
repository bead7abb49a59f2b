/// A printed quantity in parts, so that a caller can set number and unit apart.
package struct QuantityText: Sendable, Hashable {
  /// What stands before the number, with its space: `CNY `; else empty.
  package var lead: String
  /// Sign, digits, separators: `−1,234.5`, `<0.01`.
  package var number: String
  /// What stands between the number and the words: a space or nothing.
  package var space: String
  /// 万亿, trillion; empty without a scale.
  package var scale: String
  /// 元, yuan, %, 个; empty for a pure number.
  package var unit: String
  /// What stands between the scale and the unit.
  package var unitSpace: String

  package var text: String { lead + number + space + scale + unitSpace + unit }
  /// All that follows the number: ` 万亿元`.
  package var tail: String { space + scale + unitSpace + unit }
}
