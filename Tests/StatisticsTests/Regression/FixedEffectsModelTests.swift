import Statistics
import Testing

@Suite struct FixedEffectsModelTests {
  @Test(arguments: 1...6) func equalsDummiesOnUnbalancedPanels(seed: UInt64) throws {
    let panel = RandomPanel(seed: seed, unitCount: 15, periodCount: 8, keptShare: 0.6)
    let model = FixedEffectsModel(response: panel.outcome, regressors: panel.regressors, effects: [panel.unit, panel.period])
    let dummies = LeastSquares(response: panel.outcome, regressors: panel.regressors + panel.dummies(panel.unit) + panel.dummies(panel.period))
    let clusters = panel.unit.indices.map { $0 % 7 }
    for covariance in [CovarianceEstimator.classical, .hc1, .clustered(clusters)] {
      let found = try model.fit(covariance)
      let expected = try dummies.fit(covariance)
      for coefficient in found.coefficients {
        let known = try #require(expected[coefficient.name])
        #expect(relativeError(coefficient.estimate, known.estimate) < 1e-9)
        #expect(relativeError(coefficient.standardError, known.standardError) < 1e-9)
        #expect(coefficient.degreesOfFreedom == known.degreesOfFreedom)
      }
      #expect(relativeError(found.rSquared, expected.rSquared) < 1e-9)
      #expect(relativeError(found.residualStandardDeviation, expected.residualStandardDeviation) < 1e-9)
      #expect(found.parameterCount == expected.parameterCount)
      #expect(found.coefficients.count == 2)
    }
  }

  @Test func equalsDummiesForThreeEffects() throws {
    let panel = RandomPanel(seed: 9, unitCount: 20, periodCount: 10, keptShare: 0.7)
    let region = panel.unit.indices.map { ($0 * $0 + panel.unit[$0]) % 4 }
    let found = try FixedEffectsModel(
      response: panel.outcome, regressors: panel.regressors, effects: [panel.unit, panel.period, region]
    ).fit(.classical)
    let expected = try LeastSquares(
      response: panel.outcome,
      regressors: panel.regressors + panel.dummies(panel.unit) + panel.dummies(panel.period) + panel.dummies(region, prefix: "r")
    ).fit(.classical)
    for coefficient in found.coefficients {
      let known = try #require(expected[coefficient.name])
      #expect(relativeError(coefficient.estimate, known.estimate) < 1e-9)
      #expect(relativeError(coefficient.standardError, known.standardError) < 1e-9)
    }
  }

  /// Units are linked to others by one observation at a time here, so that plain alternating projections need thousands of sweeps.
  @Test func convergesOnAChainOfUnits() throws {
    var random = SeededRandom(seed: 4)
    let unit = (0..<600).map { $0 % 200 / 2 }
    let firm = (0..<600).map { ($0 % 200 + 1) / 2 }
    let x = unit.map { _ in random.noise() }
    let response = x.indices.map { 3 * x[$0] + Double(unit[$0] % 11) - Double(firm[$0] % 5) }
    let fit = try FixedEffectsModel(response: response, regressors: [Regressor(name: "x", values: x)], effects: [unit, firm]).fit(.hc1)
    #expect(relativeError(fit.coefficients[0].estimate, 3) < 1e-11)
    #expect(fit.coefficients[0].standardError < 1e-11)
  }

  @Test func effectsNestedInClustersAreNotCounted() throws {
    let panel = RandomPanel(seed: 5, unitCount: 12, periodCount: 6, keptShare: 0.8)
    let model = FixedEffectsModel(response: panel.outcome, regressors: panel.regressors, effects: [panel.unit, panel.period])
    let dummies = LeastSquares(response: panel.outcome, regressors: panel.regressors + panel.dummies(panel.unit) + panel.dummies(panel.period))
    let found = try model.fit(.clustered(panel.unit))
    let expected = try dummies.fit(.clustered(panel.unit))
    let n = Double(panel.unit.count)
    let ratio = ((n - Double(2 + 12 + 6 - 1)) / (n - Double(2 + 6))).squareRoot()
    for coefficient in found.coefficients {
      #expect(relativeError(coefficient.standardError, try #require(expected[coefficient.name]).standardError * ratio) < 1e-9)
      #expect(coefficient.degreesOfFreedom == 11)
    }
    #expect(found.parameterCount == 2 + 12 + 6 - 1)
    #expect(found.clusterCounts == [12])
  }

