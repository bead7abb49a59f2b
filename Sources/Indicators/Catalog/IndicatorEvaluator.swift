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
    for input in measure.inputs {
      for reference in definition.inputs[input.key] ?? [] {
        let resolved = InputResolver(catalog: catalog, definition: definition).resolve(input.key, reference)
        diagnostics += resolved.diagnostics
        if let found = resolved.value { inputs.append(found) }
      }
    }
    diagnostics += DimensionChecker(catalog: catalog, definition: definition).check(inputs)
    guard !diagnostics.containsError, inputs.count == definition.references.count, let unit = unit(measure, inputs, &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    let outcomes = measure.evaluate(arguments(inputs))
    var guards = MixtureGuards(catalog: catalog, definition: definition)
    if measure.needsOneUnit { guards.checkUnits(inputs) }
    guards.checkDefinitions(inputs)
    let observations = observations(outcomes, &guards, &diagnostics)
    diagnostics += guards.finish()
    if observations.isEmpty, !diagnostics.containsError {
      diagnostics.append(
        Diagnostic(
          "empty-indicator", "the indicator '\(definition.name)' has no value", at: definition.measureSpan.in(definition.file),
          cause: "no observations of its inputs fit together", fix: "check 'where', the dimensions and the periods of the inputs"))
    }
    guard !diagnostics.containsError else { return Diagnosed(nil, diagnostics) }
    return Diagnosed(indicator(measure, inputs, unit, observations, count(outcomes), guards), diagnostics)
  }

  private func arguments(_ inputs: [ResolvedInput]) -> MeasureArguments {
    let series = Dictionary(grouping: inputs, by: \.key).mapValues { list in
      list.map { MeasureArguments.Input(name: $0.label, observations: $0.observations) }
    }
    return MeasureArguments(inputs: series, options: definition.options)
  }

  private func indicator(
    _ measure: any Measure, _ inputs: [ResolvedInput], _ unit: Datasets.Unit, _ observations: [Observation], _ count: Int, _ guards: MixtureGuards
  ) -> Indicator {
    let definitions = definition.definition.map { [$0] } ?? inputs.reduce(into: Set<String>()) { $0.formUnion($1.definitions) }
    let inherited = inputs.compactMap { catalog.indicator(named: $0.name) }.flatMap(\.cautions)
    return Indicator(
      definition: definition,
      series: Series(id: definition.name, title: definition.title, unit: unit, definitions: definitions, observations: observations),
      formula: measure.formula(definition.options), parameters: parameters(measure), observationCount: count,
      cautions: guards.reasons + inherited, dependencies: Set(inputs.map(\.name)).sorted())
  }

  /// How many different observations entered a result.
  private func count(_ outcomes: [MeasureOutcome]) -> Int {
    outcomes.reduce(into: Set<Lineage.Input>()) { entered, outcome in
      for part in outcome.parts { entered.insert(part.origin ?? Lineage.Input(series: "", key: part.key)) }
    }.count
  }

  private func unit(_ measure: any Measure, _ inputs: [ResolvedInput], _ diagnostics: inout [Diagnostic]) -> Datasets.Unit? {
    let given = inputs.compactMap(\.unit)
    let result = measure.result(definition.options)
    let expected = result.standard(inputs: given, registry: units)
    guard let declared = definition.unit else { return expected }
    if !result.accepts(declared.value, inputs: given), definition.acknowledgements.allSatisfy({ $0.kind != .units }) {
      diagnostics.append(
        Diagnostic(
          "unit-mismatch", "a result of '\(measure.name)' is not in '\(declared.value.id)'", at: declared.span.in(definition.file),
          cause: given.isEmpty ? nil : "its inputs are in \(Set(given.map(\.id)).sorted().joined(separator: " and "))",
          fix: expected.map { "write 'unit: \($0.id)'" }))
    }
    return declared.value
  }

  private func observations(_ outcomes: [MeasureOutcome], _ guards: inout MixtureGuards, _ diagnostics: inout [Diagnostic]) -> [Observation] {
    var observations: [Observation] = []
    for outcome in outcomes {
      guards.checkVintages(outcome)
      var lineage = Lineage.joining(outcome.parts)
      if let declared = definition.definition { lineage.definitions = [declared] }
      for result in outcome.results {
        switch result.value {
        case .undefined(let reason):
          diagnostics.append(
            Diagnostic(
              "undefined-result", "the indicator '\(definition.name)' is undefined at \(result.key.text): \(reason)",
              at: definition.measureSpan.in(definition.file), fix: "leave the observation out with 'where'", notes: notes(lineage)))
        case .defined(let value, let interval, let statistics):
          observations.append(
            Observation(
              key: result.key, value: value, interval: interval.map { include(value, $0) }, statistics: statistics, lineage: lineage))
        }
      }
    }
    return observations.sorted { $0.key < $1.key }
  }

  /// Rounding of the arithmetic itself may put the value a hair outside.
  private func include(_ value: Double, _ interval: ClosedRange<Double>) -> ClosedRange<Double> {
    min(value, interval.lowerBound)...max(value, interval.upperBound)
  }

  private func notes(_ lineage: Lineage) -> [Diagnostic.Note] {
    lineage.rows.prefix(3).compactMap { rows in
      guard let dataset = catalog.dataset(named: rows.dataset), let first = rows.first, dataset.rowSpans.indices.contains(first) else { return nil }
      return Diagnostic.Note("it is computed from this row", at: dataset.rowSpans[first].in(dataset.rowFile))
    }
  }

  /// What the page prints beside the formula: inputs, every option with the value that was taken, and the filters.
  private func parameters(_ measure: any Measure) -> [Indicator.Parameter] {
    let inputs = measure.inputs.flatMap { input in
      (definition.inputs[input.key] ?? []).map { Indicator.Parameter(name: input.key, value: $0.value.description) }
    }
    let options = measure.options.compactMap { option in
      definition.options[option.key].map { Indicator.Parameter(name: option.key, value: "\($0)") }
    }
    let filters = definition.filters.map { Indicator.Parameter(name: "where \($0.name)", value: $0.values.map(\.value).joined(separator: ", ")) }
    return inputs + options + filters
  }
}
