/// The Herfindahl–Hirschman index Σ s², between 1/n and 1, or times 10,000 with `scale: 10000`.
package struct HerfindahlHirschmanMeasure: Measure {
  package let name = "hhi"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [.by(), MeasureOption("scale", .oneOf([1, 10_000]), .standard("1"))] }
  package func formula(_ options: MeasureOptions) -> Formula {
    let sum = Formula.sum(over: .identifier("i"), of: .power(.indexed("s", "i"), .number("2")))
    return options.number("scale") == 10_000 ? .times(.number("10\u{2009}000"), sum) : sum
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure() }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let scale = arguments.options.number("scale") ?? 1
    return grouped(arguments["of"]) { $0.key.dropping(arguments.options.by) }.map { key, members in
      let total = members.reduce(0) { $0 + $1.value }
      guard total > 0, members.allSatisfy({ $0.value >= 0 }) else {
        return .undefined(key, "the total is not positive, or a part is negative", from: members)
      }
      let index = members.reduce(0) { $0 + ($1.value / total) * ($1.value / total) }
      return .defined(key, index * scale, interval(members, scale), from: members)
    }
  }

  /// Bounds of each share on its own; the true interval lies inside.
  private func interval(_ members: [Observation], _ scale: Double) -> ClosedRange<Double>? {
    guard members.contains(where: { $0.interval.lowerBound < $0.interval.upperBound }) else { return nil }
    let whole = Interval.sum(members.map(\.interval))
    let shares = members.compactMap { Interval.share($0.interval, in: whole) }
    guard shares.count == members.count else { return nil }
    let low = shares.reduce(0) { $0 + $1.lowerBound * $1.lowerBound }
    let high = shares.reduce(0) { $0 + $1.upperBound * $1.upperBound }
    return Interval.range(low * scale, high * scale)
  }
}
