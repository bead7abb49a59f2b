import Statistics
import Testing

@Suite struct ConcentrationRatioTests {
  @Test func sumsTheLargest() throws {
    #expect(isClose(try ConcentrationRatio.value(Examples.sales, n: 1), 0.5))
    #expect(isClose(try ConcentrationRatio.value(Examples.sales, n: 3), 0.9))
    #expect(isClose(try ConcentrationRatio.value(Examples.sales, n: 4), 1))
  }

  @Test func whichOfEqualValuesIsCountedDoesNotMatter() throws {
    #expect(try ConcentrationRatio.value([20, 50, 20, 10], n: 2) == ConcentrationRatio.value([10, 20, 20, 50], n: 2))
  }

  @Test func aGivenTotalCountsTheMissingRemainder() throws {
    #expect(isClose(try ConcentrationRatio.value([30, 20], n: 2, total: 200), 0.25))
  }

  @Test func aTotalLessByRoundingIsTheSum() throws {
    #expect(isClose(try ConcentrationRatio.value([0.1, 0.2], n: 2, total: 0.3), 1))
  }

  @Test func fewerValuesThanNAreAll() throws {
    #expect(isClose(try ConcentrationRatio.value([3, 4], n: 8), 1))
  }

  @Test func growsWithNAndDoesNotDependOnScale() throws {
    var random = SeededRandom(seed: 12)
    let values = random.values(20)
    var last = 0.0
    for n in 1...20 {
      let ratio = try ConcentrationRatio.value(values, n: n)
      #expect(ratio > last && ratio >= Double(n) / 20 - 1e-12)
      #expect(isClose(try ConcentrationRatio.value(values.map { $0 * 1e4 }, n: n), ratio))
      last = ratio
    }
  }

  @Test func refusesWhatHasNoRatio() {
    #expect(throws: UndefinedResult("n is below 1")) { try ConcentrationRatio.value([1], n: 0) }
    #expect(throws: UndefinedResult("every value is zero")) { try ConcentrationRatio.value([0], n: 1) }
    #expect(throws: UndefinedResult("the total is less than the sum of the values")) {
      try ConcentrationRatio.value([1, 2], n: 1, total: 2)
    }
    #expect(throws: UndefinedResult("there are fewer than 3 values, and the remainder may hold some of the largest")) {
      try ConcentrationRatio.value([1, 2], n: 3, total: 4)
    }
    #expect(throws: UndefinedResult("the numbers are too large or too small to compute with")) {
      try ConcentrationRatio.value([1e308, 1e308], n: 1)
    }
  }
}
