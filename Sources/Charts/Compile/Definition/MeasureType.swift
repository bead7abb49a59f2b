/// What kind of values a field holds.
package enum MeasureType: String, Sendable, Hashable, CaseIterable {
  case quantitative, temporal, ordinal, nominal

  package var isContinuous: Bool { self == .quantitative || self == .temporal }
  package var isDiscrete: Bool { !isContinuous }
}
