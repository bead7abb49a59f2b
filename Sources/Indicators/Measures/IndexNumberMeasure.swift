package import Datasets

/// A series with its base period set to 100.
package struct IndexNumberMeasure: Measure {
  package let name = "index-number"
  package let inputs = ["of"]
  package let requiredOptions: Set<String> = ["base"]
  package var formula: Formula { .row([.number("100"), .operation("\u{00D7}"), .fraction(.indexed("x", "t"), .indexed("x", "0"))]) }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool { unit.dimension == .ratio }
  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? {
    registry.unit(named: "index") ?? registry.unit(named: "ratio")
  }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    guard let base = arguments.options.base else { return [] }
    let index = ObservationIndex(arguments["of"])
    return arguments["of"].compactMap { now in
      guard let start = index[now.key.with(base)] else { return nil }
      guard start.value != 0 else { return .undefined(now.key, "the base \(base) is zero", from: [now, start]) }
      if now.key == start.key { return .defined(now.key, 100, 100...100, from: [now]) }
      let interval = Interval.quotient(now.interval, start.interval).map { Interval.scaled($0, by: 100) }
      return .defined(now.key, 100 * now.value / start.value, interval, from: [now, start])
    }
  }
}
