/// A regression that has been estimated.
package struct LinearFit: Sendable, Hashable {
  package let coefficients: [CoefficientEstimate]
  package let observationCount: Int
  /// K: the coefficients, and the levels of absorbed effects that are free.
  package let parameterCount: Int
  /// √(Σe²/(n − K))
  package let residualStandardDeviation: Double
  /// The share of the variation about the mean (about zero, if there is no intercept) that the regressors and effects account for.
  package let rSquared: Double
  /// How many clusters there are of each kind; empty where errors are independent.
  package let clusterCounts: [Int]

  /// n − K
  package var residualDegreesOfFreedom: Int { observationCount - parameterCount }

  package subscript(name: String) -> CoefficientEstimate? {
    coefficients.first { $0.name == name }
  }
}
