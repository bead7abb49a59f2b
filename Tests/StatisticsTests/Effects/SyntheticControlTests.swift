import Statistics
import Testing

@Suite struct SyntheticControlTests {
  @Test func betweenTwoDonorsTheWeightsFollowTheDistances() throws {
    let fit = try SyntheticControl(treated: [3], donors: [[2], [6]]).fit()
    #expect(isClose(fit.weights[0], 0.75))
    #expect(isClose(fit.weights[1], 0.25))
    #expect(fit.preRMSPE < 1e-15)
  }

  @Test func beyondAllDonorsTheNearestHasAllWeight() throws {
    let fit = try SyntheticControl(treated: [10, 10], donors: [[2, 2], [6, 6]]).fit()
    #expect(fit.weights == [0, 1])
    #expect(isClose(fit.preRMSPE, 4))
  }

  @Test func outsideTheDonorsTheNearestMixtureIsFound() throws {
    let fit = try SyntheticControl(treated: [0, 0], donors: [[1, 0], [3, 3], [0, 1]]).fit()
    #expect(isClose(fit.weights[0], 0.5))
    #expect(fit.weights[1] == 0)
    #expect(isClose(fit.weights[2], 0.5))
    #expect(isClose(fit.preRMSPE, 0.5))
  }

  @Test(arguments: 1...10) func exactMixtureIsRecovered(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let donors = (0..<9).map { donor in (0..<15).map { Double(100 + 5 * donor + $0) + 3 * random.noise() } }
    let mixture: [Double] = [0, 0.4, 0, 0, 0.35, 0, 0.05, 0.2, 0]
    let treated = (0..<15).map { period in zip(mixture, donors).reduce(0) { $0 + $1.0 * $1.1[period] } }
    let fit = try SyntheticControl(treated: treated, donors: donors).fit()
    for (found, known) in zip(fit.weights, mixture) { #expect(abs(found - known) < 1e-10) }
    #expect(fit.preRMSPE < 1e-11)
    let after = donors.map { $0.map { $0 * 2 + 1 } }
    for (found, known) in zip(try fit.path(donorsAfter: after), treated) { #expect(isClose(found, known * 2 + 1, within: 1e-10)) }
  }

  /// The conditions of Karush, Kuhn and Tucker: no donor lies nearer to the treated unit than the mixture, seen along the gap between them.
  @Test(arguments: [(3, 20), (10, 10), (25, 8), (40, 5), (60, 30)]) func noOtherWeightsAreBetter(donorCount: Int, periodCount: Int) throws {
    for seed in 0..<8 {
      var random = SeededRandom(seed: UInt64(100 + seed))
      let donors = (0..<donorCount).map { _ in random.values(periodCount) }
      let treated = random.values(periodCount, in: 0...120)
      let fit = try SyntheticControl(treated: treated, donors: donors).fit()
      #expect(fit.weights.allSatisfy { $0 >= 0 })
      #expect(isClose(fit.weights.reduce(0, +), 1))
      let gap = zip(try fit.path(donorsAfter: donors), treated).map { $0 - $1 }
      let distance = gap.reduce(0) { $0 + $1 * $1 }
      #expect(isClose(fit.preRMSPE, (distance / Double(periodCount)).squareRoot(), within: 1e-10))
      for donor in donors {
        let height = donor.indices.reduce(0) { $0 + (donor[$1] - treated[$1]) * gap[$1] }
        #expect(height > distance - 1e-8)
      }
    }
  }

  @Test func sameDonorTwiceTakesTheFirst() throws {
    let donors: [[Double]] = [[1, 5, 2], [4, 4, 4], [1, 5, 2], [4, 4, 4]]
    let fit = try SyntheticControl(treated: [2, 4.5, 3], donors: donors).fit()
    #expect(fit.weights[2] == 0 && fit.weights[3] == 0)
    #expect(isClose(fit.weights[0] + fit.weights[1], 1))
    #expect(try SyntheticControl(treated: [4, 4, 4], donors: donors).weights() == [0, 1, 0, 0])
  }

  @Test func weightsFollowNeitherUnitNorLevelOfTheOutcome() throws {
    var random = SeededRandom(seed: 7)
    let donors = (0..<6).map { _ in random.values(10) }
    let treated = random.values(10)
    let plain = try SyntheticControl(treated: treated, donors: donors).weights()
    let scaled = try SyntheticControl(
      treated: treated.map { $0 * 1e6 + 5e6 }, donors: donors.map { $0.map { $0 * 1e6 + 5e6 } }
    ).weights()
    for (a, b) in zip(plain, scaled) { #expect(abs(a - b) < 1e-9) }
  }

  @Test func whatIsNotDefinedIsRefused() throws {
    func reason(_ treated: [Double], _ donors: [[Double]]) -> UndefinedResult? {
      #expect(throws: UndefinedResult.self) { try SyntheticControl(treated: treated, donors: donors).fit() }
    }
    #expect(reason([], [[]])?.reason == "there is no period before treatment")
    #expect(reason([1], [])?.reason == "there is no donor")
    #expect(reason([1, 2], [[1, 2], [1]])?.reason == "donor 2 has 1 periods where 2 are due")
    #expect(reason([1, .nan], [[1, 2]]) == UndefinedResult("the treated unit has a number that cannot be computed with", at: 1))
    #expect(reason([1, 2], [[.infinity, 2]]) == UndefinedResult("donor 1 has a number that cannot be computed with", at: 0))
    let fit = try SyntheticControl(treated: [1], donors: [[1], [2]]).fit()
    #expect(throws: UndefinedResult("there are 1 donors for 2 weights")) { try fit.path(donorsAfter: [[1]]) }
    #expect(throws: UndefinedResult("donor 2 has 2 periods where 1 are due")) { try fit.path(donorsAfter: [[1], [1, 2]]) }
  }
}
