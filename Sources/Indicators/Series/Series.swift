package import Datasets

/// A named run of observations: an indicator, or a measure column of a dataset (`dataset.column`).
package struct Series: Sendable {
  /// `market-size` or `cbec-customs.value`.
  package var id: String
  package var title: LocalizedText
  package var unit: Unit
  package var definitions: Set<String>
  /// Sorted by key. One observation a key: of several vintages the latest stands, the others are in `superseded`.
  package var observations: [Observation]
  /// Observations of earlier vintages, sorted by key, then from first to last release.
  package var superseded: [Observation]

  package init(
    id: String, title: LocalizedText, unit: Unit, definitions: Set<String>, observations: [Observation], superseded: [Observation] = []
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.definitions = definitions
    self.observations = observations
    self.superseded = superseded
  }
}
