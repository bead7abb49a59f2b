/// The arithmetic mean over all dimensions but those of `by`; periods stay apart.
package struct MeanMeasure: Measure {
  package let name = "mean"
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
      return .defined(key, members.reduce(0) { $0 + $1.value } / n, interval, from: members)
    }
  }
}
