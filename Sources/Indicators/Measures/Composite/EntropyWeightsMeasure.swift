import Statistics

/// Weights of criteria by the entropy of their values over the objects: a criterion that tells the objects apart weighs more. The
/// literature has two variants that give other weights: of proportions, and of values brought to 0…1 first.
package struct EntropyWeightsMeasure: Measure {
  package let name = "entropy-weights"
  package var inputs: [MeasureInput] { [.list("of", minimum: 2)] }
  package var options: [MeasureOption] {
    [
      .choice("variant", ["proportions", "min-max-first"]), MeasureOption("shift", .number(0...1), .standard("0")), .directions, .periods,
    ]
  }
  package var needsOneUnit: Bool { false }

  package func formula(_ options: MeasureOptions) -> Formula {
    let gap = Formula.difference(.number("1"), .indexed("e", "j"))
    let p = Formula.indexed("p", "ij")
    let entropy = Formula.row([
      .operation("\u{2212}"), .fraction(.number("1"), .function("ln", .identifier("n"))),
      .sum(over: .identifier("i"), of: .row([p, .operation("\u{2062}"), .function("ln", p)])),
    ])
    return .row([
      .equation(.indexed("w", "j"), .fraction(gap, .sum(over: .identifier("j"), of: .fenced(gap)))), .operation(","),
      .equation(.indexed("e", "j"), entropy),
    ])
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .part }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    CriteriaTable.tables(arguments.list("of"), arePooled: arguments.options.arePeriodsPooled).map { table in
      switch table {
      case .failure(let lonely): lonely.outcome
      case .success(let table):
        table.outcome { () throws(UndefinedResult) in
          let found = try EntropyWeights.weights(
            table.values, directions: try arguments.options.directions(of: table.names), variant: arguments.options.entropyVariant)
          return table.names.indices.map { index in
            MeasureOutcome.Result(
              table.key.adding("criterion", table.names[index]), found.weights[index], nil,
              [Statistic(.entropy, found.entropies[index]), Statistic(.observations, Double(table.objects.count))])
          }
        }
      }
    }
  }
}

extension MeasureOptions {
  fileprivate var entropyVariant: EntropyWeights.Variant {
    word("variant") == "proportions" ? .proportions : .minMaxFirst(shift: number("shift") ?? 0)
  }
}
