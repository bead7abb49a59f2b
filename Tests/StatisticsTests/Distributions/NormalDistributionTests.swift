import Statistics
import Testing

@Suite struct NormalDistributionTests {
  /// Computed with mpmath 1.4.1 at 40 digits.
  @Test(arguments: [
    (0.5, 0.6170750774519738), (1.96, 0.04999579029644087), (5, 5.733031437583878e-7), (-10, 1.523970604832105e-23),
    (37, 1.145114244504915e-299), (0, 1),
  ])
  func probabilityOfBothTails(z: Double, p: Double) {
    #expect(relativeError(NormalDistribution.twoSidedP(z), p) < 1e-13)
    #expect(relativeError(NormalDistribution.cumulative(-abs(z)), p / 2) < 1e-13)
  }

  /// Computed with mpmath 1.4.1 at 40 digits.
  @Test(arguments: [
    (1e-300, -37.0470962993612), (1e-10, -6.361340902404056), (0.001, -3.090232306167814), (0.025, -1.959963984540054),
    (0.3, -0.5244005127080409), (0.5, 0), (0.975, 1.959963984540054), (0.9995, 3.290526731491895),
  ])
  func quantiles(p: Double, z: Double) {
    #expect(relativeError(NormalDistribution.quantile(p), z) < 1e-13)
  }

  @Test func quantilesAtTheEndsAreInfinite() {
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(-1) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    #expect(NormalDistribution.quantile(2) == .infinity)
  }

  @Test func quantileOfTheSmallestNumberIsFinite() {
    #expect(abs(NormalDistribution.quantile(Double.leastNonzeroMagnitude) + 38.467) < 0.05)
  }

  @Test func quantileUndoesTheDistributionFunction() {
    var random = SeededRandom(seed: 1)
    for _ in 0..<1000 {
      let p = Double.random(in: 0..<1, using: &random)
      #expect(relativeError(NormalDistribution.cumulative(NormalDistribution.quantile(p)), p) < 1e-13)
    }
  }
}
