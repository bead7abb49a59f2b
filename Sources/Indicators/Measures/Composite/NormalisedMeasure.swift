import Statistics

/// A series brought to a common scale: to between 0 and 1, or to standard deviations from the mean; over the objects of each period or
/// over all periods together. With `direction: cost` less is better and the scale is turned round.
package struct NormalisedMeasure: Measure {
  package let name = "normalised"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] {
    [.choice("method", ["min-max", "z-score", "z-score-sample"]), .choice("direction", ["benefit", "cost"]), .periods]
  }

  package func formula(_ options: MeasureOptions) -> Formula {
    let (x, low, high) = (Formula.indexed("x", "i"), Formula.indexed("x", "min"), Formula.indexed("x", "max"))
    let isCost = options.word("direction") == "cost"
    if options.word("method") == "min-max" { return .fraction(isCost ? .difference(high, x) : .difference(x, low), .difference(high, low)) }
    let gap = isCost ? Formula.difference(.identifier("μ"), x) : .difference(x, .identifier("μ"))
    return .fraction(gap, options.word("method") == "z-score" ? .indexed("σ", "n") : .indexed("σ", .difference(.identifier("n"), .number("1"))))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .pure() }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let options = arguments.options
    return grouped(arguments["of"]) { ObservationKey(period: options.arePeriodsPooled ? nil : $0.key.period) }.map { key, members in
      .computed(key, from: members) { () throws(UndefinedResult) in
        let direction = options.word("direction") == "cost" ? Normalisation.Direction.cost : .benefit
        let values = members.map(\.value)
        let scaled =
          switch options.word("method") {
          case "z-score": try Normalisation.zScore(values, direction: direction, divisor: .population)
          case "z-score-sample": try Normalisation.zScore(values, direction: direction, divisor: .sample)
          default: try Normalisation.minMax(values, direction: direction)
          }
        let count = Statistic(.observations, Double(members.count))
        return zip(members, scaled).map { MeasureOutcome.Result($0.key, $1, nil, [count]) }
      }
    }
  }
}
