import Statistics
import Testing

@Suite struct HerfindahlHirschmanTests {
  @Test func agreesWithPublishedExamples() throws {
    #expect(agrees(try HerfindahlHirschman.index(Examples.incomes), with: 0.1840812, decimals: 7))
    #expect(isClose(try HerfindahlHirschman.index(Examples.sales), 0.34))
    #expect(isClose(try HerfindahlHirschman.normalised(Examples.sales), 0.12))
    #expect(agrees(try HerfindahlHirschman.equivalentNumber(Examples.sales), with: 2.94, decimals: 2))
    #expect(agrees(try HerfindahlHirschman.index(Examples.germanOutput), with: 0.1251763, decimals: 7))
  }

  /// The example of the US Department of Justice, on its scale of squared percent.
  @Test func agreesWithTheExampleOfCompetitionLaw() throws {
    #expect(isClose(try HerfindahlHirschman.index([30, 30, 20, 20]) * 10_000, 2600))
  }

  @Test func aMergerRaisesItByTwiceTheProductOfTheShares() throws {
    let before = try HerfindahlHirschman.index([25, 20, 15, 10, 8, 7, 6, 5, 4]) * 10_000
    let after = try HerfindahlHirschman.index([45, 15, 10, 8, 7, 6, 5, 4]) * 10_000
    #expect(isClose(before, 1540))
    #expect(isClose(after, 2540))
    #expect(isClose(after - before, 2 * 25 * 20))
  }

  @Test func isFromOneNthToOneAndDoesNotDependOnScale() throws {
    var random = SeededRandom(seed: 10)
    for count in [1, 2, 5, 200] {
      let values = random.values(count)
      let index = try HerfindahlHirschman.index(values)
      #expect((1 / Double(count) - 1e-12...1).contains(index))
      #expect(isClose(try HerfindahlHirschman.index(values.map { $0 * 1e5 }), index))
      #expect(isClose(try HerfindahlHirschman.equivalentNumber([Double](repeating: 7, count: count)), Double(count)))
    }
  }

  @Test func equalPartsAreNormalisedToZeroAndOneHolderToOne() throws {
    #expect(isClose(try HerfindahlHirschman.normalised([3, 3, 3]), 0))
    #expect(isClose(try HerfindahlHirschman.normalised([0, 3, 0]), 1))
  }

  @Test func refusesWhatHasNoIndex() {
    #expect(throws: UndefinedResult("every value is zero")) { try HerfindahlHirschman.index([0]) }
    #expect(throws: UndefinedResult("a single part leaves nothing to compare with")) { try HerfindahlHirschman.normalised([4]) }
    #expect(throws: UndefinedResult("the value is negative", at: 1)) { try HerfindahlHirschman.equivalentNumber([4, -4]) }
  }
}
