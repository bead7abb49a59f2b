import Testing

@testable import Statistics

@Suite struct SharesTests {
  @Test func partsSumToTheWhole() throws {
    #expect(try Shares.of([1, 3]) == [0.25, 0.75])
  }

  @Test func numbersNearTheLargestDoNotOverflow() throws {
    #expect(try Shares.of([1e308, 1e308]) == [0.5, 0.5])
  }

  @Test func refusesWhatHasNoShares() {
    #expect(throws: UndefinedResult("there is no value")) { try Shares.of([]) }
    #expect(throws: UndefinedResult("every value is zero")) { try Shares.of([0, 0]) }
    #expect(throws: UndefinedResult("the value is negative", at: 1)) { try Shares.of([1, -1]) }
    #expect(throws: UndefinedResult("the value is not a finite number", at: 0)) { try Shares.of([.nan, 1]) }
    #expect(throws: UndefinedResult("the value is not a finite number", at: 1)) { try Shares.of([1, .infinity]) }
  }
}
