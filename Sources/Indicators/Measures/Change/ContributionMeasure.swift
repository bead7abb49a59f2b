/// What each part adds to the growth of the whole: as a share of the change (`rate`, 贡献率) or in percentage points of the
/// whole's growth (`pull`, 拉动). The whole is `in`, or the sum of the parts.
package struct ContributionMeasure: Measure {
  package let name = "contribution"
  package var inputs: [MeasureInput] { [.one("of"), .optional("in")] }
  package var options: [MeasureOption] { [.by(), MeasureOption("over", .growthBase, .standard("same-period-last-year")), .choice("variant", ["rate", "pull"])] }
  package func formula(_ options: MeasureOptions) -> Formula {
    let change = Formula.row([.operation("\u{0394}"), .indexed("x", "i")])
    let isPull = options.word("variant") == "pull"
    return .fraction(change, isPull ? .indexed("X", options.growthBase.index) : .row([.operation("\u{0394}"), .identifier("X")]))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .partOrPoints }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let parts = ObservationIndex(arguments["of"])
    let wholes = wholes(arguments)
    return arguments["of"].compactMap { now in
      guard let period = now.key.period, let base = arguments.options.growthBase.period(before: period),
        let before = parts[now.key.with(base)], let wholeNow = wholes.partner(of: now.key), let wholeBefore = wholes.partner(of: before.key)
      else { return nil }
      let inputs = [now, before, wholeNow, wholeBefore]
      let corners = Corners(now, before, wholeNow, wholeBefore)
      if arguments.options.word("variant") == "pull" {
        guard wholeBefore.value > 0 else { return .undefined(now.key, "the whole of \(base) is not positive", from: inputs) }
        return .defined(now.key, (now.value - before.value) / wholeBefore.value, corners.pull, from: inputs)
      }
      let total = wholeNow.value - wholeBefore.value
      guard total != 0 else { return .undefined(now.key, "the whole did not change", from: inputs) }
      return .defined(now.key, (now.value - before.value) / total, corners.rate, from: inputs)
    }
  }

  private func wholes(_ arguments: MeasureArguments) -> ObservationIndex {
    if let given = arguments.inputs["in"]?.first { return ObservationIndex(given.observations) }
    return ObservationIndex(
      grouped(arguments["of"]) { $0.key.dropping(arguments.options.by) }.map { key, members in
        Observation(
          key: key, value: members.reduce(0) { $0 + $1.value }, interval: Interval.sum(members.map(\.interval)),
          lineage: Lineage.joining(members))
      })
  }
}

/// What rounding leaves open: part and rest are rounded each on their own, and the whole is their sum.
private struct Corners {
  private let now: ClosedRange<Double>
  private let before: ClosedRange<Double>
  private let restNow: ClosedRange<Double>
  private let restBefore: ClosedRange<Double>

  init(_ now: Observation, _ before: Observation, _ wholeNow: Observation, _ wholeBefore: Observation) {
    self.now = now.interval
    self.before = before.interval
    restNow = Self.rest(now, wholeNow)
    restBefore = Self.rest(before, wholeBefore)
  }

  /// A whole that was added up shares the part's error; a whole that was published has one of its own.
  private static func rest(_ part: Observation, _ whole: Observation) -> ClosedRange<Double> {
    part.lineage.rests(within: whole.lineage)
      ? Interval.range(whole.interval.lowerBound - part.interval.lowerBound, whole.interval.upperBound - part.interval.upperBound)
      : Interval.difference(whole.interval, part.interval)
  }

  /// Δx / (Δx + Δrest): in each of its two arguments it only rises or only falls, while the sum keeps its sign.
  var rate: ClosedRange<Double>? {
    let change = Interval.difference(now, before)
    let rest = Interval.difference(restNow, restBefore)
    guard !Interval.sum([change, rest]).contains(0) else { return nil }
    return Interval.hull(pairs(change, rest).map { $0 / ($0 + $1) })
  }

  /// (x₁ − x₀) / (x₀ + r₀): in each argument it only rises or only falls, while the whole is positive.
  var pull: ClosedRange<Double>? {
    guard before.lowerBound + restBefore.lowerBound > 0 else { return nil }
    return Interval.hull(
      pairs(now, before).flatMap { now, before in
        [restBefore.lowerBound, restBefore.upperBound].map { (now - before) / (before + $0) }
      })
  }

  private func pairs(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> [(Double, Double)] {
    [(a.lowerBound, b.lowerBound), (a.lowerBound, b.upperBound), (a.upperBound, b.lowerBound), (a.upperBound, b.upperBound)]
  }
}
