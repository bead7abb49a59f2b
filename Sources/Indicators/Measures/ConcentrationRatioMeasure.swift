/// The share of the `n` largest. Ties at the border are broken by name, which does not change the result.
package struct ConcentrationRatioMeasure: Measure {
  package let name = "concentration-ratio"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] { [.by(), MeasureOption("n", .integer(1...Int.max))] }
  package func formula(_ options: MeasureOptions) -> Formula {
    .fraction(.sum(over: .row([.identifier("i"), .operation("\u{2264}"), .identifier("n")]), of: .indexed("x", "i")), .sum(over: .identifier("i"), of: .indexed("x", "i")))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .part }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    guard let n = arguments.options.integer("n"), n > 0 else { return [] }
    return grouped(arguments["of"]) { $0.key.dropping(arguments.options.by) }.map { key, members in
      let sorted = members.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let total = members.reduce(0) { $0 + $1.value }
      guard total > 0 else { return .undefined(key, "the total is not positive", from: members) }
      let top = sorted.prefix(n)
      let hasInterval = members.contains { $0.interval.lowerBound < $0.interval.upperBound }
      let interval = hasInterval ? Interval.share(Interval.sum(top.map(\.interval)), in: Interval.sum(members.map(\.interval))) : nil
      return .defined(key, top.reduce(0) { $0 + $1.value } / total, interval, from: members)
    }
  }
}
