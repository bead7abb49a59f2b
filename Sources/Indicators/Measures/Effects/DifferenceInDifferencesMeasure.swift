import Statistics

/// The difference in differences of two groups over two times, from micro data: the change of the treated beyond that of the others.
/// The term `treated:post` is the effect.
package struct DifferenceInDifferencesMeasure: Measure {
  package let name = "difference-in-differences"
  package var inputs: [MeasureInput] { [.one("of")] }
  package var options: [MeasureOption] {
    [MeasureOption("treated", .condition), MeasureOption("post", .condition), .standardError, .cluster, .level]
  }

  package func formula(_ options: MeasureOptions) -> Formula { DifferenceInDifferencesFormula.formula }
  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let options = arguments.options
    guard let treated = options.condition("treated"), let post = options.condition("post") else { return [] }
    let sample = RegressionSample(arguments["of"], [])
    let key = ObservationKey(period: nil)
    return [
      .computed(key, from: sample.parts) { () throws(UndefinedResult) in
        let fit = try DifferenceInDifferences.fit(
          outcome: sample.values, isTreated: sample.response.map { treated.holds(for: $0.key) },
          isPost: sample.response.map { post.holds(for: $0.key) }, covariance: sample.covariance(options))
        return fit.results(options) { key.adding("term", $0) }
      }
    ]
  }
}

/// The same from what papers print of each cell: the number of observations, their mean and standard deviation. The classical and the
/// heteroskedasticity-robust standard errors come out exactly as from the micro data; clusters cannot be known.
package struct CellMeansDifferenceMeasure: Measure {
  package let name = "difference-in-differences-of-means"
  package var inputs: [MeasureInput] { [.one("means"), .one("counts"), .one("standard-deviations")] }
  package var options: [MeasureOption] {
    [
      MeasureOption("treated", .condition), MeasureOption("post", .condition), .choice("standard-error", ["classical", "hc1", "hc2"]), .level,
    ]
  }
  package var needsOneUnit: Bool { false }

  package func formula(_ options: MeasureOptions) -> Formula { DifferenceInDifferencesFormula.formula }
  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let options = arguments.options
    guard let treated = options.condition("treated"), let post = options.condition("post") else { return [] }
    let counts = ObservationIndex(arguments["counts"])
    let deviations = ObservationIndex(arguments["standard-deviations"])
    let cells = arguments["means"].compactMap { mean -> [Observation]? in
      guard let count = counts.partner(of: mean.key), let deviation = deviations.partner(of: mean.key) else { return nil }
      return [mean, count, deviation]
    }
    let key = ObservationKey(period: nil)
    return [
      .computed(key, from: cells.flatMap { $0 }) { () throws(UndefinedResult) in
        func cell(_ isTreated: Bool, _ isPost: Bool) throws(UndefinedResult) -> DifferenceInDifferences.Cell {
          let found = cells.filter { treated.holds(for: $0[0].key) == isTreated && post.holds(for: $0[0].key) == isPost }
          let name = "\(isTreated ? "treated" : "untreated"), \(isPost ? "after" : "before")"
          guard found.count == 1, let only = found.first else { throw UndefinedResult("there are \(found.count) cells for \(name), not one") }
          guard let count = Int(exactly: only[1].value), count > 0 else { throw UndefinedResult("the count of \(name) is no whole number") }
          return DifferenceInDifferences.Cell(count: count, mean: only[0].value, standardDeviation: only[2].value)
        }
        let table = [[try cell(false, false), try cell(false, true)], [try cell(true, false), try cell(true, true)]]
        let estimators: [String: CovarianceEstimator] = ["hc1": .hc1, "hc2": .hc2]
        let fit = try DifferenceInDifferences.fit(cells: table, covariance: estimators[options.word("standard-error") ?? ""] ?? .classical)
        return fit.results(options) { key.adding("term", $0) }
      }
    ]
  }
}

enum DifferenceInDifferencesFormula {
  static let formula: Formula = {
    func mean(_ index: String) -> Formula { .indexed("y\u{0304}", index) }
    return .difference(.fenced(.difference(mean("T1"), mean("T0"))), .fenced(.difference(mean("C1"), mean("C0"))))
  }()
}
