import Statistics
import Testing

@Suite struct GiniTests {
  @Test func agreesWithPublishedExamples() throws {
    #expect(agrees(try Gini.coefficient(Examples.incomes, divisor: .population), with: 0.4620911, decimals: 7))
    #expect(isClose(try Gini.coefficient(Examples.sales, divisor: .population), 0.3))
    #expect(isClose(try Gini.coefficient(Examples.sales, divisor: .sample), 0.4))
    #expect(agrees(try Gini.coefficient(Examples.germanOutput, divisor: .population), with: 0.5009348, decimals: 7))
  }

  @Test func twoShapesOfDamgaardAndWeinerHaveTheSameCoefficient() throws {
    let oneLarge = [Double](repeating: 50.0 / 9, count: 9) + [50]
    let halves = [Double](repeating: 2, count: 5) + [Double](repeating: 18, count: 5)
    #expect(agrees(try Gini.coefficient(oneLarge, divisor: .sample), with: 0.4444444, decimals: 7))
    #expect(agrees(try Gini.coefficient(halves, divisor: .sample), with: 0.4444444, decimals: 7))
  }

  @Test func weightsCountTheHeadsOfAClass() throws {
    let incomes: [Double] = [500, 1500, 2500, 4000, 7500, 15000]
    let heads: [Double] = [1000, 1200, 1600, 400, 200, 600]
    #expect(agrees(try Gini.coefficient(incomes, weights: heads, divisor: .population), with: 0.5278261, decimals: 7))
  }

  @Test func aWeightOfTwoIsTheSameAsTwoValues() throws {
    let weighted = try Gini.coefficient([3, 1, 7], weights: [2, 1, 3], divisor: .population)
    #expect(isClose(weighted, try Gini.coefficient([3, 3, 1, 7, 7, 7], divisor: .population)))
  }

  @Test func dependsNeitherOnScaleNorOnOrder() throws {
    var random = SeededRandom(seed: 1)
    for count in [2, 3, 10, 1000] {
      let values = random.values(count)
      let coefficient = try Gini.coefficient(values, divisor: .population)
      #expect(isClose(try Gini.coefficient(values.map { $0 * 1e9 }, divisor: .population), coefficient))
      #expect(isClose(try Gini.coefficient(values.shuffled(using: &random), divisor: .population), coefficient))
      #expect((0...(1 - 1 / Double(count))).contains(coefficient))
    }
  }

  @Test func equalValuesGiveZero() throws {
    for count in [1, 2, 7, 1000] {
      #expect(isClose(try Gini.coefficient([Double](repeating: 0.1, count: count), divisor: .population), 0))
    }
  }

  @Test func aSingleHolderGivesTheGreatestValue() throws {
    #expect(isClose(try Gini.coefficient([0, 0, 0, 5], divisor: .population), 0.75))
    #expect(isClose(try Gini.coefficient([0, 0, 0, 5], divisor: .sample), 1))
  }

  @Test func aTransferFromRichToPoorLowersIt() throws {
    var random = SeededRandom(seed: 2)
    for _ in 0..<20 {
      let values = random.values(12).sorted()
      var levelled = values
      let gift = (values[9] - values[2]) / 4
      levelled[2] += gift
      levelled[9] -= gift
      #expect(try Gini.coefficient(levelled, divisor: .population) < Gini.coefficient(values, divisor: .population))
    }
  }

  @Test func refusesWhatHasNoCoefficient() {
    #expect(throws: UndefinedResult("there is no value")) { try Gini.coefficient([], divisor: .population) }
    #expect(throws: UndefinedResult("every value is zero")) { try Gini.coefficient([0, 0], divisor: .population) }
    #expect(throws: UndefinedResult("the value is negative", at: 1)) { try Gini.coefficient([1, -1], divisor: .population) }
    #expect(throws: UndefinedResult("the weight is negative", at: 0)) {
      try Gini.coefficient([1, 2], weights: [-1, 2], divisor: .population)
    }
    #expect(throws: UndefinedResult("there are 1 weights where 2 are needed")) {
      try Gini.coefficient([1, 2], weights: [1], divisor: .population)
    }
    #expect(throws: UndefinedResult("the divisor n − 1 has no meaning for weighted values")) {
      try Gini.coefficient([1, 2], weights: [1, 1], divisor: .sample)
    }
    #expect(throws: UndefinedResult("the divisor n − 1 is zero for a single value")) { try Gini.coefficient([1], divisor: .sample) }
  }
}
