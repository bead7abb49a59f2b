import Datasets
import Diagnostics
import StructuredText

/// Computes one indicator from a catalogue that already holds what it reads.
struct IndicatorEvaluator {
  let catalog: SeriesCatalog
  let definition: IndicatorDefinition
  let units: UnitRegistry

  func evaluate() -> Diagnosed<Indicator?> {
    guard let measure = MeasureRegistry.measure(named: definition.measureName) else { return Diagnosed(nil) }
    var diagnostics: [Diagnostic] = []
    var inputs: [ResolvedInput] = []
    for key in measure.inputs + measure.optionalInputs {
      guard let reference = definition.inputs[key] else { continue }
      let resolved = InputResolver(catalog: catalog, definition: definition).resolve(key, reference)
      diagnostics += resolved.diagnostics
      if let input = resolved.value { inputs.append(input) }
    }
    diagnostics += DimensionChecker(catalog: catalog, definition: definition).check(inputs)
    guard !diagnostics.containsError, inputs.count == definition.inputs.count, let unit = unit(measure, inputs, &diagnostics) else { return Diagnosed(nil, diagnostics) }
    let outcomes = measure.evaluate(
      MeasureArguments(
        inputs: Dictionary(inputs.map { ($0.key, $0.observations) }, uniquingKeysWith: { first, _ in first }), options: definition.options))
    var guards = MixtureGuards(catalog: catalog, definition: definition)
    if measure.needsOneUnit { guards.checkUnits(inputs) }
    guards.checkDefinitions(inputs)
    let observations = observations(outcomes, inputs, &guards, &diagnostics)
    diagnostics += guards.finish()
    if observations.isEmpty, !diagnostics.containsError {
      diagnostics.append(
        Diagnostic(
          "empty-indicator", "the indicator '\(definition.name)' has no value", at: definition.measureSpan.in(definition.file),
          cause: "no observations of its inputs fit together", fix: "check 'where', the dimensions and the periods of the inputs"))
    }
    guard !diagnostics.containsError else { return Diagnosed(nil, diagnostics) }
    return Diagnosed(indicator(measure, inputs, unit, observations, guards), diagnostics)
  }

  private func indicator(
    _ measure: any Measure, _ inputs: [ResolvedInput], _ unit: Datasets.Unit, _ observations: [Observation], _ guards: MixtureGuards
  ) -> Indicator {
    let definitions = definition.definition.map { [$0] } ?? inputs.reduce(into: Set<String>()) { $0.formUnion($1.definitions) }
    let inherited = inputs.compactMap { catalog.indicator(named: $0.name) }.flatMap(\.cautions)
    return Indicator(
      definition: definition,
      series: Series(id: definition.name, title: definition.title, unit: unit, definitions: definitions, observations: observations),
      formula: measure.formula, parameters: parameters(measure), observationCount: inputs.reduce(0) { $0 + $1.observations.count },
      cautions: guards.reasons + inherited, dependencies: Set(inputs.map(\.name)).sorted())
  }

  private func unit(_ measure: any Measure, _ inputs: [ResolvedInput], _ diagnostics: inout [Diagnostic]) -> Datasets.Unit? {
    let given = inputs.compactMap(\.unit)
    guard let declared = definition.unit else { return measure.unit(inputs: given, registry: units) }
    if !measure.accepts(declared.value, inputs: given), definition.acknowledgements.allSatisfy({ $0.kind != .units }) {
      let expected = measure.unit(inputs: given, registry: units)
      diagnostics.append(
        Diagnostic(
          "unit-mismatch", "a result of '\(measure.name)' is not in '\(declared.value.id)'", at: declared.span.in(definition.file),
          cause: given.isEmpty ? nil : "its inputs are in \(given.map(\.id).joined(separator: " and "))",
          fix: expected.map { "write 'unit: \($0.id)'" }))
    }
    return declared.value
  }

  private func observations(
    _ outcomes: [MeasureOutcome], _ inputs: [ResolvedInput], _ guards: inout MixtureGuards, _ diagnostics: inout [Diagnostic]
  ) -> [Observation] {
    let names = Dictionary(
      inputs.flatMap { input in input.observations.map { ($0, input.name) } }, uniquingKeysWith: { first, _ in first })
    var observations: [Observation] = []
    for outcome in outcomes {
      guards.checkVintages(outcome)
      switch outcome.value {
      case .undefined(let reason):
        diagnostics.append(
          Diagnostic(
            "undefined-result", "the indicator '\(definition.name)' is undefined at \(outcome.key.text): \(reason)",
            at: definition.measureSpan.in(definition.file), fix: "leave the observation out with 'where'", notes: notes(outcome)))
      case .defined(let value, let interval):
        let direct = definition.measureName == "count" ? [] : outcome.parts.map { Lineage.Input(series: names[$0] ?? definition.name, key: $0.key) }
        var lineage = Lineage.joining(outcome.parts, inputs: direct)
        if let declared = definition.definition { lineage.definitions = [declared] }
        observations.append(Observation(key: outcome.key, value: value, interval: interval.map { include(value, $0) }, lineage: lineage))
      }
    }
    return observations.sorted { $0.key < $1.key }
  }

  /// Rounding of the arithmetic itself may put the value a hair outside.
  private func include(_ value: Double, _ interval: ClosedRange<Double>) -> ClosedRange<Double> {
    min(value, interval.lowerBound)...max(value, interval.upperBound)
  }

  private func notes(_ outcome: MeasureOutcome) -> [Diagnostic.Note] {
    Lineage.joining(outcome.parts).rows.prefix(3).compactMap { row in
      guard let dataset = catalog.dataset(named: row.dataset), dataset.rowSpans.indices.contains(row.index) else { return nil }
      return Diagnostic.Note("it is computed from this row", at: dataset.rowSpans[row.index].in(dataset.rowFile))
    }
  }

  private func parameters(_ measure: any Measure) -> [Indicator.Parameter] {
    var parameters = (measure.inputs + measure.optionalInputs).compactMap { key in
      definition.inputs[key].map { Indicator.Parameter(name: key, value: $0.value.description) }
    }
    func add(_ name: String, _ value: String?) { if let value { parameters.append(Indicator.Parameter(name: name, value: value)) } }
    let options = definition.options
    if !options.by.isEmpty { add("by", options.by.joined(separator: ", ")) }
    if measure.options.contains("over") {
      switch options.over {
      case .samePeriodLastYear: add("over", "same-period-last-year")
      case .previous: add("over", "previous")
      case .fixed(let period): add("over", "\(period)")
      }
    }
    add("from", options.from.map { "\($0)" })
    if measure.requiredOptions.contains("to") { add("to", options.to.map { "\($0)" }) }
    add("base", options.base.map { "\($0)" })
    add("n", options.n.map { "\($0)" })
    add("scale", options.scale.map { $0 == 1 ? "1" : "10000" })
    add("variant", options.variant)
    for filter in definition.filters { add("where \(filter.name)", filter.values.map(\.value).joined(separator: ", ")) }
    return parameters
  }
}
