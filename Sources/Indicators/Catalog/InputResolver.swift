import Datasets
import Diagnostics
import StructuredText

/// What an indicator reads under one key: selected observations with their unit and definitions.
struct ResolvedInput: Sendable {
  var key: String
  /// The series or dataset.
  var name: String
  /// The reference as front matter has it.
  var label: String
  var unit: Datasets.Unit?
  var definitions: Set<String>
  var observations: [Observation]
}

/// Finds the observations that a reference of a front matter and its `where` name.
struct InputResolver {
  let catalog: SeriesCatalog
  let definition: IndicatorDefinition

  func resolve(_ key: String, _ reference: Located<SeriesReference>) -> Diagnosed<ResolvedInput?> {
    let name = reference.value.series
    var diagnostics: [Diagnostic] = []
    var input: ResolvedInput
    if definition.measureName == "count" {
      guard let dataset = catalog.dataset(named: name) else { return missing(reference, among: catalog.datasetNames) }
      input = ResolvedInput(
        key: key, name: name, label: reference.value.description, unit: nil, definitions: [dataset.definition], observations: DatasetSeries.rows(of: dataset))
      if case .vintages(let wanted) = release(reference.value) {
        input.observations.removeAll { $0.lineage.vintages.isDisjoint(with: wanted) }
      }
    } else {
      guard let series = catalog.series(named: name) else { return missing(reference, among: catalog.seriesNames) }
      input = ResolvedInput(
        key: key, name: name, label: reference.value.description, unit: series.unit, definitions: series.definitions, observations: series.observations)
      switch release(reference.value).observations(of: series, in: catalog) {
      case .success(let observations): input.observations = observations
      case .failure(let problem):
        diagnostics.append(
          Diagnostic(problem.ruleID, problem.message, at: reference.span.in(definition.file), cause: problem.cause, fix: problem.fix))
      }
    }
    for index in input.observations.indices {
      input.observations[index].origin = Lineage.Input(series: name, key: input.observations[index].key)
    }
    if let period = reference.value.period { input.observations.removeAll { $0.key.period != period } }
    for member in reference.value.dimensionMembers {
      let values = [Located(member.name, reference.span)]
      diagnostics += select(InputFilter(name: member.dimension, values: values), at: reference.span, &input)
    }
    for filter in definition.filters where !["vintage", "as-of"].contains(filter.name) { diagnostics += self.filter(filter, &input) }
    return Diagnosed(diagnostics.containsError ? nil : input, diagnostics)
  }

  /// What the reference itself says goes before `where`.
  private func release(_ reference: SeriesReference) -> ReleaseSelection {
    if case let own = ReleaseSelection(reference), own != .current { return own }
    let vintages = definition.filters.filter { $0.name == "vintage" }.flatMap { $0.values.map(\.value) }
    if !vintages.isEmpty { return .vintages(Set(vintages)) }
    return definition.filters.first { $0.name == "as-of" }?.values.first.map { .asOf($0.value) } ?? .current
  }

  private func filter(_ filter: InputFilter, _ input: inout ResolvedInput) -> [Diagnostic] {
    guard let span = filter.values.first?.span else { return [] }
    guard filter.name == "period" else {
      let hasDimension = input.observations.contains { $0.key.member(of: filter.name) != nil }
      // A filter speaks of those inputs that have its dimension; one of them must.
      if !hasDimension, definition.inputs.count > 1 { return [] }
      return select(filter, at: span, &input)
    }
    var diagnostics: [Diagnostic] = []
    let periods = filter.values.compactMap { value -> Period? in
      if let period = Period(value.value) { return period }
      diagnostics.append(Diagnostic("period", "'\(value.value)' is not a period", at: value.span.in(definition.file)))
      return nil
    }
    input.observations.removeAll { observation in !(observation.key.period.map { periods.contains($0) } ?? false) }
    return diagnostics
  }

  /// Keeps the members that are named. A dimension held to one member is no part of the key any more.
  private func select(_ filter: InputFilter, at span: SourceSpan, _ input: inout ResolvedInput) -> [Diagnostic] {
    let members = Set(input.observations.compactMap { $0.key.member(of: filter.name) })
    guard !members.isEmpty else {
      let dimensions = Set(input.observations.flatMap { $0.key.members.map(\.dimension) }).sorted()
      return [noSuch("dimension", filter.name, at: span, among: dimensions)]
    }
    var diagnostics: [Diagnostic] = []
    for value in filter.values where !members.contains(value.value) {
      diagnostics.append(noSuch("member", value.value, at: value.span, among: members.sorted()))
    }
    let wanted = Set(filter.values.map(\.value))
    input.observations = input.observations.filter { $0.key.member(of: filter.name).map(wanted.contains) ?? false }
    if wanted.count == 1 {
      input.observations = input.observations.map { observation in
        var observation = observation
        observation.key = observation.key.dropping([filter.name])
        return observation
      }
    }
    return diagnostics
  }

  private func missing(_ reference: Located<SeriesReference>, among names: [String]) -> Diagnosed<ResolvedInput?> {
    if catalog.isUnavailable(reference.value.series) { return Diagnosed(nil) }
    let nearest = nearestName(to: reference.value.series, among: names)
    return Diagnosed(
      nil,
      [
        Diagnostic(
          "unknown-series", "there is no series '\(reference.value.series)'", at: reference.span.in(definition.file),
          cause: "a series is an indicator, or a measure column as DATASET.COLUMN", fix: nearest.map { "did you mean '\($0)'?" })
      ])
  }

  private func noSuch(_ what: String, _ name: String, at span: SourceSpan, among names: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-\(what)", "there is no \(what) '\(name)' here", at: span.in(definition.file),
      cause: names.isEmpty ? nil : "there are \(names.prefix(12).joined(separator: ", "))",
      fix: nearestName(to: name, among: names).map { "did you mean '\($0)'?" })
  }
}
