/// A series with its base period set to 100.
package struct IndexNumberMeasure: Measure {
  package let name = "index-number"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [MeasureOption("base", .period)] }
  package func formula(_ options: MeasureOptions) -> Formula { .row([.number("100"), .operation("\u{00D7}"), .fraction(.indexed("x", "t"), .indexed("x", "0"))]) }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure("index") }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    guard let base = arguments.options.period("base") else { return [] }
    let index = ObservationIndex(arguments["of"])
    return arguments["of"].compactMap { now in
      guard let start = index[now.key.with(base)] else { return nil }
      guard start.value != 0 else { return .undefined(now.key, "the base \(base) is zero", from: [now, start]) }
      if now.key == start.key { return .defined(now.key, 100, 100...100, from: [now]) }
      let interval = Interval.quotient(now.interval, start.interval).map { Interval.scaled($0, by: 100) }
      return .defined(now.key, 100 * now.value / start.value, interval, from: [now, start])
    }
  }
}
