import Statistics
import StructuredText

/// Weights of criteria from comparisons in pairs, by the principal eigenvector (Saaty), with the consistency ratio: above 0.1 the
/// comparisons contradict each other too much to be used, and there is no result.
package struct AnalyticHierarchyMeasure: Measure {
  package let name = "analytic-hierarchy"
  package var inputs: [MeasureInput] { [] }
  package var options: [MeasureOption] {
    [
      MeasureOption("criteria", .members), MeasureOption("comparisons", .matrix),
      MeasureOption("consistency-limit", .number(0...1), .standard("0.1")),
    ]
  }

  package func formula(_ options: MeasureOptions) -> Formula {
    .row([
      .equation(.row([.identifier("A"), .identifier("w")]), .row([.indexed("λ", "max"), .identifier("w")])), .operation(","),
      .equation(
        .identifier("CR"),
        .fraction(
          .fraction(.difference(.indexed("λ", "max"), .identifier("n")), .difference(.identifier("n"), .number("1"))), .identifier("RI"))),
    ])
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .part }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let criteria = arguments.options.members("criteria")
    let key = ObservationKey(period: nil)
    return [
      .computed(key, from: []) { () throws(UndefinedResult) in
        let comparisons = arguments.options.matrix("comparisons")
        guard comparisons.count == criteria.count else { throw UndefinedResult("there are \(criteria.count) criteria and \(comparisons.count) rows of comparisons") }
        let found = try AnalyticHierarchy.weights(comparisons)
        let limit = arguments.options.number("consistency-limit") ?? 0.1
        guard found.consistencyRatio <= limit else {
          throw UndefinedResult("the comparisons are not consistent: their ratio is \(shown(found.consistencyRatio)), above \(shown(limit))")
        }
        let statistics = [Statistic(.principalEigenvalue, found.lambdaMax), Statistic(.consistencyRatio, found.consistencyRatio)]
        return zip(criteria, found.weights).map { MeasureOutcome.Result(key.adding("criterion", $0), $1, nil, statistics) }
      }
    ]
  }

  private func shown(_ ratio: Double) -> String { DecimalNumber.shortestText((ratio * 1000).rounded() / 1000) }
}
