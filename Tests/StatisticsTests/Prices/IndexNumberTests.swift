import Statistics
import Testing

@Suite struct IndexNumberTests {
  @Test func theBaseIsOneHundred() throws {
    #expect(try IndexNumber.fixedBase([50, 75, 100], base: 0) == [100, 150, 200])
    #expect(try IndexNumber.fixedBase([50, 75, 100], base: 2) == [50, 75, 100])
    #expect(try IndexNumber.fixedBase([-5, 5], base: 1) == [-100, 100])
  }

  @Test func factorsAreChainedFromOneHundred() throws {
    #expect(try IndexNumber.chained([1.5, 2]) == [100, 150, 300])
    #expect(try IndexNumber.chained([]) == [100])
  }

  @Test func growthThenIndexThenGrowthRoundTrips() throws {
    var random = SeededRandom(seed: 22)
    let values = random.values(30)
    let growth = zip(values.dropFirst(), values).map { $0 / $1 }
    let numbers = try IndexNumber.chained(growth)
    for (number, expected) in zip(numbers, try IndexNumber.fixedBase(values, base: 0)) { #expect(isClose(number, expected)) }
    for (again, growth) in zip(zip(numbers.dropFirst(), numbers).map({ $0 / $1 }), growth) { #expect(isClose(again, growth)) }
  }

  @Test func refusesWhatHasNoIndex() {
    #expect(throws: UndefinedResult("the base is outside the series")) { try IndexNumber.fixedBase([1], base: 1) }
    #expect(throws: UndefinedResult("the base is outside the series")) { try IndexNumber.fixedBase([1], base: -1) }
    #expect(throws: UndefinedResult("the value of the base is not positive", at: 1)) { try IndexNumber.fixedBase([1, 0], base: 1) }
    #expect(throws: UndefinedResult("the growth factor is negative or not finite", at: 1)) { try IndexNumber.chained([1, -1]) }
    #expect(throws: UndefinedResult("the numbers are too large or too small to compute with")) {
      try IndexNumber.chained([1e300, 1e300])
    }
  }
}
