/// A series as it is, restricted by `where`.
package struct ValueMeasure: Measure {
  package let name = "value"
  package var inputs: [MeasureInput] { [.one("of")] }
  package func formula(_ options: MeasureOptions) -> Formula { .indexed("x", "t") }

  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    arguments["of"].map { .defined($0.key, $0.value, $0.interval, from: [$0]) }
  }
}
