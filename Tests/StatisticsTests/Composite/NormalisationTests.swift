import Statistics
import Testing

@Suite struct NormalisationTests {
  private let column: [Double] = [3, 2.5, 1.8, 2.2]

  @Test func minMaxRunsFromTheWorstToTheBest() throws {
    #expect(try Normalisation.minMax([2, 4, 3], direction: .benefit) == [0, 1, 0.5])
    #expect(try Normalisation.minMax([2, 4, 3], direction: .cost) == [1, 0, 0.5])
  }

  /// Computed with numpy.
  @Test func zScoresAgreeWithComputedOnes() throws {
    let sample = try Normalisation.zScore(column, direction: .benefit, divisor: .sample)
    #expect(agrees(sample, with: [1.23566701, 0.2471334, -1.13681365, -0.34598676], decimals: 8))
    let population = try Normalisation.zScore(column, direction: .benefit, divisor: .population)
    #expect(agrees(population, with: [1.42682536, 0.28536507, -1.31267933, -0.3995111], decimals: 8))
    #expect(try Normalisation.zScore(column, direction: .cost, divisor: .sample) == sample.map { -$0 })
  }

  @Test func neitherScaleNorOriginMatters() throws {
    var random = SeededRandom(seed: 24)
    let column = random.values(12)
    let moved = column.map { $0 * 50 - 900 }
    for direction in [Normalisation.Direction.benefit, .cost] {
      let pairs = zip(
        try Normalisation.minMax(column, direction: direction) + Normalisation.zScore(column, direction: direction, divisor: .sample),
        try Normalisation.minMax(moved, direction: direction) + Normalisation.zScore(moved, direction: direction, divisor: .sample))
      for (before, after) in pairs { #expect(isClose(before, after, within: 1e-10)) }
    }
  }

  @Test func refusesWhatHasNoScale() {
    #expect(throws: UndefinedResult("all values are equal")) { try Normalisation.minMax([0.1, 0.1, 0.1], direction: .cost) }
    #expect(throws: UndefinedResult("all values are equal")) {
      try Normalisation.zScore([0.1, 0.1, 0.1], direction: .benefit, divisor: .population)
    }
    #expect(throws: UndefinedResult("all values are equal")) { try Normalisation.zScore([1], direction: .benefit, divisor: .sample) }
    #expect(throws: UndefinedResult("the value is not a finite number", at: 1)) {
      try Normalisation.minMax([1, .nan], direction: .benefit)
    }
    #expect(throws: UndefinedResult("the numbers are too large or too small to compute with")) {
      try Normalisation.minMax([-1e308, 1e308], direction: .benefit)
    }
  }
}
