package import Datasets

/// What enters a check: a quantity as somebody printed it, or a value of the site's own series.
package enum CheckOperand: Sendable, Hashable {
  case printed(PrintedQuantity)
  case series(SeriesReference)

  /// The operand as an author writes it.
  package var text: String {
    switch self {
    case .printed(let quantity): quantity.text
    case .series(let reference): "value:\(reference)"
    }
  }
}
