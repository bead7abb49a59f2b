package import Datasets

/// A series as it is, restricted by `where`.
package struct ValueMeasure: Measure {
  package let name = "value"
  package let inputs = ["of"]
  package var formula: Formula { .indexed("x", "t") }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool { inputs.allSatisfy { $0.id == unit.id } }
  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? { inputs.first }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    arguments["of"].map { .defined($0.key, $0.value, $0.interval, from: [$0]) }
  }
}