  /// Computed with pyfixest 0.60.0, which follows `fixest`.
  @Test func smallSampleFactorsAreThoseOfFixest() throws {
    let firms: [Int] = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
    let years: [Int] = [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]
    func expect(
      _ effects: [[Int]], _ covariance: CovarianceEstimator, _ expected: [(Double, Double)], pValues: [Double],
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let fit = try FixedEffectsModel(response: Sample.response, regressors: Sample.regressors, effects: effects).fit(covariance)
      expectCoefficients(fit, expected, within: 1e-9, sourceLocation: sourceLocation)
      for (coefficient, pValue) in zip(fit.coefficients, pValues) {
        #expect(relativeError(coefficient.pValue, pValue) < 1e-9, sourceLocation: sourceLocation)
      }
    }
    let a = 1.1576470588
    let b = 0.65379679144
    try expect([firms], .classical, [(a, 0.20170521878), (b, 0.074484588352)], pValues: [0.0012161242243, 0.00012119168509])
    try expect([firms], .hc1, [(a, 0.156025644), (b, 0.080136917716)], pValues: [0.00030827103517, 0.00018244924988])
    try expect([firms], .clustered(firms), [(a, 0.16529952598), (b, 0.089302326318)], pValues: [0.0059781164408, 0.0052638586714])
    try expect(
      [years], .twoWayClustered(firms, years), [(1.0440383463, 0.084125248577), (0.46854403835, 0.1838345037)],
      pValues: [0.0064300629598, 0.12558852956])
    try expect(
      [firms, years], .twoWayClustered(firms, years), [(1.14, 0.50295642621), (0.58, 0.24629312228)],
      pValues: [0.15159648962, 0.14270999122])
  }

  @Test func negativeTwoWayVarianceIsRefused() {
    #expect(throws: UndefinedResult("the two-way clustered variance of “a” is negative")) {
      try FixedEffectsModel(
        response: Sample.response, regressors: Sample.regressors, effects: [[1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]]
      ).fit(.twoWayClustered([1, 1, 1, 2, 2, 3, 3, 3, 3, 4, 5, 5], [1, 2, 2, 1, 2, 2, 1, 1, 3, 3, 3, 1]))
    }
  }

  @Test func whatTheEffectsExplainIsNamed() {
    let panel = RandomPanel(seed: 6, unitCount: 10, periodCount: 5, keptShare: 0.8)
    func reason(_ values: [Double]) -> String? {
      #expect(throws: UndefinedResult.self) {
        try FixedEffectsModel(
          response: panel.outcome, regressors: panel.regressors + [Regressor(name: "z", values: values)], effects: [panel.unit, panel.period]
        ).fit(.classical)
      }?.reason
    }
    #expect(reason(panel.unit.map(Double.init)) == "“z” does not vary once the effects are taken out")
    #expect(reason(panel.period.map { Double($0 + 2000) }) == "“z” does not vary once the effects are taken out")
    #expect(
      reason(panel.unit.indices.map { Double(panel.period[$0] * panel.period[$0] - 5 * panel.unit[$0]) })
        == "“z” does not vary once the effects are taken out")
    #expect(
      reason(panel.unit.indices.map { panel.regressors[0].values[$0] * 2 + Double(panel.unit[$0]) })
        == "“z” is collinear with “x1” once the effects are taken out")
  }

  @Test func whatIsNotDefinedIsRefused() {
    let panel = RandomPanel(seed: 7, unitCount: 10, periodCount: 5, keptShare: 1)
    #expect(throws: UndefinedResult("there is no effect to absorb")) {
      try FixedEffectsModel(response: panel.outcome, regressors: panel.regressors, effects: []).fit(.hc1)
    }
    #expect(throws: UndefinedResult("an effect has 2 codes for 50 observations")) {
      try FixedEffectsModel(response: panel.outcome, regressors: panel.regressors, effects: [[1, 2]]).fit(.hc1)
    }
    #expect(throws: UndefinedResult.self) {
      try FixedEffectsModel(response: panel.outcome, regressors: panel.regressors, effects: [panel.unit]).fit(.hc2)
    }
    #expect(throws: UndefinedResult("50 observations leave nothing over to judge 52 coefficients by")) {
      try FixedEffectsModel(response: panel.outcome, regressors: panel.regressors, effects: [Array(0..<50)]).fit(.hc1)
    }
  }
}
