import Statistics

/// Imports as a part of what is used at home: M / (Q + M − X).
package struct ImportPenetrationMeasure: Measure {
  package let name = "import-penetration"
  package var inputs: [MeasureInput] { [.one("imports"), .one("production"), .one("exports")] }

  package func formula(_ options: MeasureOptions) -> Formula {
    .fraction(.identifier("M"), .difference(.plus(.identifier("Q"), .identifier("M")), .identifier("X")))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .part }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let production = ObservationIndex(arguments["production"])
    let exports = ObservationIndex(arguments["exports"])
    return arguments["imports"].compactMap { m in
      guard let q = production.partner(of: m.key), let x = exports.partner(of: m.key) else { return nil }
      return .computed(m.key, from: [m, q, x]) { () throws(UndefinedResult) in
        let value = try TradeIndex.importPenetration(imports: m.value, production: q.value, exports: x.value)
        // The part rises with imports, for they enter above and below, and falls with what else is used at home.
        let rest = Interval.difference(q.interval, x.interval)
        let interval = rest.lowerBound > 0 ? Interval.share(m.interval, in: Interval.sum([m.interval, rest])) : nil
        return [MeasureOutcome.Result(m.key, value, interval)]
      }
    }
  }
}
