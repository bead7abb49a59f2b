/// Ordinary least squares.
///
/// The estimates come from a QR decomposition. The small-sample factors are those of Stata's `regress`; each part of a two-way clustered
/// covariance has its own G/(G − 1), as in Petersen (2009). Estimates are judged by the t distribution with n − K degrees of freedom, or
/// with one less than the smaller number of clusters.
package struct LeastSquares: Sendable {
  /// What the intercept is called among the coefficients.
  package static let interceptName = "(Intercept)"

  private let response: [Double]
  private let regressors: [Regressor]
  private let hasIntercept: Bool

  package init(response: [Double], regressors: [Regressor], hasIntercept: Bool = true) {
    self.response = response
    self.regressors = regressors
    self.hasIntercept = hasIntercept
  }

  /// - Throws: for numbers that are missing or not finite, for collinear regressors, and where the covariance is undefined.
  /// - Complexity: O(n K²)
  package func fit(_ covariance: CovarianceEstimator) throws(UndefinedResult) -> LinearFit {
    let intercept = Regressor(name: Self.interceptName, values: [Double](repeating: 1, count: response.count))
    let columns = hasIntercept ? [intercept] + regressors : regressors
    let sample = try RegressionSample(response: response, regressors: columns)
    try sample.requireDegreesOfFreedom(parameterCount: columns.count)
    let solved = try SolvedRegression(columns, response: response, tolerance: 1e-10)
    let convention = SmallSampleConvention(
      parameterCount: columns.count, clusteredParameterCount: columns.count, usesSmallestClusterCount: false)
    return try solved.fit(covariance, convention, totalSumOfSquares: try sample.totalSumOfSquares(isCentred: hasIntercept))
  }
}
