package import Datasets

/// The share of the `n` largest. Ties at the border are broken by name, which does not change the result.
package struct ConcentrationRatioMeasure: Measure {
  package let name = "concentration-ratio"
  package let inputs = ["of"]
  package let requiredOptions: Set<String> = ["by", "n"]
  package var formula: Formula {
    .fraction(.sum(over: .row([.identifier("i"), .operation("\u{2264}"), .identifier("n")]), of: .indexed("x", "i")), .sum(over: .identifier("i"), of: .indexed("x", "i")))
  }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool { unit.dimension == .percent || unit.dimension == .ratio }
  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? { registry.unit(named: "percent") }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    guard let n = arguments.options.n, n > 0 else { return [] }
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
