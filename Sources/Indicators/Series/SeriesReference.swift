package import Datasets

/// What a binding names: `SERIES[@PERIOD][?dimension=member&…]`, for example
/// `cbec-customs.value@2022?flow=export&vintage=final`.
package struct SeriesReference: Sendable, Hashable {
  /// An indicator, or `dataset.column`.
  package var series: String
  package var period: Period?
  /// Restrictions in the order of the text. `vintage` selects a release, `as-of` the releases up to a day, `statistic` what was
  /// estimated beside the value; every other name is a dimension.
  package var selection: [ObservationKey.Member]

  package init(series: String, period: Period? = nil, selection: [ObservationKey.Member] = []) {
    self.series = series
    self.period = period
    self.selection = selection
  }

  package var vintage: String? { selected("vintage") }
  package var asOf: String? { selected("as-of") }
  package var statistic: String? { selected("statistic") }
  package var dimensionMembers: [ObservationKey.Member] {
    selection.filter { !["vintage", "as-of", "statistic"].contains($0.dimension) }
  }

  private func selected(_ name: String) -> String? { selection.first { $0.dimension == name }?.name }
}
