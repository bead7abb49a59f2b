/// `of` minus `minus`. Of two percentages the difference is in percentage points.
package struct DifferenceMeasure: Measure {
  package let name = "difference"
  package var inputs: [MeasureInput] { [.one("of"), .one("minus")] }
  package func formula(_ options: MeasureOptions) -> Formula { .difference(.indexed("x", "t"), .indexed("y", "t")) }

  package func result(_ options: MeasureOptions) -> ResultUnit { .difference }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let others = ObservationIndex(arguments["minus"])
    return arguments["of"].compactMap { a in
      others.partner(of: a.key).map { b in .defined(a.key, a.value - b.value, Interval.difference(a.interval, b.interval), from: [a, b]) }
    }
  }
}
