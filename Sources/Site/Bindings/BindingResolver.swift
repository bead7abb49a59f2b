import Datasets
import Diagnostics
import Indicators
import Markdown

/// Looks bindings up, and holds pinned ones against their values.
struct BindingResolver: Sendable {
  let catalog: SeriesCatalog
  let units: UnitRegistry

  /// The binding with its value, or a finding at its place that says what it should read.
  func resolve(_ binding: Binding, in file: String, language: String) -> (ResolvedBinding?, [Diagnostic], Correction?) {
    let range = binding.span.in(file)
    let reference: SeriesReference
    switch SeriesReference.parse(binding.reference) {
    case .success(let parsed): reference = parsed
    case .failure(let problem):
      return (nil, [Diagnostic("binding-syntax", problem.message, at: range, cause: problem.cause, fix: problem.fix)], nil)
    }
    switch catalog.observation(for: reference) {
    case .failure where catalog.isUnavailable(reference.series): return (nil, [], nil)
    case .failure(let problem):
      return (nil, [Diagnostic(problem.ruleID, problem.message, at: range, cause: problem.cause, fix: problem.fix)], nil)
    case .success(let found):
      guard let series = catalog.series(for: reference) else { return (nil, [], nil) }
      var resolved = ResolvedBinding(
        binding: binding, reference: reference, series: series, observation: found,
        text: "", isSuperseded: !catalog.successors(of: found, in: series).isEmpty,
        cautions: catalog.indicator(named: reference.series)?.cautions ?? [])
      if binding.printed.isEmpty {
        resolved.text = following(resolved, language)
        return (resolved, [], nil)
      }
      resolved.text = binding.printed
      let (diagnostics, correction) = check(resolved, in: file)
      return (resolved, diagnostics, correction)
    }
  }

  private func following(_ resolved: ResolvedBinding, _ language: String) -> String {
    let quantity = Quantity(resolved.observation.value, resolved.series.unit)
    return QuantityFormatter(language: language)
      .text(quantity, digits: catalog.indicator(named: resolved.reference.series)?.definition.digits)
  }

  private func check(_ resolved: ResolvedBinding, in file: String) -> ([Diagnostic], Correction?) {
    let binding = resolved.binding
    let range = binding.span.in(file)
    let quantity = Quantity(resolved.observation.value, resolved.series.unit)
    let printed: PrintedQuantity
    switch PrintedQuantity.read(binding.printed, units) {
    case .success(let parsed): printed = parsed
    case .failure(let problem):
      return (
        [
          Diagnostic(
            "pinned-text", "'\(binding.printed)' cannot be read as a number: \(problem.reason)", at: range,
            cause: "the text of a binding is one number with its scale and unit",
            fix: "write '\(QuantityFormatter(language: "zh-Hans").text(quantity))', or leave the brackets empty to let the build print it")
        ], nil
      )
    }
    switch printed.holds(for: quantity) {
    case .holds: return ([], nil)
    case .wrongUnit:
      return (
        [
          Diagnostic(
            "pinned-unit", "'\(binding.printed)' is not in the unit of '\(binding.reference)', which is \(quantity.unit.id)", at: range,
            fix: "write '\(printed.rewritten(for: quantity))'")
        ], nil
      )
    case .differs, .qualifierFails:
      let replacement = printed.rewritten(for: quantity)
      let correction = binding.contentSpan.map { Correction(range: $0.in(file), replacement: replacement) }
      return (
        [
          Diagnostic(
            "pinned-value", "'\(binding.printed)' no longer holds: the value of '\(binding.reference)' is \(replacement)", at: range,
            cause: "the value is \(QuantityFormatter(language: "zh-Hans").text(quantity)) before rounding to what is printed",
            fix: "write '\(replacement)', or run 'throughline check --fix'", notes: notes(resolved))
        ], correction
      )
    }
  }

  /// The first rows that the value rests on.
  private func notes(_ resolved: ResolvedBinding) -> [Diagnostic.Note] {
    resolved.observation.lineage.rows.prefix(2).compactMap { rows in
      guard let dataset = catalog.dataset(named: rows.dataset), let row = rows.first, dataset.rowSpans.indices.contains(row) else { return nil }
      return Diagnostic.Note("the value rests on this row", at: dataset.rowSpans[row].in(dataset.rowFile))
    }
  }
}
