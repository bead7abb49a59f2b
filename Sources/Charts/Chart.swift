package import Diagnostics

/// How much room a chart has.
package enum ChartLayout: String, Sendable, Hashable, CaseIterable {
  case wide, narrow

  package var width: Double { self == .wide ? 640 : 360 }
}

/// A specification with the tables it draws from.
package struct Chart: Sendable {
  package var spec: ChartSpec
  package var file: String
  package var tables: [String: DataTable]
  package var language: String

  package init(spec: ChartSpec, file: String, tables: [String: DataTable], language: String) {
    self.spec = spec
    self.file = file
    self.tables = tables
    self.language = language
  }

  /// The drawing; nil where the data lack what the specification names.
  package func draw(layout: ChartLayout) -> Diagnosed<Scene?> {
    let resolved = plan()
    guard let plan = resolved.value else { return Diagnosed(nil, resolved.diagnostics) }
    let findings = resolved.diagnostics + PlanChecks(plan: plan, file: file).findings()
    if findings.containsError { return Diagnosed(nil, findings) }
    return Diagnosed(SceneBuilder(plan: plan, layout: layout).scene(), findings)
  }

  func plan() -> Diagnosed<ChartPlan?> {
    var resolver = LayerResolver(file: file, tables: tables)
    let layers = spec.layers.compactMap { resolver.resolve($0) }
    guard !resolver.diagnostics.containsError, layers.count == spec.layers.count else { return Diagnosed(nil, resolver.diagnostics) }
    return Diagnosed(ChartPlan(spec, layers: layers, language: language), resolver.diagnostics)
  }
}
