package import Datasets

/// The arithmetic mean over all dimensions but those of `by`; periods stay apart.
package struct MeanMeasure: Measure {
  package let name = "mean"
  package let inputs = ["of"]
  package let options: Set<String> = ["by"]
  package var formula: Formula {
    .row([.fraction(.number("1"), .identifier("n")), .sum(over: .identifier("i"), of: .indexed("x", "i"))])
  }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool { inputs.allSatisfy { $0.id == unit.id } }
  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? { inputs.first }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    grouped(arguments["of"]) { $0.key.keeping(arguments.options.by) }.map { key, members in
      let n = Double(members.count)
      let interval = Interval.scaled(Interval.sum(members.map(\.interval)), by: 1 / n)
      return .defined(key, members.reduce(0) { $0 + $1.value } / n, interval, from: members)
    }
  }
}
