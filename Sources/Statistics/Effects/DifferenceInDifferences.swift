/// How much more an outcome changed for the treated than for the others:
/// (ȳ treated after − ȳ treated before) − (ȳ others after − ȳ others before).
///
/// Estimated by y = b₀ + b₁ post + b₂ treated + b₃ treated·post + e, so that it comes with a standard error; the effect is b₃.
package enum DifferenceInDifferences {
  /// The coefficients, in their order in a fit.
  package enum Term {
    package static let intercept = LeastSquares.interceptName
    package static let post = "post"
    package static let treated = "treated"
    package static let effect = "treated:post"
  }

  /// From one row per observation.
  ///
  /// - Throws: where one of the four cells has no observation, and as `LeastSquares` does.
  package static func fit(
    outcome: [Double], isTreated: [Bool], isPost: [Bool], covariance: CovarianceEstimator
  ) throws(UndefinedResult) -> LinearFit {
    guard isTreated.count == outcome.count, isPost.count == outcome.count else {
      throw UndefinedResult(
        "\(outcome.count) outcomes come with \(isTreated.count) marks of treatment and \(isPost.count) of the time after")
    }
    for (treated, post) in [(false, false), (false, true), (true, false), (true, true)] {
      guard zip(isTreated, isPost).contains(where: { $0 == (treated, post) }) else { throw emptyCell(treated: treated, post: post) }
    }
    func regressor(_ name: String, _ isOne: (Int) -> Bool) -> Regressor {
      Regressor(name: name, values: outcome.indices.map { isOne($0) ? 1 : 0 })
    }
    let regressors = [
      regressor(Term.post) { isPost[$0] },
      regressor(Term.treated) { isTreated[$0] },
      regressor(Term.effect) { isTreated[$0] && isPost[$0] },
    ]
    return try LeastSquares(response: outcome, regressors: regressors).fit(covariance)
  }

  static func emptyCell(treated: Bool, post: Bool) -> UndefinedResult {
    UndefinedResult("there is no \(treated ? "treated" : "untreated") observation \(post ? "after" : "before")")
  }
}
