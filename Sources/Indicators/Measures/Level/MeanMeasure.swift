import Statistics

/// The arithmetic mean over all dimensions but those of `by`; periods stay apart.
package struct MeanMeasure: RowReducingMeasure {
  package let name = "mean"
  let keepsPeriods = true
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [.by(0...8, .optional)] }
  package func formula(_ options: MeasureOptions) -> Formula {
    .row([.fraction(.number("1"), .identifier("n")), .sum(over: .identifier("i"), of: .indexed("x", "i"))])
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    grouped(arguments["of"]) { $0.key.keeping(arguments.options.by) }.map { key, members in
      let n = Double(members.count)
      let interval = Interval.scaled(Interval.sum(members.map(\.interval)), by: 1 / n)
      return .defined(key, CompensatedSum.of(members.map(\.value)) / n, interval, from: members)
    }
  }

  func reduce(_ rows: RowGroup) -> MeasureOutcome {
    let n = Double(rows.count)
    let sum = rows.sum()
    return .defined(sum.value / n, Interval.scaled(sum.interval, by: 1 / n), from: rows)
  }
}
