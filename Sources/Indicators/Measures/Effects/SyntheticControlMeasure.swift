import Datasets
import Statistics

/// A synthetic control: the mixture of untreated entities that follows the treated one best before `from`, and what it does after.
package struct SyntheticControlMeasure: Measure {
  package let name = "synthetic-control"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] {
    [
      MeasureOption("entity", .dimensions(1...1)), MeasureOption("treated", .member), MeasureOption("from", .period),
      .choice("output", ["weights", "synthetic", "gap"]),
    ]
  }

  package func formula(_ options: MeasureOptions) -> Formula {
    let mixture = Formula.sum(over: .identifier("j"), of: .row([.indexed("w", "j"), .indexed("Y", "jt")]))
    let weights = Formula.row([.indexed("w", "j"), .operation("\u{2265}"), .number("0"), .operation(","), .equation(.sum(over: .identifier("j"), of: .indexed("w", "j")), .number("1"))])
    switch options.word("output") {
    case "weights": return weights
    case "synthetic": return .row([mixture, .operation(","), weights])
    default: return .row([.difference(.indexed("Y", "1t"), mixture), .operation(","), weights])
    }
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { options.word("output") == "weights" ? .part : .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let sample = RegressionSample(arguments["of"], [])
    return [
      .computed(ObservationKey(period: nil), from: sample.parts) { () throws(UndefinedResult) in
        try results(sample, arguments.options)
      }
    ]
  }

  private func results(_ sample: RegressionSample, _ options: MeasureOptions) throws(UndefinedResult) -> [MeasureOutcome.Result] {
    let entities = try sample.codes(options.name("entity") ?? "")
    let periods = try sample.periods()
    guard let from = options.period("from") else { return [] }
    let paths = try paths(sample, entities, periods)
    guard let treated = entities.names.firstIndex(of: options.word("treated") ?? "") else {
      throw UndefinedResult("'\(options.word("treated") ?? "")' is not one of the entities")
    }
    let donors = entities.names.indices.filter { $0 != treated }
    let before = periods.periods.indices.filter { periods.periods[$0] < from }
    let control = SyntheticControl(treated: before.map { paths[treated][$0] }, donors: donors.map { donor in before.map { paths[donor][$0] } })
    let fit = try control.fit()
    let weights = fit.weights
    let error = Statistic(.rootMeanSquaredError, fit.preRMSPE)
    let key = ObservationKey(period: nil)
    if options.word("output") == "weights" {
      return zip(donors, weights).map { MeasureOutcome.Result(key.adding("donor", entities.names[$0]), $1, nil, [error]) }
    }
    return periods.periods.indices.map { period in
      let synthetic = zip(donors, weights).reduce(0) { $0 + $1.1 * paths[$1.0][period] }
      let value = options.word("output") == "gap" ? paths[treated][period] - synthetic : synthetic
      return MeasureOutcome.Result(key.with(periods.periods[period]), value, nil, [error])
    }
  }

  /// The value of each entity in each period: all must be there.
  private func paths(_ sample: RegressionSample, _ entities: Codes, _ periods: PeriodCodes) throws(UndefinedResult) -> [[Double]] {
    var paths = Array(repeating: [Double?](repeating: nil, count: periods.periods.count), count: entities.names.count)
    for index in sample.response.indices { paths[entities.codes[index]][periods.numbers[index] - 1] = sample.response[index].value }
    var complete: [[Double]] = []
    for (entity, path) in paths.enumerated() {
      let values = path.compactMap { $0 }
      guard values.count == path.count else {
        throw UndefinedResult("'\(entities.names[entity])' has no value in some period; every entity needs one in each")
      }
      complete.append(values)
    }
    return complete
  }
}
