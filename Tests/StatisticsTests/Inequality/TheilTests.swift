import Glibc
import Statistics
import Testing

@Suite struct TheilTests {
  @Test func agreesWithComputedExamples() throws {
    #expect(agrees(try Theil.index(Examples.incomes, variant: .t), with: 0.3623412, decimals: 7))
    #expect(agrees(try Theil.index(Examples.incomes, variant: .l), with: 0.4335946, decimals: 7))
  }

  /// REAT's `theil` is L.
  @Test func agreesWithTheExampleOfStoermann() throws {
    #expect(agrees(try Theil.index([10, 10, 10, 20, 50], variant: .l), with: 0.2326302, decimals: 7))
    #expect(agrees(try Theil.index([10, 10, 10, 20, 50], variant: .t), with: 0.2502012, decimals: 7))
  }

  @Test func zerosAddNothingToTAndStillCount() throws {
    #expect(agrees(try Theil.index([0, 0, 0, 10, 10, 10], variant: .t), with: 0.6931472, decimals: 7))
  }

  @Test func aZeroHasNoL() {
    #expect(throws: UndefinedResult("the logarithm of a value of zero does not exist", at: 1)) {
      try Theil.index([3, 0, 4], variant: .l)
    }
  }

  @Test func aValueThatNobodyHasDoesNotCount() throws {
    #expect(isClose(try Theil.index([3, 0, 4], variant: .l, weights: [1, 0, 2]), try Theil.index([3, 4, 4], variant: .l)))
  }

  @Test(arguments: [Theil.Variant.t, .l]) func equalValuesGiveZero(_ variant: Theil.Variant) throws {
    for count in [1, 3, 1000] {
      #expect(try Theil.index([Double](repeating: 0.3, count: count), variant: variant) == 0)
    }
  }

  @Test(arguments: [Theil.Variant.t, .l]) func doesNotDependOnScale(_ variant: Theil.Variant) throws {
    var random = SeededRandom(seed: 5)
    for _ in 0..<20 {
      let values = random.values(30)
      let index = try Theil.index(values, variant: variant)
      #expect(index > 0)
      #expect(isClose(try Theil.index(values.map { $0 * 1e-6 }, variant: variant), index))
      #expect(isClose(try Theil.index(values + values, variant: variant), index))
    }
  }

  @Test func aSingleHolderGivesTheGreatestT() throws {
    #expect(isClose(try Theil.index([0, 0, 0, 0, 2], variant: .t), log(5)))
  }

  @Test func weightsCountHeads() throws {
    for variant in [Theil.Variant.t, .l] {
      let weighted = try Theil.index([3, 1, 7], variant: variant, weights: [2, 1, 3])
      #expect(isClose(weighted, try Theil.index([3, 3, 1, 7, 7, 7], variant: variant)))
    }
  }

  @Test func refusesWhatHasNoIndex() {
    #expect(throws: UndefinedResult("there is no value")) { try Theil.index([], variant: .t) }
    #expect(throws: UndefinedResult("every value is zero")) { try Theil.index([0], variant: .t) }
    #expect(throws: UndefinedResult("the value is negative", at: 0)) { try Theil.index([-1, 2], variant: .l) }
  }
}
