import Datasets
package import Diagnostics
import StructuredText

/// Computes checks from a catalogue of series, and holds what they come to against what their authors expect.
package struct CheckEvaluator: Sendable {
  private let catalog: SeriesCatalog
  private let series: SeriesComparison

  package init(catalog: SeriesCatalog) {
    self.catalog = catalog
    series = SeriesComparison(catalog: catalog)
  }

  /// - Returns: nil when an operand leads to no value, or the operation has no result; a series whose own file has an error is left
  ///   out in silence.
  package func evaluate(_ check: ConsistencyCheck) -> Diagnosed<CheckOutcome?> {
    var diagnostics: [Diagnostic] = []
    let operands = check.operands.compactMap { resolve($0, check, &diagnostics) }
    let stated = check.stated.flatMap { resolve($0, check, &diagnostics) }
    guard operands.count == check.operands.count, (stated == nil) == (check.stated == nil) else { return Diagnosed(nil, diagnostics) }
    let isInside = check.operation == .share && rowsAreInside(operands)
    switch check.operation.result(of: operands.map(\.quantity), isInside: isInside) {
    case .failure(let problem): return Diagnosed(nil, [diagnostic(problem, check)])
    case .success(let result):
      let outcome = outcome(check, operands, stated, result)
      guard let outcome = outcome.value else { return Diagnosed(nil, outcome.diagnostics) }
      return Diagnosed(outcome, expectation(check, outcome))
    }
  }

  // MARK: Operands

  private func resolve(_ operand: Located<CheckOperand>, _ check: ConsistencyCheck, _ diagnostics: inout [Diagnostic]) -> ResolvedOperand? {
    switch operand.value {
    case .printed(let printed): return ResolvedOperand(operand: operand.value, quantity: CheckQuantity(printed))
    case .series(let reference):
      switch catalog.observation(for: reference) {
      case .failure where catalog.isUnavailable(reference.series): return nil
      case .failure(let problem):
        diagnostics.append(
          Diagnostic(problem.ruleID, problem.message, at: operand.span.in(check.file), cause: problem.cause, fix: problem.fix))
        return nil
      case .success(let observation):
        guard let series = catalog.series(named: reference.series) else { return nil }
        let origin = ResolvedOperand.Origin(
          reference: reference, series: series, observation: observation, isSuperseded: self.series.isSuperseded(observation))
        let quantity = CheckQuantity(value: observation.value, interval: observation.interval, units: [series.unit])
        return ResolvedOperand(operand: operand.value, quantity: quantity, origin: origin)
      }
    }
  }

  private func rowsAreInside(_ operands: [ResolvedOperand]) -> Bool {
    guard let part = operands.first?.origin?.observation.lineage, let whole = operands.last?.origin?.observation.lineage else { return false }
    return part.rests(within: whole)
  }

  // MARK: Verdicts

  private func outcome(
    _ check: ConsistencyCheck, _ operands: [ResolvedOperand], _ stated: ResolvedOperand?, _ result: CheckQuantity?
  ) -> Diagnosed<CheckOutcome?> {
    let operation = check.operation
    let quantities = operands.map(\.quantity)
    if operation == .equal || operation == .comparable, case .failure(let problem) = CheckOperation.commonUnits(of: quantities) {
      return Diagnosed(nil, [diagnostic(problem, check)])
    }
    var outcome = CheckOutcome(operation: operation, operands: operands, stated: stated, result: result, verdict: .holds, remarks: [])
    let isOneThing = [.growth, .cagr, .equal, .comparable].contains(operation)
    let mixtures = series.mixtures(outcome.origins, isOneThing: isOneThing)
    let superseded: [CheckRemark] = outcome.origins.contains(where: \.isSuperseded) ? [.superseded] : []
    outcome.remarks = mixtures + superseded
    switch operation {
    case .comparable:
      outcome.verdict = mixtures.isEmpty ? .comparable : .remarked(mixtures)
      outcome.remarks = superseded
    case .current:
      let reasons = superseded + (outcome.origins.contains(where: series.hasNewerPeriod) ? [.newerPeriod] : [])
      outcome.verdict = reasons.isEmpty ? .current : .remarked(reasons)
      outcome.remarks = []
    case .equal: outcome.verdict = CheckComparison.verdict(ofAccounts: quantities)
    case .sum, .difference, .product, .ratio, .share, .growth, .cagr:
      guard let stated, var result else { return Diagnosed(nil) }
      guard let units = CheckComparison.units(of: result, statedAs: stated.quantity) else {
        return Diagnosed(nil, [diagnostic(.units(result.units, stated.quantity.units), check)])
      }
      result.units = units
      outcome.result = result
      outcome.verdict = CheckComparison.verdict(of: result, against: stated)
      if operation == .share, CheckComparison.exceeds(quantities[0], quantities[1]) { outcome.verdict = .fails }
    }
    return Diagnosed(outcome)
  }

  // MARK: Findings

  private func expectation(_ check: ConsistencyCheck, _ outcome: CheckOutcome) -> [Diagnostic] {
    let found = outcome.verdict.words.joined(separator: ", ")
    if let expected = check.expected {
      guard expected.value != outcome.verdict else { return [] }
      let words = expected.value.words.joined(separator: ", ")
      return [
        Diagnostic(
          "check-verdict", "the check '\(check.id)' comes to '\(found)', and the page expects '\(words)'", at: expected.span.in(check.file),
          cause: outcome.explanation, fix: "mend the numbers of the claim, or write 'verdict: \(verdictText(outcome.verdict))'")
      ]
    }
    guard !outcome.verdict.isFavourable else { return [] }
    return [
      Diagnostic(
        "check-fails", "the check '\(check.id)' comes to '\(found)'", at: (check.stated?.span ?? check.span).in(check.file),
        cause: outcome.explanation,
        fix: "mend the claim; where the page shows a mistake on purpose, write 'verdict: \(verdictText(outcome.verdict))'")
    ]
  }

  private func verdictText(_ verdict: CheckVerdict) -> String {
    let words = verdict.words
    return words.count == 1 ? words[0] : "[\(words.joined(separator: ", "))]"
  }

  private func diagnostic(_ problem: CheckProblem, _ check: ConsistencyCheck) -> Diagnostic {
    switch problem {
    case .units(let a, let b):
      return Diagnostic(
        "check-unit", "the numbers of the check '\(check.id)' are in units that do not go together", at: check.span.in(check.file),
        cause: "one is \(name(a)), another is \(name(b))")
    case .undefined(let reason):
      return Diagnostic("undefined-result", "the check '\(check.id)' has no result: \(reason)", at: check.span.in(check.file))
    }
  }

  private func name(_ units: [Datasets.Unit]) -> String { units.first.map { "in '\($0.id)'" } ?? "a plain number" }
}
