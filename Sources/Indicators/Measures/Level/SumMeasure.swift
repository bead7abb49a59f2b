/// The sum over all dimensions but those of `by`; periods stay apart.
package struct SumMeasure: Measure {
  package let name = "sum"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [.by(0...8, .optional)] }
  package func formula(_ options: MeasureOptions) -> Formula { .sum(over: .identifier("i"), of: .indexed("x", "i")) }

  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    grouped(arguments["of"]) { $0.key.keeping(arguments.options.by) }.map { key, members in
      .defined(key, members.reduce(0) { $0 + $1.value }, Interval.sum(members.map(\.interval)), from: members)
    }
  }
}
