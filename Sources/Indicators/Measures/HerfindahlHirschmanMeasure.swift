package import Datasets

/// The Herfindahl–Hirschman index Σ s², between 1/n and 1, or times 10,000 with `scale: 10000`.
package struct HerfindahlHirschmanMeasure: Measure {
  package let name = "hhi"
  package let inputs = ["of"]
  package let options: Set<String> = ["scale"]
  package let requiredOptions: Set<String> = ["by"]
  package var formula: Formula { .sum(over: .identifier("i"), of: .power(.indexed("s", "i"), .number("2"))) }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool { unit.dimension == .ratio }
  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? { registry.unit(named: "ratio") }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let scale = arguments.options.scale ?? 1
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
