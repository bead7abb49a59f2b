package import Datasets

/// The number of rows of a dataset, in total or for each member of the dimensions in `by`. The catalogue hands each row in
/// as an observation of 1.
package struct CountMeasure: Measure {
  package let name = "count"
  package let inputs = ["of"]
  package let options: Set<String> = ["by"]
  package var formula: Formula { .sum(over: .identifier("i"), of: .number("1")) }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool { unit.dimension == .count }
  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? { registry.unit(named: "count") }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    grouped(arguments["of"]) { ObservationKey(period: nil, members: $0.key.keeping(arguments.options.by).members) }.map { key, members in
      .defined(key, Double(members.count), nil, from: members)
    }
  }
}
