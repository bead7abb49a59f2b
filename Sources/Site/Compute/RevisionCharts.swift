import Charts
import Datasets
import Diagnostics
import Indicators
import StructuredText

/// Draws, for every column that was released more than once, its releases beside each other.
struct RevisionCharts {
  let catalog: SeriesCatalog
  let content: SiteContent

  /// By series.
  func draw() -> [String: ComputedChart] {
    var charts: [String: ComputedChart] = [:]
    for dataset in content.datasets where dataset.fieldIndex(role: .vintage) != nil {
      for field in dataset.fields where field.role == .measure {
        let name = "\(dataset.name).\(field.name)"
        guard let series = catalog.series(named: name), !catalog.revisions(of: series).isEmpty else { continue }
        charts[name] = ChartDrawer(catalog: catalog, content: content).draw(spec(name), file: dataset.file)
      }
    }
    return charts
  }

  private func spec(_ name: String) -> SourceValue {
    let text = """
      data: {name: "\(name)\(ChartTables.revisionsEnding)"}
      mark: point
      encoding:
        y: {field: observation, type: nominal, sort: null}
        x: {field: value, type: quantitative, scale: {zero: false}}
        color: {field: release, type: nominal, sort: null}
      """
    return readYAML(Array(text.utf8), file: name, startLine: 1).value ?? SourceValue(.null)
  }
}
