/// The relative change against the same period of the year before, the previous period, or a fixed one.
package struct GrowthMeasure: Measure {
  package let name = "growth"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [MeasureOption("over", .growthBase, .standard("same-period-last-year"))] }
  package func formula(_ options: MeasureOptions) -> Formula {
    let base = options.growthBase.index
    return .fraction(.difference(.indexed("x", "t"), .indexed("x", base)), .indexed("x", base))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .part }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let index = ObservationIndex(arguments["of"])
    return arguments["of"].compactMap { now in
      guard let period = now.key.period, let base = arguments.options.growthBase.period(before: period), base != period,
        let before = index[now.key.with(base)]
      else { return nil }
      guard before.value > 0 else { return .undefined(now.key, "the base \(base) is not positive", from: [now, before]) }
      let interval = Interval.quotient(now.interval, before.interval).map { Interval.shifted($0, by: -1) }
      return .defined(now.key, now.value / before.value - 1, interval, from: [now, before])
    }
  }
}
