import Statistics

/// The closeness of each object to the best values of all criteria, between 0 and 1.
package struct TOPSISMeasure: Measure {
  package let name = "topsis"
  package var inputs: [MeasureInput] { [.list("of", minimum: 2)] }
  package var options: [MeasureOption] {
    [
      .choice("weighting", ["given", "equal", "entropy-proportions", "entropy-min-max-first"]), MeasureOption("weights", .numbers, .optional),
      .directions, .periods,
    ]
  }
  package var needsOneUnit: Bool { false }

  package func formula(_ options: MeasureOptions) -> Formula {
    .fraction(.indexed("d", "i\u{2212}"), .plus(.indexed("d", "i+"), .indexed("d", "i\u{2212}")))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure() }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let options = arguments.options
    return CriteriaTable.tables(arguments.list("of"), arePooled: options.arePeriodsPooled).map { table in
      switch table {
      case .failure(let lonely): lonely.outcome
      case .success(let table):
        table.outcome { () throws(UndefinedResult) in
          let directions = try options.directions(of: table.names)
          let weights = try weights(table, directions, options)
          let closeness = try TOPSIS.closeness(table.values, weights: weights, directions: directions)
          let count = Statistic(.observations, Double(table.objects.count))
          return zip(table.objects, closeness).map { MeasureOutcome.Result($0, $1, nil, [count]) }
        }
      }
    }
  }

  private func weights(_ table: CriteriaTable, _ directions: [Normalisation.Direction], _ options: MeasureOptions) throws(UndefinedResult) -> [Double] {
    if options.word("weighting") != "given", !options.numbers("weights").isEmpty { throw UndefinedResult("'weights' are for 'weighting: given'") }
    switch options.word("weighting") {
    case "given": return try options.weights(of: table.names)
    case "entropy-proportions": return try EntropyWeights.weights(table.values, directions: directions, variant: .proportions).weights
    case "entropy-min-max-first": return try EntropyWeights.weights(table.values, directions: directions, variant: .minMaxFirst()).weights
    default: return Array(repeating: 1 / Double(table.names.count), count: table.names.count)
    }
  }
}
