package import Datasets

/// `of` divided by `to`.
package struct RatioMeasure: Measure {
  package let name = "ratio"
  package let inputs = ["of", "to"]
  package let needsOneUnit = false
  package var formula: Formula { .fraction(.indexed("x", "t"), .indexed("y", "t")) }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool {
    Set(inputs.map(\.id)).count > 1 || unit.dimension == .ratio || unit.dimension == .percent
  }

  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? { registry.unit(named: "ratio") }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let divisors = ObservationIndex(arguments["to"])
    return arguments["of"].compactMap { a in
      divisors.partner(of: a.key).map { b in
        guard b.value != 0 else { return .undefined(a.key, "the divisor is zero", from: [a, b]) }
        return .defined(a.key, a.value / b.value, Interval.quotient(a.interval, b.interval), from: [a, b])
      }
    }
  }
}
