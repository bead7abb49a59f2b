import Datasets
import Diagnostics

/// Holds back values that mix definitions, releases or units, unless the author says why.
struct MixtureGuards {
  private let catalog: SeriesCatalog
  private let definition: IndicatorDefinition
  private var found: [Acknowledgement.Kind: Diagnostic] = [:]

  init(catalog: SeriesCatalog, definition: IndicatorDefinition) {
    self.catalog = catalog
    self.definition = definition
  }

  mutating func checkDefinitions(_ inputs: [ResolvedInput]) {
    let definitions = inputs.reduce(into: Set<String>()) { $0.formUnion($1.definitions) }
    guard inputs.count > 1, definitions.count > 1 else { return }
    let words = inputs.map { "'\($0.name)' counts \($0.definitions.sorted().joined(separator: ", "))" }.joined(separator: "; ")
    add(.definitions, "the indicator '\(definition.name)' mixes the definitions \(definitions.sorted().joined(separator: " and "))", because: words)
  }

  mutating func checkUnits(_ inputs: [ResolvedInput]) {
    let units = Set(inputs.compactMap { $0.unit?.id })
    guard units.count > 1 else { return }
    add(
      .units, "the indicator '\(definition.name)' mixes the units \(units.sorted().joined(separator: " and "))",
      because: inputs.compactMap { input in input.unit.map { "'\(input.name)' is in \($0.id)" } }.joined(separator: "; "))
  }

  /// Releases mix where the values that one result was computed from come from different ones of the same dataset.
  mutating func checkVintages(_ outcome: MeasureOutcome) {
    guard outcome.parts.count > 1, found[.vintages] == nil else { return }
    guard let mixed = catalog.mixedReleases(of: outcome.parts.map(\.lineage)) else { return }
    add(
      .vintages, "the indicator '\(definition.name)' mixes the releases \(mixed.vintages.joined(separator: " and ")) at \(outcome.results.first?.key.text ?? "one value")",
      because: "both come from the dataset '\(mixed.dataset)'")
  }

  private mutating func add(_ kind: Acknowledgement.Kind, _ message: String, because cause: String) {
    found[kind] = Diagnostic(
      kind.rawValue, message, at: definition.measureSpan.in(definition.file), cause: cause,
      fix: "read inputs that go together, or write 'acknowledge: {\(kind.rawValue): \"why\"}'")
  }

  /// The reasons of acknowledgements that were needed.
  var reasons: [LocalizedText] { definition.acknowledgements.filter { found[$0.kind] != nil }.map(\.reason) }

  func finish() -> [Diagnostic] {
    let acknowledged = Set(definition.acknowledgements.map(\.kind))
    let errors = Acknowledgement.Kind.allCases.compactMap { kind in acknowledged.contains(kind) ? nil : found[kind] }
    let needless = definition.acknowledgements.filter { found[$0.kind] == nil }.map { item in
      Diagnostic(
        "needless-acknowledgement", "nothing is mixed that '\(item.kind.rawValue)' would excuse", severity: .warning,
        at: item.span.in(definition.file), fix: "remove it")
    }
    return errors + needless
  }
}
