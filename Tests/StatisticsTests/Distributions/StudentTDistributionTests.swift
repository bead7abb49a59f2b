import Statistics
import Testing

@Suite struct StudentTDistributionTests {
  /// Computed with scipy.
  @Test(arguments: [
    (1, 12.7062047362), (2, 4.3026527297), (5, 2.5705818356), (10, 2.2281388520), (30, 2.0422724563), (100, 1.9839715185),
    (317, 1.9674756580), (5622, 1.9603860360),
  ])
  func quantilesFor95Percent(degreesOfFreedom: Double, t: Double) {
    #expect(agrees(StudentTDistribution(degreesOfFreedom: degreesOfFreedom).quantile(0.975), with: t, decimals: 10))
  }

  /// Computed with scipy.
  @Test(arguments: [(1, 0.2951672353), (5, 0.1019394788), (30, 0.0546250450), (317, 0.0463531180)])
  func twoSidedPOf2(degreesOfFreedom: Double, p: Double) {
    #expect(agrees(StudentTDistribution(degreesOfFreedom: degreesOfFreedom).twoSidedP(2), with: p, decimals: 10))
  }

  struct Case: Sendable {
    var degreesOfFreedom, t, p: Double
    init(_ degreesOfFreedom: Double, _ t: Double, _ p: Double) { (self.degreesOfFreedom, self.t, self.p) = (degreesOfFreedom, t, p) }
  }

  /// The two-sided p, computed with mpmath 1.4.1 at 40 digits.
  static let cases: [Case] = [
    Case(1, 0.25, 0.844041739245261),
    Case(1, 1e6, 6.36619772367369e-7),
    Case(1.5, 3, 0.133547754254913),
    Case(2, 40, 0.000624414672184741),
    Case(3, 1e-3, 0.999264894969461),
    Case(5, 1e5, 1.89803344707886e-24),
    Case(30, 12, 5.58018541519926e-13),
    Case(39.5, 0.999, 0.323875534238777),
    Case(40.5, 1, 0.323248062891556),
    Case(317, 35, 6.41520147899274e-111),
    Case(5622, 2.782, 0.00542051593242998),
    Case(100000, 10, 1.56330153002073e-23),
    Case(1_000_000, 6, 1.97384981235443e-9),
    Case(1_000_000, 30, 1.20200942336634e-197),
  ]

  @Test(arguments: cases) func farTailsAndManyDegreesOfFreedom(_ known: Case) {
    let distribution = StudentTDistribution(degreesOfFreedom: known.degreesOfFreedom)
    #expect(relativeError(distribution.twoSidedP(-known.t), known.p) < 1e-12)
    #expect(relativeError(distribution.cumulative(-known.t), known.p / 2) < 1e-12)
    #expect(relativeError(distribution.cumulative(known.t), 1 - known.p / 2) < 1e-12)
    #expect(relativeError(distribution.quantile(known.p / 2), -known.t) < 1e-11)
  }

  @Test func oneDegreeOfFreedomIsTheCauchyDistribution() {
    let distribution = StudentTDistribution(degreesOfFreedom: 1)
    #expect(relativeError(distribution.cumulative(1), 0.75) < 1e-14)
    #expect(relativeError(distribution.quantile(0.75), 1) < 1e-14)
    #expect(relativeError(distribution.twoSidedP(1e160), 2 / (Double.pi * 1e160)) < 1e-12)
  }

  @Test func infiniteDegreesOfFreedomAreTheNormalDistribution() {
    let distribution = StudentTDistribution(degreesOfFreedom: .infinity)
    #expect(distribution.twoSidedP(2) == NormalDistribution.twoSidedP(2))
    #expect(distribution.quantile(0.975) == NormalDistribution.quantile(0.975))
    #expect(relativeError(StudentTDistribution(degreesOfFreedom: 1e15).twoSidedP(2), NormalDistribution.twoSidedP(2)) < 1e-12)
  }

  @Test(arguments: [0, -3, Double.nan]) func noDegreesOfFreedomSayNothing(degreesOfFreedom: Double) {
    let distribution = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
    #expect(distribution.twoSidedP(50) == 1)
    #expect(distribution.quantile(0.975) == .infinity)
  }

  @Test func endsAndCentre() {
    let distribution = StudentTDistribution(degreesOfFreedom: 7)
    #expect(distribution.quantile(0) == -.infinity)
    #expect(distribution.quantile(1) == .infinity)
    #expect(distribution.quantile(0.5) == 0)
    #expect(distribution.cumulative(0) == 0.5)
    #expect(distribution.cumulative(.infinity) == 1)
    #expect(distribution.twoSidedP(-.infinity) == 0)
  }

  @Test func quantileUndoesTheDistributionFunction() {
    var random = SeededRandom(seed: 2)
    for degreesOfFreedom in [0.3, 1, 2.5, 8, 60, 1e4, 1e6] {
      let distribution = StudentTDistribution(degreesOfFreedom: degreesOfFreedom)
      for _ in 0..<50 {
        let p = Double.random(in: 0.001..<1, using: &random)
        #expect(relativeError(distribution.cumulative(distribution.quantile(p)), p) < 1e-12)
      }
    }
  }
}
