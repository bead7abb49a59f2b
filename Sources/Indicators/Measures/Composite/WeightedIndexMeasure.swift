import Statistics

/// The weighted mean of several series that stand on one scale, with a weight for each.
package struct WeightedIndexMeasure: Measure {
  package let name = "weighted-index"
  package var inputs: [MeasureInput] { [.list("of", minimum: 2)] }
  package var options: [MeasureOption] { [MeasureOption("weights", .numbers)] }

  package func formula(_ options: MeasureOptions) -> Formula {
    .fraction(
      .sum(over: .identifier("j"), of: .row([.indexed("w", "j"), .indexed("x", "ij")])), .sum(over: .identifier("j"), of: .indexed("w", "j")))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    CompositeRow.rows(arguments.list("of")).map { row in
      row.outcome { () throws(UndefinedResult) in
        let weights = try arguments.options.weights(of: row.names)
        let value = try WeightedIndex.value(row.observations.map(\.value), weights: weights)
        // Weights are not negative, so the mean rises with each of its values.
        let low = try WeightedIndex.value(row.observations.map(\.interval.lowerBound), weights: weights)
        let high = try WeightedIndex.value(row.observations.map(\.interval.upperBound), weights: weights)
        return MeasureOutcome.Result(row.key, value, Interval.range(low, high), [Statistic(.observations, Double(row.names.count))])
      }
    }
  }
}
