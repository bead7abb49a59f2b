import Statistics
import Testing

@Suite struct CovarianceEstimatorTests {
  private let model = LeastSquares(response: Sample.response, regressors: Sample.regressors)
  private let estimates: [Double] = [1.81833619538, 1.02917382179, 0.589362717039]
  private let firms: [Int] = [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]
  private let years: [Int] = [1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3]

  /// Computed with statsmodels 0.15.0.
  private func expectStandardErrors(_ covariance: CovarianceEstimator, _ expected: [Double]) throws {
    expectCoefficients(try model.fit(covariance), Array(zip(estimates, expected)))
  }

  @Test func independentErrors() throws {
    try expectStandardErrors(.classical, [0.330016235813, 0.052378667688, 0.0712173506397])
    try expectStandardErrors(.hc1, [0.330457438476, 0.0443047469248, 0.0884847786348])
    try expectStandardErrors(.hc2, [0.339888718015, 0.0460746851668, 0.0941364391926])
  }

  @Test func oneKindOfCluster() throws {
    try expectStandardErrors(.clustered(firms), [0.445825784506, 0.0546366130161, 0.0841158158075])
    try expectStandardErrors(.clustered(years), [0.0445036575775, 0.068334431167, 0.084449423498])
  }

  @Test func clustersLeaveOneDegreeOfFreedomLessThanTheirNumber() throws {
    let fit = try model.fit(.clustered(firms))
    let pValues = [0.0266147515194, 0.000326638219487, 0.00597022749325]
    for (coefficient, pValue) in zip(fit.coefficients, pValues) {
      #expect(coefficient.degreesOfFreedom == 3)
      #expect(relativeError(coefficient.pValue, pValue) < 1e-11)
    }
    #expect(fit.clusterCounts == [4])
    #expect(fit.residualDegreesOfFreedom == 9)
  }

  @Test func twoKindsOfClusters() throws {
    try expectStandardErrors(.twoWayClustered(firms, years), [0.302554271204, 0.0754443063771, 0.0798599996748])
    let fit = try model.fit(.twoWayClustered([1, 1, 1, 2, 2, 3, 3, 3, 3, 4, 5, 5], [1, 2, 2, 1, 2, 2, 1, 1, 3, 3, 3, 1]))
    expectCoefficients(fit, Array(zip(estimates, [0.435497845754, 0.0173470701845, 0.0516445005814])))
    #expect(fit.clusterCounts == [5, 3])
    #expect(fit.coefficients.allSatisfy { $0.degreesOfFreedom == 2 })
  }

  @Test func clustersOfOneObservationGiveHC1() throws {
    let single = try model.fit(.clustered(Array(0..<12)))
    let robust = try model.fit(.hc1)
    for (a, b) in zip(single.coefficients, robust.coefficients) {
      #expect(relativeError(a.standardError, b.standardError) < 1e-12)
    }
  }

  @Test func namesOfClustersDoNotMatter() throws {
    #expect(try model.fit(.clustered(firms)) == model.fit(.clustered(firms.map { 1000 - 7 * $0 })))
  }

  @Test func equalClustersOfBothKindsGiveThoseOfOneKind() throws {
    let one = try model.fit(.clustered(firms))
    let two = try model.fit(.twoWayClustered(firms, firms))
    for (a, b) in zip(one.coefficients, two.coefficients) {
      #expect(relativeError(a.standardError, b.standardError) < 1e-12)
    }
  }

  @Test func oneClusterIsTooFew() {
    #expect(throws: UndefinedResult("all observations are in one cluster")) { try model.fit(.clustered([Int](repeating: 5, count: 12))) }
  }

  @Test func clusterCodesMustCoverTheObservations() {
    #expect(throws: UndefinedResult("there are 3 cluster codes for 12 observations")) { try model.fit(.clustered([1, 2, 3])) }
  }

  @Test func observationWithADummyOfItsOwnHasNoHC2() {
    let dummy = Regressor(name: "last", values: [Double](repeating: 0, count: 11) + [1])
    let error = #expect(throws: UndefinedResult.self) {
      try LeastSquares(response: Sample.response, regressors: Sample.regressors + [dummy]).fit(.hc2)
    }
    #expect(error?.index == 11)
  }
}
