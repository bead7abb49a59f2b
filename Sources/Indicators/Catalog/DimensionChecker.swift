import Datasets
import Diagnostics
import StructuredText

/// Holds the dimensions that `by` and `where` name against those of the inputs: a slip of the pen would give another number.
struct DimensionChecker {
  let catalog: SeriesCatalog
  let definition: IndicatorDefinition

  func check(_ inputs: [ResolvedInput]) -> [Diagnostic] {
    guard inputs.count == definition.references.count else { return [] }
    let dimensions = Set(inputs.flatMap { input in input.observations.flatMap { $0.key.members.map(\.dimension) } })
    let by = definition.options.dimensions.filter { $0 != "period" && !dimensions.contains($0) && !isKnown($0, inputs) }
      .map { unknown($0, at: definition.measureSpan, among: dimensions) }
    let filters = definition.filters.filter { !["period", "vintage", "as-of"].contains($0.name) && !isKnown($0.name, inputs) && !dimensions.contains($0.name) }
      .map { unknown($0.name, at: $0.values.first?.span ?? definition.measureSpan, among: dimensions) }
    return by + filters
  }

  /// True for a dimension that was held to one member and so is no part of the keys any more.
  private func isKnown(_ name: String, _ inputs: [ResolvedInput]) -> Bool {
    inputs.contains { catalog.dimensionField(name, of: $0.name)?.role == .dimension }
  }

  private func unknown(_ name: String, at span: SourceSpan, among dimensions: Set<String>) -> Diagnostic {
    Diagnostic(
      "unknown-dimension", "there is no dimension '\(name)' in the inputs of '\(definition.name)'", at: span.in(definition.file),
      cause: dimensions.isEmpty ? nil : "there are \(dimensions.sorted().joined(separator: ", "))",
      fix: nearestName(to: name, among: dimensions.sorted()).map { "did you mean '\($0)'?" })
  }
}
