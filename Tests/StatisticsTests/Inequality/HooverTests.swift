import Statistics
import Testing

@Suite struct HooverTests {
  @Test func agreesWithTheGermanStates() throws {
    let index = try Hoover.index(Examples.germanOutput, reference: Examples.germanPopulation)
    #expect(agrees(index, with: 0.0735899, decimals: 7))
  }

  @Test func withoutReferenceEqualPartsAreExpected() throws {
    #expect(isClose(try Hoover.index(Examples.sales), 0.25))
    #expect(isClose(try Hoover.index([0, 0, 0, 1]), 0.75))
    #expect(isClose(try Hoover.index([4, 4, 4]), 0))
  }

  @Test func isZeroForTheSameSharesAndOneForDisjointOnes() throws {
    #expect(isClose(try Hoover.index([1, 2, 3], reference: [10, 20, 30]), 0))
    #expect(isClose(try Hoover.index([1, 0], reference: [0, 9]), 1))
  }

  @Test func isNeverAboveTheGiniCoefficient() throws {
    var random = SeededRandom(seed: 8)
    for _ in 0..<20 {
      let values = random.values(25)
      #expect(try Hoover.index(values) <= Gini.coefficient(values, divisor: .population) + 1e-12)
    }
  }

  @Test func refusesWhatHasNoIndex() {
    #expect(throws: UndefinedResult("there are 1 values of the reference where 2 are needed")) {
      try Hoover.index([1, 2], reference: [1])
    }
    #expect(throws: UndefinedResult("every value of the reference is zero")) { try Hoover.index([1, 2], reference: [0, 0]) }
    #expect(throws: UndefinedResult("there is no value")) { try Hoover.index([]) }
  }
}
