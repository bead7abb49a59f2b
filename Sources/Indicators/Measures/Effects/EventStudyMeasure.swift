import Datasets
import Statistics

/// Effects by period relative to a named base period, with effects of entities and of periods swept out. Either all treated entities are
/// treated at the same time (`treated`), and results stand at calendar periods; or each has a time of its own (`cohort`, the
/// dimension that holds the first treated period), and results stand under the dimension `event-time`.
package struct EventStudyMeasure: Measure {
  package let name = "event-study"
  package var inputs: [MeasureInput] { [.one("of"), .list("controls", minimum: 0)] }
  package var options: [MeasureOption] {
    [
      MeasureOption("entity", .dimensions(1...1)), MeasureOption("treated", .condition, .optional),
      MeasureOption("cohort", .dimensions(1...1), .optional), MeasureOption("never", .member, .standard("never")),
      MeasureOption("base-period", .member), .standardError, .cluster, .level,
    ]
  }
  package var needsOneUnit: Bool { false }

  package func formula(_ options: MeasureOptions) -> Formula {
    let sum = Formula.sum(
      over: .row([.identifier("k"), .operation("\u{2260}"), .text(options.word("base-period") ?? "0")]),
      of: .row([.indexed("δ", "k"), .indexed("D", "it,k")]))
    return .equation(
      .indexed("y", "it"),
      .row([.indexed("α", "i"), .operation("+"), .indexed("λ", "t"), .operation("+"), sum, .operation("+"), .indexed("ε", "it")]))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let options = arguments.options
    let sample = RegressionSample(arguments["of"], arguments.list("controls"))
    return [
      .computed(ObservationKey(period: nil), from: sample.parts) { () throws(UndefinedResult) in
        try estimate(sample, options)
      }
    ]
  }

  private func estimate(_ sample: RegressionSample, _ options: MeasureOptions) throws(UndefinedResult) -> [MeasureOutcome.Result] {
    let entity = options.name("entity") ?? ""
    let periods = try sample.periods()
    let relative: [Int?]
    let base: Int
    switch (options.condition("treated"), options.name("cohort")) {
    case (let treated?, nil):
      guard let period = options.word("base-period").flatMap({ Period($0) }), let number = periods.number(of: period) else {
        throw UndefinedResult("'base-period' is not a period of the data")
      }
      base = number
      relative = sample.response.indices.map { treated.holds(for: sample.response[$0].key) ? periods.numbers[$0] : nil }
    case (nil, let cohort?):
      guard let number = options.word("base-period").flatMap({ Int($0) }) else { throw UndefinedResult("'base-period' is a number of periods, such as -1") }
      base = number
      let starts = try Cohorts(sample, dimension: cohort, never: options.word("never") ?? "", periods)
      relative = sample.response.indices.map { index in starts.starts[index].map { periods.numbers[index] - $0 } }
    default: throw UndefinedResult("one of 'treated' and 'cohort' says which entities are treated")
    }
    let study = EventStudy(
      unit: try sample.codes(entity).codes, period: periods.numbers, relativePeriod: relative, outcome: sample.values, controls: sample.terms,
      basePeriod: base)
    let isCalendar = options.name("cohort") == nil
    return try study.fit(sample.covariance(options)).results(options) { term in
      guard let number = Int(term) else { return ObservationKey(period: nil).adding("term", term) }
      return isCalendar ? ObservationKey(period: periods.period(number)) : ObservationKey(period: nil).adding("event-time", term)
    }
  }
}
