import Charts
import Datasets
import Indicators

/// The releases of a column as a table to draw: one row a release, with what tells the observations apart as one text.
struct RevisionTable {
  let catalog: SeriesCatalog
  let series: Series

  var table: DataTable {
    let releases = catalog.revisions(of: series).flatMap(\.releases)
    let dataset = catalog.dataset(named: String(series.id.prefix { $0 != "." }))
    let vintage = dataset.flatMap { dataset in dataset.fieldIndex(role: .vintage).map { dataset.fields[$0] } }
    return DataTable(
      fields: [
        DataTable.Field(name: "observation", title: Self.observationTitle, cells: .text(releases.map { name($0.key) })),
        DataTable.Field(name: "period", title: LocalizedText([("zh-Hans", "时期"), ("en", "Period")]), cells: .period(releases.map(\.key.period))),
        DataTable.Field(
          name: "release", title: vintage?.title ?? LocalizedText("release"), cells: .text(releases.map { $0.lineage.vintages.sorted().joined(separator: ", ") }),
          labels: vintage?.labels ?? [:]),
        DataTable.Field(name: "value", title: series.title, unit: series.unit, cells: .number(releases.map(\.value))),
      ], rowCount: releases.count)
  }

  private static let observationTitle = LocalizedText([("zh-Hans", "观测"), ("en", "Observation")])

  private func name(_ key: ObservationKey) -> String {
    ((key.period.map { ["\($0)"] } ?? []) + key.members.map(\.name)).joined(separator: " · ")
  }
}
