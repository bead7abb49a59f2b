import Statistics

/// A linear regression by ordinary least squares: a coefficient for each regressor, under the dimension `term`.
package struct OrdinaryLeastSquaresMeasure: Measure {
  package let name = "ols"
  package var inputs: [MeasureInput] { [.one("of"), .list("on")] }
  package var options: [MeasureOption] { [.standardError, .cluster, .choice("intercept", ["yes", "no"], .standard("yes")), .level] }
  package var needsOneUnit: Bool { false }

  package func formula(_ options: MeasureOptions) -> Formula {
    .equation(
      .identifier("β\u{0302}"),
      .row([
        .power(.fenced(.row([.power(.identifier("X"), .text("′")), .identifier("X")])), .number("\u{2212}1")),
        .power(.identifier("X"), .text("′")), .identifier("y"),
      ]))
  }

  package func result(_ options: MeasureOptions) -> ResultUnit { .ofInput }

  package func evaluate(_ arguments: MeasureArguments) -> [MeasureOutcome] {
    let options = arguments.options
    let sample = RegressionSample(arguments["of"], arguments.list("on"))
    let key = ObservationKey(period: nil)
    return [
      .computed(key, from: sample.parts) { () throws(UndefinedResult) in
        let model = LeastSquares(response: sample.values, regressors: sample.terms, hasIntercept: options.word("intercept") != "no")
        return try model.fit(sample.covariance(options)).results(options) { key.adding("term", $0) }
      }
    ]
  }
}
