/// The kinds of scales, in the words of Vega.
package enum ScaleKind: String, Sendable, Hashable, CaseIterable {
  case linear, log, pow, sqrt, symlog, time, utc
  case ordinal, band, point
  case threshold, quantile, quantize
  /// Bins that are told apart by steps of a range; made by the engine, not by authors.
  case binOrdinal = "bin-ordinal"

  /// From numbers to numbers or to a ramp of colours.
  package var isContinuous: Bool {
    switch self {
    case .linear, .log, .pow, .sqrt, .symlog, .time, .utc: true
    default: false
    }
  }

  package var isTime: Bool { self == .time || self == .utc }

  /// From numbers to the steps of a range.
  package var isDiscretizing: Bool { self == .threshold || self == .quantile || self == .quantize }

  package var hasDiscreteDomain: Bool { self == .ordinal || self == .band || self == .point || self == .binOrdinal }

  package var hasContinuousDomain: Bool { !hasDiscreteDomain }
}
