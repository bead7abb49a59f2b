package import Datasets
package import Diagnostics

/// All series of a site: the measure columns of its datasets and its indicators, computed in the order of their dependencies.
package struct SeriesCatalog: Sendable {
  let units: UnitRegistry
  private let datasets: [String: Dataset]
  private let columns: [String: Series]
  private var indicators: [String: Indicator] = [:]
  /// Datasets and indicators that exist but could not be read or computed: their own findings say why.
  private var unavailable: Set<String>

  /// Computes all indicators.
  ///
  /// - Parameter unreadable: names of datasets and indicators whose files have errors; what reads them is left out in silence.
  /// - Returns: the catalogue with every indicator that could be computed, and why the others could not.
  package static func build(datasets: [Dataset], definitions: [IndicatorDefinition], units: UnitRegistry, unreadable: Set<String> = [])
    -> Diagnosed<SeriesCatalog>
  {
    var catalog = SeriesCatalog(datasets, units, unreadable)
    var diagnostics: [Diagnostic] = []
    let order = DependencyOrder(definitions).sorted()
    diagnostics += order.diagnostics
    for definition in order.value {
      if let clash = catalog.datasets[definition.name] {
        diagnostics.append(
          Diagnostic(
            "name-clash", "an indicator and a dataset are both called '\(definition.name)'", at: definition.span.in(definition.file),
            fix: "rename one of them", notes: [Diagnostic.Note("the dataset", at: SourceSpan.startOfFile.in(clash.file))]))
      }
      let evaluated = IndicatorEvaluator(catalog: catalog, definition: definition, units: units).evaluate()
      diagnostics += evaluated.diagnostics
      if let indicator = evaluated.value {
        catalog.indicators[definition.name] = indicator
      } else {
        catalog.unavailable.insert(definition.name)
      }
    }
    catalog.unavailable.formUnion(definitions.map(\.name).filter { catalog.indicators[$0] == nil })
    return Diagnosed(catalog, diagnostics)
  }

  private init(_ list: [Dataset], _ units: UnitRegistry, _ unreadable: Set<String>) {
    self.units = units
    unavailable = unreadable
    datasets = Dictionary(list.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var columns: [String: Series] = [:]
    for dataset in list {
      for (index, field) in dataset.fields.enumerated() where field.role == .measure {
        if let series = DatasetSeries.series(of: dataset, field: index) { columns[series.id] = series }
      }
    }
    self.columns = columns
  }

  package var indicatorNames: [String] { indicators.keys.sorted() }
  package var datasetNames: [String] { datasets.keys.sorted() }
  /// The names that a reference may use.
  package var seriesNames: [String] { (Array(indicators.keys) + Array(columns.keys)).sorted() }

  package func dataset(named name: String) -> Dataset? { datasets[name] }
  package func indicator(named name: String) -> Indicator? { indicators[name] }
  package func series(named name: String) -> Series? { indicators[name]?.series ?? columns[name] }

  /// True for a series whose own file has an error, so that what reads it needs no finding more.
  package func isUnavailable(_ name: String) -> Bool {
    unavailable.contains(name) || unavailable.contains(name.split(separator: ".").first.map(String.init) ?? name)
  }

  /// The field behind a dimension of a series or dataset, found through what the series is computed from.
  package func dimensionField(_ dimension: String, of name: String) -> Field? {
    let datasetName = name.split(separator: ".").first.map(String.init) ?? name
    if let dataset = datasets[datasetName], let index = dataset.fieldIndex(dimension) { return dataset.fields[index] }
    for dependency in indicators[name]?.dependencies ?? [] {
      if let field = dimensionField(dimension, of: dependency) { return field }
    }
    return nil
  }
}
