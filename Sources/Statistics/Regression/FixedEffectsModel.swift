/// Least squares with an effect for each unit, each period, or each level of any other grouping.
///
/// The estimates are those of dummies for all levels. The small-sample factors are those of the R package `fixest`: for clustered errors
/// (n − 1)/(n − K) · G/(G − 1), where K leaves out effects that are nested in clusters (all but one level), and where G is the smaller number of
/// two-way clusters; then t has G − 1 degrees of freedom. Otherwise K counts all free levels.
package struct FixedEffectsModel: Sendable {
  private let response: [Double]
  private let regressors: [Regressor]
  private let effects: [[Int]]

  /// - Parameter effects: for each absorbed effect, one code for each observation.
  package init(response: [Double], regressors: [Regressor], effects: [[Int]]) {
    self.response = response
    self.regressors = regressors
    self.effects = effects
  }

  /// - Throws: for numbers that are missing or not finite, for regressors that the effects or other regressors explain,
  ///   and where the covariance is undefined. HC2 is undefined here.
  package func fit(_ covariance: CovarianceEstimator) throws(UndefinedResult) -> LinearFit {
    let sample = try RegressionSample(response: response, regressors: regressors)
    guard !effects.isEmpty else { throw UndefinedResult("there is no effect to absorb") }
    for codes in effects where codes.count != response.count {
      throw UndefinedResult("an effect has \(codes.count) codes for \(response.count) observations")
    }
    let absorbed = AbsorbedEffects(effects.map(Grouping.init))
    let convention = try convention(covariance, absorbed)
    try sample.requireDegreesOfFreedom(parameterCount: convention.parameterCount)
    let totalSumOfSquares = try sample.totalSumOfSquares(isCentred: true)
    var remaining: [Regressor] = []
    for regressor in regressors {
      let values = try absorbed.residuals(of: regressor.values, name: regressor.name)
      guard values.sumOfSquares > regressor.values.sumOfSquares * 1e-20 else {
        throw UndefinedResult("“\(regressor.name)” does not vary once the effects are taken out")
      }
      remaining.append(Regressor(name: regressor.name, values: values))
    }
    let rest = try absorbed.residuals(of: response, name: "the response")
    let solved = try SolvedRegression(remaining, response: rest, tolerance: 1e-9, aside: " once the effects are taken out")
    return try solved.fit(covariance, convention, totalSumOfSquares: totalSumOfSquares)
  }

  private func convention(_ covariance: CovarianceEstimator, _ absorbed: AbsorbedEffects) throws(UndefinedResult) -> SmallSampleConvention {
    let clusters: [[Int]]
    switch covariance {
    case .classical, .hc1: clusters = []
    case .hc2: throw UndefinedResult("HC2 needs the leverage of each absorbed effect, which is not computed; use HC1 or clusters")
    case .clustered(let codes): clusters = [codes]
    case .twoWayClustered(let first, let second): clusters = [first, second]
    }
    return SmallSampleConvention(
      parameterCount: regressors.count + absorbed.freeLevelCount,
      clusteredParameterCount: regressors.count + absorbed.freeLevelCount(notNestedIn: clusters.map(Grouping.init)),
      usesSmallestClusterCount: true)
  }
}
