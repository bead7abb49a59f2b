import Glibc
import Statistics
import Testing

@Suite struct ShannonEntropyTests {
  @Test func equalPartsHaveTheGreatestEntropy() throws {
    #expect(isClose(try ShannonEntropy.index([3, 3, 3, 3], normalised: false), log(4)))
    #expect(isClose(try ShannonEntropy.index([3, 3, 3, 3], normalised: true), 1))
  }

  @Test func aSinglePartHasNone() throws {
    #expect(try ShannonEntropy.index([0, 5, 0], normalised: false) == 0)
    #expect(try ShannonEntropy.index([5], normalised: false) == 0)
  }

  @Test func halvesOfHalvesAreKnown() throws {
    #expect(isClose(try ShannonEntropy.index([0.5, 0.25, 0.25], normalised: false), 1.5 * log(2)))
  }

  /// T = ln n − E.
  @Test func isTiedToTheilsT() throws {
    var random = SeededRandom(seed: 9)
    for _ in 0..<20 {
      let values = random.values(17)
      let entropy = try ShannonEntropy.index(values, normalised: false)
      #expect(isClose(log(17) - entropy, try Theil.index(values, variant: .t)))
      #expect((0...1).contains(try ShannonEntropy.index(values, normalised: true)))
    }
  }

  @Test func refusesWhatHasNoEntropy() {
    #expect(throws: UndefinedResult("the greatest entropy of a single part is zero")) {
      try ShannonEntropy.index([5], normalised: true)
    }
    #expect(throws: UndefinedResult("every value is zero")) { try ShannonEntropy.index([0, 0], normalised: false) }
  }
}
