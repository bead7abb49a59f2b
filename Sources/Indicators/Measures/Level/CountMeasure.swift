/// The number of rows of a dataset, in total or for each member of the dimensions in `by`. The catalogue hands each row in
/// as an observation of 1.
package struct CountMeasure: Measure {
  package let name = "count"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [.by(0...8, .optional)] }
  package func formula(_ options: MeasureOptions) -> Formula { .sum(over: .identifier("i"), of: .number("1")) }

  package func result(_ options: MeasureOptions) -> ResultUnit { .count }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    grouped(arguments["of"]) { ObservationKey(period: nil, members: $0.key.keeping(arguments.options.by).members) }.map { key, members in
      .defined(key, Double(members.count), nil, from: members)
    }
  }
}
