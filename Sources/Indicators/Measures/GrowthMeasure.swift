package import Datasets

/// The relative change against the same period of the year before, the previous period, or a fixed one.
package struct GrowthMeasure: Measure {
  package let name = "growth"
  package let inputs = ["of"]
  package let options: Set<String> = ["over"]
  package var formula: Formula {
    .fraction(
      .difference(.indexed("x", "t"), .indexed("x", .difference(.identifier("t"), .number("1")))),
      .indexed("x", .difference(.identifier("t"), .number("1"))))
  }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool { unit.dimension == .percent || unit.dimension == .ratio }
  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? { registry.unit(named: "percent") }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let index = ObservationIndex(arguments["of"])
    return arguments["of"].compactMap { now in
      guard let period = now.key.period, let base = arguments.options.over.period(before: period), base != period,
        let before = index[now.key.with(base)]
      else { return nil }
      guard before.value > 0 else { return .undefined(now.key, "the base \(base) is not positive", from: [now, before]) }
      let interval = Interval.quotient(now.interval, before.interval).map { Interval.shifted($0, by: -1) }
      return .defined(now.key, now.value / before.value - 1, interval, from: [now, before])
    }
  }
}

extension MeasureOptions.Base {
  /// The period that `period` is compared with.
  func period(before period: Period) -> Period? {
    switch self {
    case .samePeriodLastYear: period.samePeriodLastYear
    case .previous: period.previous
    case .fixed(let base): base
    }
  }
}
