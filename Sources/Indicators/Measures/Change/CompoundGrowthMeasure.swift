import Datasets

/// The compound annual growth rate between two periods: undefined where an end is not positive.
package struct CompoundGrowthMeasure: Measure {
  package let name = "cagr"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [MeasureOption("from", .period), MeasureOption("to", .period)] }
  package func formula(_ options: MeasureOptions) -> Formula {
    .difference(
      .power(.fenced(.fraction(.indexed("x", "b"), .indexed("x", "a"))), .fraction(.number("1"), .difference(.identifier("b"), .identifier("a")))),
      .number("1"))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .part }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    guard let from = arguments.options.period("from"), let to = arguments.options.period("to") else { return [] }
    let years = from.years(to: to)
    let index = ObservationIndex(arguments["of"])
    return arguments["of"].filter { $0.key.period == to }.compactMap { end in
      guard let start = index[end.key.with(from)] else { return nil }
      let key = end.key.with(nil)
      guard years > 0 else { return .undefined(key, "'to' is not after 'from'", from: [start, end]) }
      guard start.value > 0, end.value > 0 else { return .undefined(key, "an end is not positive", from: [start, end]) }
      let ratio = Interval.quotient(end.interval, start.interval)
      let interval = ratio.flatMap { $0.lowerBound > 0 ? Interval.hull([rate($0.lowerBound, years), rate($0.upperBound, years)]) : nil }
      return .defined(key, rate(end.value / start.value, years), interval, from: [start, end])
    }
  }

  private func rate(_ ratio: Double, _ years: Double) -> Double { Power.power(ratio, 1 / years) - 1 }
}
