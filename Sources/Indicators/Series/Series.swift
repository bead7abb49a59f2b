package import Datasets

/// A named run of observations: an indicator, or a measure column of a dataset (`dataset.column`).
package struct Series: Sendable {
  private enum Content: Sendable {
    case computed([Observation])
    case column(DatasetColumn)
  }

  /// `market-size` or `cbec-customs.value`.
  package let id: String
  package let title: LocalizedText
  package var unit: Unit
  package let definitions: Set<String>
  private let content: Content

  /// An indicator.
  ///
  /// - Parameter observations: sorted by key.
  package init(id: String, title: LocalizedText, unit: Unit, definitions: Set<String>, observations: [Observation]) {
    self.id = id
    self.title = title
    self.unit = unit
    self.definitions = definitions
    content = .computed(observations)
  }

  /// A measure column; nil where the field has no unit.
  init?(_ dataset: Dataset, field index: Int) {
    let field = dataset.fields[index]
    guard let unit = field.unit else { return nil }
    id = "\(dataset.name).\(field.name)"
    title = LocalizedText(
      dataset.title.variants.map(\.language).map { ($0, "\(dataset.title.text(for: $0)) · \(field.title.text(for: $0))") })
    self.unit = unit
    definitions = [dataset.definition]
    content = .column(DatasetColumn(dataset, field: index))
  }

  /// Sorted by key. One observation a key: of several vintages the latest stands, the others are in `superseded`.
  package var observations: [Observation] {
    switch content {
    case .computed(let observations): observations
    case .column(let column): column.current
    }
  }

  /// Observations of earlier vintages, sorted by key, then from first to last release.
  package var superseded: [Observation] { column?.superseded ?? [] }

  /// All that the current values rest on.
  package var lineage: Lineage {
    switch content {
    case .computed(let observations): .joining(observations)
    case .column(let column): column.selection(column.currentRows).lineage(of: column.currentRows)
    }
  }

  var column: DatasetColumn? { if case .column(let column) = content { column } else { nil } }

  /// The current values, to choose from.
  var current: SelectedValues {
    switch content {
    case .computed(let observations): .observations(observations)
    case .column(let column): .rows(column.selection(column.currentRows))
    }
  }
}
