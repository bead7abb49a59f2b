import Statistics
import Testing

@Suite struct TOPSISTests {
  /// Tzeng and Huang (2011), as given in scikit-criteria, tests/agg/test_topsis.py.
  @Test func agreesWithThePublishedExample() throws {
    let closeness = try TOPSIS.closeness(
      [[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], weights: [0.3, 0.4, 0.3], directions: [.benefit, .benefit, .benefit])
    #expect(agrees(closeness, with: [0.5037, 0.6581, 0.7482, 0.3340], decimals: 4))
  }

  /// Computed with numpy.
  @Test func agreesWithAComputedExampleWithCosts() throws {
    let closeness = try TOPSIS.closeness(
      [[3, 100, 10, 7], [2.5, 80, 8, 5], [1.8, 50, 20, 11], [2.2, 70, 12, 9]], weights: [1, 1, 1, 1],
      directions: [.cost, .benefit, .cost, .benefit])
    #expect(agrees(closeness, with: [0.59056556, 0.55029141, 0.44112642, 0.60549123], decimals: 8))
  }

  @Test func theBestInAllIsOneAndTheWorstZero() throws {
    #expect(try TOPSIS.closeness([[3, 1], [2, 2], [1, 3]], weights: [1, 2], directions: [.benefit, .cost])[0] == 1)
    #expect(try TOPSIS.closeness([[3, 1], [2, 2], [1, 3]], weights: [1, 2], directions: [.benefit, .cost])[2] == 0)
  }

  @Test func dependsNeitherOnUnitsNorOnTheScaleOfWeights() throws {
    var random = SeededRandom(seed: 26)
    let rows = (0..<8).map { _ in random.values(3) }
    let directions: [Normalisation.Direction] = [.benefit, .cost, .benefit]
    let closeness = try TOPSIS.closeness(rows, weights: [1, 2, 3], directions: directions)
    #expect(closeness.allSatisfy { (0...1).contains($0) })
    let scaled = try TOPSIS.closeness(rows.map { [$0[0] * 100, $0[1], $0[2] * 1e200] }, weights: [10, 20, 30], directions: directions)
    for (value, scaled) in zip(closeness, scaled) { #expect(isClose(value, scaled)) }
  }

  @Test func refusesWhatHasNoRating() {
    #expect(throws: UndefinedResult("every value of criterion 2 is zero")) {
      try TOPSIS.closeness([[1, 0], [2, 0]], weights: [1, 1], directions: [.benefit, .cost])
    }
    #expect(throws: UndefinedResult("no criterion tells the objects apart")) {
      try TOPSIS.closeness([[1, 5], [2, 5]], weights: [0, 1], directions: [.benefit, .cost])
    }
    #expect(throws: UndefinedResult("there are 1 weights where 2 are needed")) {
      try TOPSIS.closeness([[1, 0]], weights: [1], directions: [.benefit, .cost])
    }
    #expect(throws: UndefinedResult("the weight is negative", at: 0)) {
      try TOPSIS.closeness([[1, 1]], weights: [-1, 1], directions: [.benefit, .cost])
    }
  }
}
