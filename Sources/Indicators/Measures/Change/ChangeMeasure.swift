/// The absolute change against the same period of the year before, the previous period, or a fixed one. Of percentages it is in
/// percentage points.
package struct ChangeMeasure: Measure {
  package let name = "change"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [MeasureOption("over", .growthBase, .standard("same-period-last-year"))] }
  package func formula(_ options: MeasureOptions) -> Formula {
    .difference(.indexed("x", "t"), .indexed("x", options.growthBase.index))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .difference }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let index = ObservationIndex(arguments["of"])
    return arguments["of"].compactMap { now in
      guard let period = now.key.period, let base = arguments.options.growthBase.period(before: period), base != period,
        let before = index[now.key.with(base)]
      else { return nil }
      return .defined(now.key, now.value - before.value, Interval.difference(now.interval, before.interval), from: [now, before])
    }
  }
}
