import Statistics
import Testing

@Suite struct TheilDecompositionTests {
  /// PySAL, inequality/tests/test_theil.py.
  @Test func allOfTheDifferenceCanBeBetweenGroups() throws {
    let parts = try Theil.decomposition([0, 0, 0, 10, 10, 10], groups: [0, 0, 0, 1, 1, 1], variant: .t)
    #expect(agrees(parts.total, with: 0.6931472, decimals: 7))
    #expect(agrees(parts.between, with: 0.6931472, decimals: 7))
    #expect(parts.within == 0)
    #expect(parts.groups.map(\.index) == [nil, 0])
  }

  @Test(arguments: [Theil.Variant.t, .l]) func withinAndBetweenSumToTheTotal(_ variant: Theil.Variant) throws {
    var random = SeededRandom(seed: 6)
    for _ in 0..<20 {
      let values = random.values(60)
      let weights = random.values(60)
      let groups = (0..<60).map { _ in Int.random(in: -2...3, using: &random) }
      let parts = try Theil.decomposition(values, groups: groups, variant: variant, weights: weights)
      #expect(isClose(parts.within + parts.between, parts.total))
      #expect(isClose(parts.total, try Theil.index(values, variant: variant, weights: weights)))
      #expect(isClose(parts.groups.reduce(0) { $0 + $1.contribution }, parts.within))
      #expect(isClose(parts.groups.reduce(0) { $0 + $1.valueShare }, 1))
      #expect(isClose(parts.groups.reduce(0) { $0 + $1.populationShare }, 1))
      #expect(parts.groups.map(\.number) == parts.groups.map(\.number).sorted())
    }
  }

  @Test func aGroupsIndexIsThatOfItsValuesAlone() throws {
    let parts = try Theil.decomposition([1, 5, 2, 8, 9], groups: [7, 7, 3, 3, 3], variant: .l)
    #expect(parts.groups.map(\.number) == [3, 7])
    #expect(isClose(try #require(parts.groups[0].index), try Theil.index([2, 8, 9], variant: .l)))
    #expect(isClose(try #require(parts.groups[1].index), try Theil.index([1, 5], variant: .l)))
    #expect(isClose(parts.groups[1].contribution, 0.4 * (try Theil.index([1, 5], variant: .l))))
  }

  @Test func oneGroupHasAllWithin() throws {
    let parts = try Theil.decomposition([1, 5, 2], groups: [0, 0, 0], variant: .t)
    #expect(parts.between == 0)
    #expect(isClose(parts.within, parts.total))
  }

  @Test func refusesGroupsThatDoNotMatch() {
    #expect(throws: UndefinedResult("there are 1 groups where 2 are needed")) {
      try Theil.decomposition([1, 2], groups: [0], variant: .t)
    }
  }
}
