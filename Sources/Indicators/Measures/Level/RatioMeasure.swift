/// `of` divided by `to`.
package struct RatioMeasure: Measure {
  package let name = "ratio"
  package var inputs: [MeasureInput] { [.one("of"), .one("to")] }
  package let needsOneUnit = false
  package func formula(_ options: MeasureOptions) -> Formula { .fraction(.indexed("x", "t"), .indexed("y", "t")) }

  package func result(_ options: MeasureOptions) -> ResultUnit { .quotient }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let divisors = ObservationIndex(arguments["to"])
    return arguments["of"].compactMap { a in
      divisors.partner(of: a.key).map { b in
        guard b.value != 0 else { return .undefined(a.key, "the divisor is zero", from: [a, b]) }
        return .defined(a.key, a.value / b.value, Interval.quotient(a.interval, b.interval), from: [a, b])
      }
    }
  }
}
