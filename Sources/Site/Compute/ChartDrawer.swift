import Charts
import Datasets
import Diagnostics
import Indicators
import Markdown
import StructuredText

/// Draws charts: their tables filled, their figures in each language.
struct ChartDrawer: Sendable {
  let catalog: SeriesCatalog
  let content: SiteContent

  func draw(_ sources: [ChartSource], jobs: Int) async -> Diagnosed<[ComputedChart]> {
    let drawn = await parallelMap(sources, jobs: jobs) { source in self.draw(source) }
    return Diagnosed(drawn.compactMap(\.value), drawn.flatMap(\.diagnostics))
  }

  private func draw(_ source: ChartSource) -> Diagnosed<ComputedChart?> {
    var chart = ComputedChart(name: source.name, file: source.file, figures: [:], dataNames: [], lineage: nil)
    var diagnostics: [Diagnostic] = []
    for language in content.configuration.languages {
      guard let spec = source.spec(for: language) else { continue }
      let figure = figure(spec, source.file, language, &chart)
      // A translation repeats the findings of the spec that it is merged over.
      diagnostics += figure.diagnostics.filter { !diagnostics.contains($0) }
      if let figure = figure.value { chart.figures[language] = figure }
    }
    return Diagnosed(chart.figures.isEmpty ? nil : chart, diagnostics)
  }

  /// A chart whose spec stands in a page, as JSON or YAML.
  func draw(_ fenced: FencedChart) -> Diagnosed<ComputedChart?> {
    let file = fenced.place.file
    let value = readYAML(Array(fenced.code.text.utf8), file: file, startLine: fenced.code.textStart.line)
    guard let root = value.value else { return Diagnosed(nil, value.diagnostics) }
    let spec = FigureSpec.read(root, file: file)
    guard let read = spec.value else { return Diagnosed(nil, value.diagnostics + spec.diagnostics) }
    var chart = ComputedChart(name: "", file: file, figures: [:], dataNames: [], lineage: nil)
    let figure = figure(read, file, fenced.language, &chart)
    if let figure = figure.value { chart.figures[fenced.language] = figure }
    return Diagnosed(chart.figures.isEmpty ? nil : chart, value.diagnostics + spec.diagnostics + figure.diagnostics)
  }

  /// A chart that the tool makes of its own accord, in every language; nil where its spec draws nothing.
  func draw(_ root: SourceValue, file: String) -> ComputedChart? {
    guard let spec = FigureSpec.read(root, file: file).value else { return nil }
    var chart = ComputedChart(name: "", file: file, figures: [:], dataNames: [], lineage: nil)
    for language in content.configuration.languages {
      if let figure = figure(spec, file, language, &chart).value { chart.figures[language] = figure }
    }
    return chart.figures.isEmpty ? nil : chart
  }

  private func figure(
    _ spec: FigureSpec, _ file: String, _ language: String, _ chart: inout ComputedChart
  ) -> Diagnosed<Figure?> {
    var tables: [String: DataTable] = [:]
    var diagnostics: [Diagnostic] = []
    let source = ChartTables(catalog: catalog)
    for name in spec.dataNames where tables[name.value] == nil {
      if let table = source.table(named: name.value) {
        tables[name.value] = table
        if !chart.dataNames.contains(name.value) { chart.dataNames.append(name.value) }
        chart.lineage = joined(chart.lineage, lineage(of: name.value))
      } else if catalog.isUnavailable(name.value) {
        return Diagnosed(nil)
      } else {
        let nearest = nearestName(to: name.value, among: source.names)
        diagnostics.append(
          Diagnostic(
            "chart-unknown-data", "there is no dataset or indicator '\(name.value)'", at: name.span.in(file),
            fix: nearest.map { "did you mean '\($0)'?" }))
      }
    }
    guard diagnostics.isEmpty else { return Diagnosed(nil, diagnostics) }
    return FigureMaker(spec, file: file, tables: tables, language: language).make()
  }

  /// What a chart rests on: of an indicator all its values, of a dataset nothing can be said before its rows are chosen.
  private func lineage(of name: String) -> Lineage? {
    if let series = catalog.indicator(named: name)?.series { return series.lineage }
    guard let dataset = catalog.dataset(named: name) else { return nil }
    let columns = dataset.fields.filter { $0.role == .measure }.compactMap { catalog.series(named: "\(name).\($0.name)")?.lineage }
    return columns.reduce(nil, joined)
  }

  private func joined(_ a: Lineage?, _ b: Lineage?) -> Lineage? {
    guard let a, let b else { return a ?? b }
    let key = ObservationKey(period: nil)
    return Lineage.joining([Observation(key: key, value: 0, lineage: a), Observation(key: key, value: 0, lineage: b)])
  }
}
