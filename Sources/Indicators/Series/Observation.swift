/// One value of a series with the interval that its inputs' rounding implies and all it rests on.
package struct Observation: Sendable, Hashable {
  package var key: ObservationKey
  /// In base units: yuan, a fraction for percent.
  package var value: Double
  /// The lowest and highest value that the published rounding of the inputs allows; both equal `value` when unknown.
  package var interval: ClosedRange<Double>
  /// What was estimated beside the value: its standard error, a confidence interval, the number of observations.
  package var statistics: [Statistic]
  package var lineage: Lineage
  /// Where a measure's input was read, with the key that it has there.
  var origin: Lineage.Input?

  package init(
    key: ObservationKey, value: Double, interval: ClosedRange<Double>? = nil, statistics: [Statistic] = [], lineage: Lineage
  ) {
    self.key = key
    self.value = value
    self.interval = interval ?? value...value
    self.statistics = statistics
    self.lineage = lineage
  }

  package func statistic(_ name: Statistic.Name) -> Double? { statistics.first { $0.name == name }?.value }
}
