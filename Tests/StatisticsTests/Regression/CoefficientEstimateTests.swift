import Statistics
import Testing

@Suite struct CoefficientEstimateTests {
  @Test func withoutDegreesOfFreedomTheNormalDistributionJudges() {
    let coefficient = CoefficientEstimate(name: "x", estimate: 1.96, standardError: 1, degreesOfFreedom: nil)
    #expect(relativeError(coefficient.pValue, 0.04999579029644087) < 1e-13)
    #expect(relativeError(coefficient.confidenceInterval(level: 0.95).upperBound, 1.96 + 1.959963984540054) < 1e-13)
  }

  @Test func withoutErrorTheEstimateIsCertain() {
    let coefficient = CoefficientEstimate(name: "x", estimate: 2, standardError: 0, degreesOfFreedom: 5)
    #expect(coefficient.tStatistic == .infinity)
    #expect(coefficient.pValue == 0)
    #expect(coefficient.confidenceInterval(level: 0.95) == 2...2)
    let zero = CoefficientEstimate(name: "x", estimate: 0, standardError: 0, degreesOfFreedom: 5)
    #expect(zero.tStatistic == 0)
    #expect(zero.pValue == 1)
  }

  @Test func levelsAtTheEndsGiveThePointAndTheLine() {
    let coefficient = CoefficientEstimate(name: "x", estimate: 2, standardError: 1, degreesOfFreedom: 5)
    #expect(coefficient.confidenceInterval(level: 0) == 2...2)
    #expect(coefficient.confidenceInterval(level: .nan) == 2...2)
    #expect(coefficient.confidenceInterval(level: 1) == -Double.infinity...Double.infinity)
    #expect(coefficient.confidenceInterval(level: 7) == -Double.infinity...Double.infinity)
  }
}
