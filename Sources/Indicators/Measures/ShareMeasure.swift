package import Datasets

/// The part `of` in the whole `in`. Where the whole was computed from the part's rows, their rounding enters both alike.
package struct ShareMeasure: Measure {
  package let name = "share"
  package let inputs = ["of", "in"]
  package var formula: Formula { .fraction(.indexed("x", "t"), .indexed("X", "t")) }

  package func accepts(_ unit: Datasets.Unit, inputs: [Datasets.Unit]) -> Bool { unit.dimension == .percent || unit.dimension == .ratio }
  package func unit(inputs: [Datasets.Unit], registry: UnitRegistry) -> Datasets.Unit? { registry.unit(named: "percent") }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let wholes = ObservationIndex(arguments["in"])
    return arguments["of"].compactMap { part in
      wholes.partner(of: part.key).map { whole in
        guard whole.value != 0 else { return .undefined(part.key, "the whole is zero", from: [part, whole]) }
        let isInside = !part.lineage.rows.isEmpty && Set(part.lineage.rows).isSubset(of: whole.lineage.rows)
        let interval = isInside ? Interval.share(part.interval, in: whole.interval) : Interval.quotient(part.interval, whole.interval)
        return .defined(part.key, part.value / whole.value, interval, from: [part, whole])
      }
    }
  }
}
