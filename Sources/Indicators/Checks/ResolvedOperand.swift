/// An operand with its number, and where a series' value comes from.
package struct ResolvedOperand: Sendable {
  package struct Origin: Sendable {
    package var reference: SeriesReference
    package var series: Series
    package var observation: Observation
    /// True when a row underneath has a later release.
    package var isSuperseded: Bool
  }

  package var operand: CheckOperand
  package var quantity: CheckQuantity
  /// Nil for a printed number.
  package var origin: Origin?
}
