import Statistics
import StructuredText

/// The Lorenz curve: for each share of the members, from the smallest up, their share of the total. The dimension
/// `population-share` of the result holds the first as a text such as `0.25`.
package struct LorenzCurveMeasure: Measure {
  package let name = "lorenz-curve"
  package var inputs: [MeasureInput] { [.one("of"), .optional("weights")] }
  package var options: [MeasureOption] { [.by()] }
  package var needsOneUnit: Bool { false }

  package func formula(_ options: MeasureOptions) -> Formula {
    .equation(
      .row([.identifier("L"), .fenced(.fraction(.identifier("k"), .identifier("n")))]),
      .fraction(
        .sum(over: .row([.identifier("i"), .operation("\u{2264}"), .identifier("k")]), of: .indexed("x", "(i)")),
        .sum(over: .identifier("i"), of: .indexed("x", "i"))))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .part }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let weights = arguments.has("weights") ? ObservationIndex(arguments["weights"]) : nil
    return grouped(arguments["of"]) { $0.key.dropping(arguments.options.by) }.map { key, members in
      let partners = members.compactMap { weights?.partner(of: $0.key) }
      return .computed(key, from: members + partners) { () throws(UndefinedResult) in
        guard weights == nil || partners.count == members.count else { throw UndefinedResult("'weights' has no value for some of 'of'") }
        let curve = try LorenzCurve(members.map(\.value), weights: weights == nil ? nil : partners.map(\.value))
        let count = Statistic(.observations, Double(members.count))
        return curve.points.map { point in
          let share = DecimalNumber.shortestText(point.populationShare)
          return MeasureOutcome.Result(key.adding("population-share", share), point.valueShare, nil, [count])
        }
      }
    }
  }
}
