/// The part `of` in the whole `in`. Where the whole was computed from the part's rows, their rounding enters both alike.
package struct ShareMeasure: Measure {
  package let name = "share"
  package var inputs: [MeasureInput] { [.one("of"), .one("in")] }
  package func formula(_ options: MeasureOptions) -> Formula { .fraction(.indexed("x", "t"), .indexed("X", "t")) }

  package func result(_ options: MeasureOptions) -> ResultUnit { .part }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let wholes = ObservationIndex(arguments["in"])
    return arguments["of"].compactMap { part in
      wholes.partner(of: part.key).map { whole in
        guard whole.value != 0 else { return .undefined(part.key, "the whole is zero", from: [part, whole]) }
        let isInside = part.lineage.rests(within: whole.lineage)
        let interval = isInside ? Interval.share(part.interval, in: whole.interval) : Interval.quotient(part.interval, whole.interval)
        return .defined(part.key, part.value / whole.value, interval, from: [part, whole])
      }
    }
  }
}
