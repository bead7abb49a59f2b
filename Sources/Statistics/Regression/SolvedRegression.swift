/// A least-squares solution, from which a fit follows once the covariance is chosen.
struct SolvedRegression: Sendable {
  let names: [String]
  let decomposition: QRDecomposition

  /// - Parameters:
  ///   - aside: ends the sentence about a collinear regressor, say “, once the effects are taken out”.
  init(_ regressors: [Regressor], response: [Double], tolerance: Double, aside: String = "") throws(UndefinedResult) {
    let names = regressors.map(\.name)
    self.names = names
    do {
      let design = Matrix(rowCount: response.count, columns: regressors.map(\.values))
      decomposition = try QRDecomposition(design, response: response, tolerance: tolerance)
    } catch {
      let others = error.spanningColumns.map { "“\(names[$0])”" }.joined(separator: ", ")
      let cause = others.isEmpty ? "is zero in all observations" : "is collinear with \(others)"
      throw UndefinedResult("“\(names[error.column])” \(cause)\(aside)")
    }
  }

  /// - Parameter totalSumOfSquares: of the response, which R² compares with.
  func fit(
    _ covariance: CovarianceEstimator, _ convention: SmallSampleConvention, totalSumOfSquares: Double
  ) throws(UndefinedResult) -> LinearFit {
    let observationCount = decomposition.residuals.count
    let residualSumOfSquares = decomposition.residuals.sumOfSquares
    let errors = try CoefficientVariances(self, convention).variances(covariance)
    let coefficients = names.indices.map { index in
      CoefficientEstimate(
        name: names[index], estimate: decomposition.solution[index], standardError: errors.variances[index].squareRoot(),
        degreesOfFreedom: errors.degreesOfFreedom)
    }
    let fit = LinearFit(
      coefficients: coefficients, observationCount: observationCount, parameterCount: convention.parameterCount,
      residualStandardDeviation: (residualSumOfSquares / Double(observationCount - convention.parameterCount)).squareRoot(),
      rSquared: 1 - residualSumOfSquares / totalSumOfSquares, clusterCounts: errors.clusterCounts)
    let numbers = coefficients.flatMap { [$0.estimate, $0.standardError] } + [fit.residualStandardDeviation, fit.rSquared]
    guard numbers.allSatisfy(\.isFinite) else { throw UndefinedResult("the numbers are too large or too small to compute with") }
    return fit
  }
}
