/// The trade competitiveness index (X − M) / (X + M), between −1 and 1: net exports over all trade.
package struct TradeCompetitivenessMeasure: Measure {
  package let name = "trade-competitiveness"
  package var inputs: [MeasureInput] { [.one("exports"), .one("imports")] }
  package func formula(_ options: MeasureOptions) -> Formula {
    .fraction(.difference(.identifier("X"), .identifier("M")), .plus(.identifier("X"), .identifier("M")))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure() }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let imports = ObservationIndex(arguments["imports"])
    return arguments["exports"].compactMap { x in
      imports.partner(of: x.key).map { m in
        guard x.value + m.value != 0 else { return .undefined(x.key, "there is no trade at all", from: [x, m]) }
        // The index rises with exports and falls with imports.
        let interval = Interval.hull([
          index(x.interval.lowerBound, m.interval.upperBound), index(x.interval.upperBound, m.interval.lowerBound),
        ])
        return .defined(x.key, index(x.value, m.value), interval, from: [x, m])
      }
    }
  }

  private func index(_ exports: Double, _ imports: Double) -> Double { (exports - imports) / (exports + imports) }
}
