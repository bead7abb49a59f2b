import Statistics
import Testing

@Suite struct LeastSquaresTests {
  @Test func longleyHasTheCertifiedEstimates() throws {
    let fit = try LeastSquares(response: Longley.employment, regressors: Longley.regressors).fit(.classical)
    for known in Longley.certified {
      let found = try #require(fit[known.name])
      #expect(relativeError(found.estimate, known.estimate) < 1e-9, "\(known.name)")
      #expect(relativeError(found.standardError, known.standardError) < 1e-9, "\(known.name)")
      #expect(found.degreesOfFreedom == 9)
    }
    #expect(relativeError(fit.residualStandardDeviation, 304.854073561965) < 1e-12)
    #expect(relativeError(fit.rSquared, 0.995479004577296) < 1e-14)
    #expect(fit.parameterCount == 7)
    #expect(fit.residualDegreesOfFreedom == 9)
  }

  /// NIST Statistical Reference Datasets, Wampler1: y = 1 + x + … + x⁵ at x = 0…20; certified estimates are 1, standard errors 0.
  @Test func polynomialOfDegreeFiveIsFound() throws {
    let x = (0...20).map(Double.init)
    let powers = (1...5).map { power in Regressor(name: "x\(power)", values: x.map { x in (0..<power).reduce(1) { value, _ in value * x } }) }
    let response = x.indices.map { index in powers.reduce(1) { $0 + $1.values[index] } }
    let fit = try LeastSquares(response: response, regressors: powers).fit(.classical)
    for coefficient in fit.coefficients {
      #expect(relativeError(coefficient.estimate, 1) < 1e-8)
      #expect(coefficient.standardError < 1e-8)
    }
    #expect(relativeError(fit.rSquared, 1) < 1e-14)
  }

  @Test func withoutInterceptRSquaredComparesWithZero() throws {
    let fit = try LeastSquares(response: Sample.response, regressors: Sample.regressors, hasIntercept: false).fit(.classical)
    expectCoefficients(fit, [(1.22143409568, 0.0774972269856), (0.80332007513, 0.11843687079)])
    #expect(relativeError(fit.rSquared, 0.992240995383) < 1e-11)
    #expect(fit["(Intercept)"] == nil)
  }

  /// Computed with statsmodels 0.15.0.
  @Test func judgesEstimatesByTheTDistribution() throws {
    let fit = try LeastSquares(response: Sample.response, regressors: Sample.regressors).fit(.classical)
    let a = try #require(fit["a"])
    #expect(relativeError(a.tStatistic, 19.6487208861) < 1e-11)
    #expect(relativeError(a.pValue, 1.06148556402e-08) < 1e-11)
    #expect(relativeError(a.confidenceInterval(level: 0.95).lowerBound, 0.910685043501) < 1e-11)
    #expect(relativeError(a.confidenceInterval(level: 0.95).upperBound, 1.14766260008) < 1e-11)
  }

  @Test func collinearRegressorIsNamedWithThoseItFollowsFrom() {
    let sum = Regressor(name: "sum", values: zip(Sample.regressors[0].values, Sample.regressors[1].values).map { $0 + $1 })
    #expect(throws: UndefinedResult("“sum” is collinear with “a”, “b”")) {
      try LeastSquares(response: Sample.response, regressors: Sample.regressors + [sum]).fit(.hc1)
    }
    let constant = Regressor(name: "constant", values: [Double](repeating: 0.1, count: 12))
    #expect(throws: UndefinedResult("“constant” is collinear with “(Intercept)”")) {
      try LeastSquares(response: Sample.response, regressors: Sample.regressors + [constant]).fit(.hc1)
    }
    let zero = Regressor(name: "zero", values: [Double](repeating: 0, count: 12))
    #expect(throws: UndefinedResult("“zero” is zero in all observations")) {
      try LeastSquares(response: Sample.response, regressors: [zero]).fit(.hc1)
    }
  }

  @Test func nearlyConstantRegressorIsNotTakenForCollinear() throws {
    let shifted = Sample.regressors.map { Regressor(name: $0.name, values: $0.values.map { $0 + 1e6 }) }
    let plain = try LeastSquares(response: Sample.response, regressors: Sample.regressors).fit(.classical)
    let fit = try LeastSquares(response: Sample.response, regressors: shifted).fit(.classical)
    for name in ["a", "b"] {
      #expect(relativeError(try #require(fit[name]).estimate, try #require(plain[name]).estimate) < 1e-8)
    }
  }

  @Test func numbersThatCannotBeUsedAreRefusedWithTheirPlace() {
    func reason(_ response: [Double], _ values: [Double]) -> UndefinedResult? {
      #expect(throws: UndefinedResult.self) {
        try LeastSquares(response: response, regressors: [Regressor(name: "x", values: values)]).fit(.classical)
      }
    }
    #expect(reason([], [])?.reason == "there are no observations")
    #expect(reason([1, 2, .nan, 4], [1, 2, 3, 5])?.index == 2)
    #expect(reason([1, 2, 3, 5], [1, .infinity, 3, 4])?.index == 1)
    #expect(reason([1, 2, 3, 5], [1, 2, 3])?.reason == "“x” has 3 values for 4 observations")
    #expect(reason([1, 2], [1, 3])?.reason == "2 observations leave nothing over to judge 2 coefficients by")
    #expect(reason([3, 3, 3, 3], [1, 2, 3, 5])?.reason == "the response is the same in all observations: there is nothing to explain")
    #expect(reason([1, 2, 3, 5], [1e200, 2e200, 3e200, 5e200])?.reason == "“x” has numbers too large or too small to compute with")
    #expect(reason([1e200, 2e200, 3e200, 9e200], [1, 2, 3, 5])?.reason == "the response has numbers too large or too small to compute with")
  }

  @Test func regressionOnNothingIsRefused() {
    #expect(throws: UndefinedResult("there is no regressor")) {
      try LeastSquares(response: [1, 2, 3], regressors: [], hasIntercept: false).fit(.classical)
    }
  }

  @Test func interceptAloneIsTheMean() throws {
    let fit = try LeastSquares(response: [1, 2, 6], regressors: []).fit(.classical)
    expectCoefficients(fit, [(3, (7.0 / 3).squareRoot())])
    #expect(fit.rSquared == 0)
  }

  @Test func estimatesFollowTheUnitsOfTheRegressors() throws {
    var random = SeededRandom(seed: 3)
    for _ in 0..<20 {
      let x = (0..<30).map { _ in random.noise() }
      let response = x.map { 2 * $0 + random.noise() }
      let plain = try LeastSquares(response: response, regressors: [Regressor(name: "x", values: x)]).fit(.hc2)
      let scaled = try LeastSquares(response: response, regressors: [Regressor(name: "x", values: x.map { $0 * 1000 })]).fit(.hc2)
      #expect(relativeError(scaled.coefficients[1].estimate * 1000, plain.coefficients[1].estimate) < 1e-11)
      #expect(relativeError(scaled.coefficients[1].standardError * 1000, plain.coefficients[1].standardError) < 1e-11)
      #expect(relativeError(scaled.rSquared, plain.rSquared) < 1e-11)
    }
  }
}
