import Statistics
import Testing

@Suite struct WeightedIndexTests {
  @Test func isTheMeanByTheWeights() throws {
    #expect(isClose(try WeightedIndex.value([0.2, 0.8], weights: [3, 1]), 0.35))
    #expect(isClose(try WeightedIndex.value([-1, 1], weights: [1, 1]), 0))
  }

  @Test func liesBetweenTheLeastAndTheGreatest() throws {
    var random = SeededRandom(seed: 28)
    for _ in 0..<20 {
      let values = random.values(6, in: -5...5)
      let weights = random.values(6)
      let index = try WeightedIndex.value(values, weights: weights)
      #expect(try #require(values.min()) <= index && index <= #require(values.max()))
      #expect(isClose(try WeightedIndex.value(values, weights: weights.map { $0 * 12 }), index))
    }
  }

  @Test func refusesWhatHasNoMean() {
    #expect(throws: UndefinedResult("every weight is zero")) { try WeightedIndex.value([1], weights: [0]) }
    #expect(throws: UndefinedResult("there are 2 weights where 1 are needed")) { try WeightedIndex.value([1], weights: [1, 1]) }
    #expect(throws: UndefinedResult("there is no value")) { try WeightedIndex.value([], weights: []) }
  }
}
