import Statistics
import Testing

/// Twelve made-up observations.
enum Sample {
  static let response: [Double] = [4.1, 5.0, 5.9, 7.7, 6.2, 8.9, 9.1, 7.4, 10.3, 12.2, 11.1, 13.8]
  static let regressors: [Regressor] = [
    Regressor(name: "a", values: [1, 2, 2, 3, 4, 4, 5, 6, 6, 7, 8, 9]),
    Regressor(name: "b", values: [2, 1, 3, 5, 1, 6, 4, 0, 3, 5, 2, 4]),
  ]
}

/// Expects estimates and standard errors to agree in the order of the coefficients.
func expectCoefficients(
  _ fit: LinearFit, _ expected: [(estimate: Double, standardError: Double)], within tolerance: Double = 1e-11,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(fit.coefficients.count == expected.count, sourceLocation: sourceLocation)
  for (found, known) in zip(fit.coefficients, expected) {
    #expect(relativeError(found.estimate, known.estimate) < tolerance, "\(found.name)", sourceLocation: sourceLocation)
    #expect(relativeError(found.standardError, known.standardError) < tolerance, "\(found.name)", sourceLocation: sourceLocation)
  }
}
