package import Datasets

/// `of` minus `minus`. Of two percentages the difference is in percentage points.
package struct DifferenceMeasure: Measure {
  package let name = "difference"
  package let inputs = ["of", "minus"]
  package var formula: Formula { .difference(.indexed("x", "t"), .indexed("y", "t")) }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool {
    inputs.allSatisfy { $0.dimension == .percent } ? unit.dimension == .percentagePoint : inputs.contains { $0.id == unit.id }
  }

  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? {
    inputs.first?.dimension == .percent ? registry.unit(named: "percentage-point") : inputs.first
  }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let others = ObservationIndex(arguments["minus"])
    return arguments["of"].compactMap { a in
      others.partner(of: a.key).map { b in .defined(a.key, a.value - b.value, Interval.difference(a.interval, b.interval), from: [a, b]) }
    }
  }
}
