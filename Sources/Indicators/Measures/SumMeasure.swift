package import Datasets

/// The sum over all dimensions but those of `by`; periods stay apart.
package struct SumMeasure: Measure {
  package let name = "sum"
  package let inputs = ["of"]
  package let options: Set<String> = ["by"]
  package var formula: Formula { .sum(over: .identifier("i"), of: .indexed("x", "i")) }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool { inputs.allSatisfy { $0.id == unit.id } }
  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? { inputs.first }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    grouped(arguments["of"]) { $0.key.keeping(arguments.options.by) }.map { key, members in
      .defined(key, members.reduce(0) { $0 + $1.value }, Interval.sum(members.map(\.interval)), from: members)
    }
  }
}
