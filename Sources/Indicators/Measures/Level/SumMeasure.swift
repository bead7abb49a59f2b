import Statistics

/// The sum over all dimensions but those of `by`; periods stay apart.
package struct SumMeasure: RowReducingMeasure {
  package let name = "sum"
  let keepsPeriods = true
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [.by(0...8, .optional)] }
  package func formula(_ options: MeasureOptions) -> Formula { .sum(over: .identifier("i"), of: .indexed("x", "i")) }

  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    grouped(arguments["of"]) { $0.key.keeping(arguments.options.by) }.map { key, members in
      .defined(key, CompensatedSum.of(members.map(\.value)), Interval.sum(members.map(\.interval)), from: members)
    }
  }

  func reduce(_ rows: RowGroup) -> MeasureOutcome {
    let sum = rows.sum()
    return .defined(sum.value, sum.interval, from: rows)
  }
}
