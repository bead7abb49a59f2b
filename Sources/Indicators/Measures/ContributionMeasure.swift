package import Datasets

/// What each part adds to the growth of the whole: as a share of the change (`rate`, 贡献率) or in percentage points of the
/// whole's growth (`pull`, 拉动). The whole is `in`, or the sum of the parts.
package struct ContributionMeasure: Measure {
  package let name = "contribution"
  package let inputs = ["of"]
  package let optionalInputs = ["in"]
  package let options: Set<String> = ["over", "variant"]
  package let requiredOptions: Set<String> = ["by"]
  package var formula: Formula {
    .fraction(.row([.operation("\u{0394}"), .indexed("x", "i")]), .row([.operation("\u{0394}"), .identifier("X")]))
  }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool {
    unit.dimension == .percent || unit.dimension == .percentagePoint || unit.dimension == .ratio
  }

  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? { registry.unit(named: "percent") }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let parts = ObservationIndex(arguments["of"])
    let wholes = wholes(arguments)
    return arguments["of"].compactMap { now in
      guard let period = now.key.period, let base = arguments.options.over.period(before: period),
        let before = parts[now.key.with(base)], let wholeNow = wholes.partner(of: now.key), let wholeBefore = wholes.partner(of: before.key)
      else { return nil }
      let inputs = [now, before, wholeNow, wholeBefore]
      let change = Interval.difference(now.interval, before.interval)
      if arguments.options.variant == "pull" {
        guard wholeBefore.value > 0 else { return .undefined(now.key, "the whole of \(base) is not positive", from: inputs) }
        return .defined(now.key, (now.value - before.value) / wholeBefore.value, Interval.quotient(change, wholeBefore.interval), from: inputs)
      }
      let total = wholeNow.value - wholeBefore.value
      guard total != 0 else { return .undefined(now.key, "the whole did not change", from: inputs) }
      let interval = Interval.quotient(change, Interval.difference(wholeNow.interval, wholeBefore.interval))
      return .defined(now.key, (now.value - before.value) / total, interval, from: inputs)
    }
  }

  private func wholes(_ arguments: MeasureArguments) -> ObservationIndex {
    if let given = arguments.inputs["in"] { return ObservationIndex(given) }
    return ObservationIndex(
      grouped(arguments["of"]) { $0.key.dropping(arguments.options.by) }.map { key, members in
        Observation(
          key: key, value: members.reduce(0) { $0 + $1.value }, interval: Interval.sum(members.map(\.interval)),
          lineage: Lineage.joining(members))
      })
  }
}
