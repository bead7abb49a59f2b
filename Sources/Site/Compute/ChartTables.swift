import Charts
import Datasets
import Indicators

/// Datasets and indicators as the tables that charts draw.
struct ChartTables: Sendable {
  /// After the name of a column: its releases beside each other.
  static let revisionsEnding = "/revisions"

  let catalog: SeriesCatalog

  /// The table named `name`: a dataset, or an indicator; nil when there is neither.
  func table(named name: String) -> DataTable? {
    if name.hasSuffix(Self.revisionsEnding) {
      return catalog.series(named: String(name.dropLast(Self.revisionsEnding.count))).map { RevisionTable(catalog: catalog, series: $0).table }
    }
    if let dataset = catalog.dataset(named: name) { return table(of: dataset) }
    guard let series = catalog.series(named: name) else { return nil }
    return table(of: series)
  }

  /// The names that charts may read, for the nearest one.
  var names: [String] { catalog.datasetNames + catalog.indicatorNames }

  private func table(of dataset: Dataset) -> DataTable {
    let fields = zip(dataset.fields, dataset.columns).enumerated().map { index, pair in
      let (field, column) = pair
      return DataTable.Field(
        name: field.name, title: field.title, unit: field.unit, cells: cells(of: dataset, field: index, column), labels: field.labels)
    }
    return DataTable(fields: fields, rowCount: dataset.rowCount)
  }

  private func cells(of dataset: Dataset, field: Int, _ column: Column) -> DataTable.Cells {
    switch column {
    case .number, .integer:
      .number((0..<dataset.rowCount).map { dataset.baseValue(field, $0) })
    case .text(let cells): .text(Array(cells))
    case .boolean(let cells): .boolean(cells)
    case .period(let cells): .period(Array(cells))
    }
  }

  private func table(of series: Series) -> DataTable {
    let observations = series.observations
    let dimensions = observations.first?.key.members.map(\.dimension) ?? []
    var fields: [DataTable.Field] = []
    if observations.contains(where: { $0.key.period != nil }) {
      fields.append(DataTable.Field(name: "period", title: Self.periodTitle, cells: .period(observations.map(\.key.period))))
    }
    for (index, dimension) in dimensions.enumerated() {
      let members = observations.map { $0.key.members.indices.contains(index) ? $0.key.members[index].name : nil }
      let field = catalog.dimensionField(dimension, of: series.id)
      fields.append(
        DataTable.Field(
          name: dimension, title: field?.title ?? LocalizedText(dimension), cells: .text(members), labels: field?.labels ?? [:]))
    }
    fields.append(DataTable.Field(name: "value", title: series.title, unit: series.unit, cells: .number(observations.map(\.value))))
    fields.append(
      DataTable.Field(name: "lower", title: series.title, unit: series.unit, cells: .number(observations.map(\.interval.lowerBound))))
    fields.append(
      DataTable.Field(name: "upper", title: series.title, unit: series.unit, cells: .number(observations.map(\.interval.upperBound))))
    return DataTable(fields: fields, rowCount: observations.count)
  }

  private static let periodTitle = LocalizedText([("zh-Hans", "时期"), ("en", "Period")])
}
