import Datasets
import Statistics

/// An index that is linked together from growth rates: 100 in the period `base`, then multiplied by one plus each rate.
package struct ChainedIndexMeasure: Measure {
  package let name = "chained-index"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [MeasureOption("base", .period)] }

  package func formula(_ options: MeasureOptions) -> Formula {
    .equation(
      .indexed("I", "t"),
      .row([
        .indexed("I", .difference(.identifier("t"), .number("1"))), .operation("\u{00D7}"), .fenced(.plus(.number("1"), .indexed("g", "t"))),
      ]))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure("index") }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    guard let base = arguments.options.period("base") else { return [] }
    return PeriodRun.runs(arguments["of"]).flatMap { run -> [MeasureOutcome] in
      let observations = run.observations
      guard let first = observations.firstIndex(where: { $0?.key.period?.previous == base }), let start = observations[first] else { return [] }
      var outcomes: [MeasureOutcome] = [.defined(start.key.with(base), 100, nil, from: [start])]
      var index = 100...100.0
      var value = 100.0
      var parts: [Observation] = []
      for observation in observations[first...] {
        // Beyond a gap nothing is known of the level.
        guard let rate = observation else { break }
        parts.append(rate)
        guard rate.interval.lowerBound > -1 else {
          outcomes.append(.undefined(rate.key, "a rate of −100 % or less ends the chain", from: [rate]))
          break
        }
        value *= 1 + rate.value
        index = Interval.range(index.lowerBound * (1 + rate.interval.lowerBound), index.upperBound * (1 + rate.interval.upperBound))
        outcomes.append(.defined(rate.key, value, index, from: parts))
      }
      return outcomes
    }
  }
}
