import Datasets
import Statistics

/// Effects by cohort and period after Callaway and Sant'Anna, without covariates, and their aggregations. Point estimates: their
/// standard errors come from a bootstrap that is not done here, so there are none.
package struct GroupTimeEffectsMeasure: Measure {
  package let name = "group-time-effects"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] {
    [
      MeasureOption("entity", .dimensions(1...1)), MeasureOption("cohort", .dimensions(1...1)), MeasureOption("never", .member, .standard("never")),
      .choice("control", ["never-treated", "not-yet-treated"]), MeasureOption("anticipation", .integer(0...1000), .standard("0")),
      .choice("aggregation", ["none", "simple", "group", "dynamic", "calendar"]),
    ]
  }

  package func formula(_ options: MeasureOptions) -> Formula {
    func mean(_ group: String) -> Formula {
      .row([.identifier("E"), .operation("["), .difference(.indexed("Y", "t"), .indexed("Y", "g\u{2212}1")), .operation("|"), .text(group), .operation("]")])
    }
    let effect = Formula.equation(
      .row([.identifier("ATT"), .fenced(.row([.identifier("g"), .operation(","), .identifier("t")]))]),
      .difference(mean("G = g"), mean(options.word("control") == "never-treated" ? "G = ∞" : "G > t")))
    guard options.word("aggregation") != "none" else { return effect }
    let sum = Formula.sum(
      over: .row([.identifier("g"), .operation(","), .identifier("t")]),
      of: .row([.indexed("w", "gt"), .identifier("ATT"), .fenced(.row([.identifier("g"), .operation(","), .identifier("t")]))]))
    return .row([.equation(.identifier("θ"), sum), .operation(","), effect])
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let sample = RegressionSample(arguments["of"], [])
    return [
      .computed(ObservationKey(period: nil), from: sample.parts) { () throws(UndefinedResult) in
        try results(sample, arguments.options)
      }
    ]
  }

  private func results(_ sample: RegressionSample, _ options: MeasureOptions) throws(UndefinedResult) -> [MeasureOutcome.Result] {
    let periods = try sample.periods()
    let cohorts = try Cohorts(sample, dimension: options.name("cohort") ?? "", never: options.word("never") ?? "", periods)
    let units = try sample.codes(options.name("entity") ?? "")
    let model = GroupTimeEffects(
      unit: units.codes, period: periods.numbers, outcome: sample.values, group: cohorts.starts,
      control: options.word("control") == "never-treated" ? .neverTreated : .notYetTreated, anticipation: options.integer("anticipation") ?? 0)
    let leftOut = try model.leftOut()
    let unitCount = Set(units.codes).count - leftOut.incompleteUnits - leftOut.alreadyTreatedUnits
    let counts = [Statistic(.observations, Double(unitCount))]
    let none = ObservationKey(period: nil)
    func name(_ number: Int) -> String { periods.period(number).map { "\($0)" } ?? "later" }
    switch options.word("aggregation") {
    case "simple": return [MeasureOutcome.Result(none, try model.aggregate(.simple).overall, nil, counts)]
    case "group": return results(try model.aggregate(.group), under: "cohort", counts, name)
    case "dynamic": return results(try model.aggregate(.dynamic), under: "event-time", counts) { "\($0)" }
    case "calendar": return results(try model.aggregate(.calendar), under: "calendar", counts, name)
    default:
      return try model.estimates().map { effect in
        MeasureOutcome.Result(
          ObservationKey(period: periods.period(effect.period)).adding("cohort", name(effect.group)), effect.estimate, nil,
          [Statistic(.treated, Double(effect.treatedCount)), Statistic(.controls, Double(effect.controlCount))])
      }
    }
  }

  /// The terms of an aggregate, and its overall mean under the member `overall`.
  private func results(
    _ aggregate: GroupTimeEffects.Aggregate, under dimension: String, _ counts: [Statistic], _ name: (Int) -> String
  ) -> [MeasureOutcome.Result] {
    let key = ObservationKey(period: nil)
    let terms = aggregate.terms.map { MeasureOutcome.Result(key.adding(dimension, name($0.number)), $0.estimate, nil, counts) }
    return terms + [MeasureOutcome.Result(key.adding(dimension, "overall"), aggregate.overall, nil, counts)]
  }
}
