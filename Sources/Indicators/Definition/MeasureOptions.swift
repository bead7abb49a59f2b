package import Datasets

/// What a measure needs beside its inputs.
package struct MeasureOptions: Sendable, Hashable {
  /// The period that growth is measured against.
  package enum Base: Sendable, Hashable {
    case samePeriodLastYear, previous
    case fixed(Period)
  }

  /// Dimensions that are kept, or over which shares are formed.
  package var by: [String] = []
  package var over = Base.samePeriodLastYear
  package var from: Period?
  package var to: Period?
  package var base: Period?
  package var n: Int?
  package var scale: Double?
  package var variant: String?

  package init() {}
}
