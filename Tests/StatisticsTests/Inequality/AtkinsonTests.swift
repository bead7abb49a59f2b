import Glibc
import Statistics
import Testing

@Suite struct AtkinsonTests {
  @Test func agreesWithThePublishedExample() throws {
    #expect(agrees(try Atkinson.index(Examples.incomes, aversion: 0.5), with: 0.1796591, decimals: 7))
  }

  @Test func anAversionOfOneComparesWithTheGeometricMean() throws {
    #expect(isClose(try Atkinson.index([1, 4], aversion: 1), 1 - 2 / 2.5))
  }

  @Test func anAversionOfTwoComparesWithTheHarmonicMean() throws {
    #expect(isClose(try Atkinson.index([1, 4], aversion: 2), 1 - 1.6 / 2.5))
  }

  @Test func atOneItIsTiedToL() throws {
    let values = Examples.incomes
    #expect(isClose(try Atkinson.index(values, aversion: 1), 1 - exp(-(try Theil.index(values, variant: .l)))))
  }

  @Test func thereIsNoJumpAtOne() throws {
    let values = Examples.incomes
    let atOne = try Atkinson.index(values, aversion: 1)
    for step in [1e-12, -1e-12, 1e-15, -1e-15] {
      #expect(isClose(try Atkinson.index(values, aversion: 1 + step), atOne, within: 1e-11))
    }
  }

  @Test func growsWithAversionFromZeroToOne() throws {
    var random = SeededRandom(seed: 7)
    for _ in 0..<10 {
      let values = random.values(20)
      var last = -1e-15
      for aversion in [0, 0.1, 0.5, 0.9, 1, 1.1, 2, 5, 50] {
        let index = try Atkinson.index(values, aversion: aversion)
        #expect(index > last && index < 1)
        #expect(isClose(try Atkinson.index(values.map { $0 * 1e7 }, aversion: aversion), index, within: 1e-11))
        last = index
      }
    }
  }

  @Test func withoutAversionOrDifferenceItIsZero() throws {
    #expect(isClose(try Atkinson.index([1, 2, 9], aversion: 0), 0))
    #expect(isClose(try Atkinson.index([3, 3, 3], aversion: 3), 0))
  }

  @Test func aZeroIsTheWorstFromAnAversionOfOneOn() throws {
    #expect(isClose(try Atkinson.index([0, 1], aversion: 0.5), 0.5))
    #expect(try Atkinson.index([0, 1], aversion: 1) == 1)
    #expect(try Atkinson.index([0, 1], aversion: 3) == 1)
  }

  @Test func aGreatAversionDoesNotOverflow() throws {
    #expect(isClose(try Atkinson.index([1, 3], aversion: 1e6), 0.5, within: 1e-5))
  }

  @Test func refusesWhatHasNoIndex() {
    #expect(throws: UndefinedResult("the aversion is negative")) { try Atkinson.index([1, 2], aversion: -1) }
    #expect(throws: UndefinedResult("the aversion is not a finite number")) { try Atkinson.index([1, 2], aversion: .infinity) }
    #expect(throws: UndefinedResult("every value is zero")) { try Atkinson.index([0, 0], aversion: 2) }
  }
}
