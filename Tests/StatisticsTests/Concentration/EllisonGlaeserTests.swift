import Statistics
import Testing

@Suite struct EllisonGlaeserTests {
  /// R package REAT, man/ellison.a.Rd (Farhauer and Kröll 2014): plants in Vienna, Linz and Graz.
  @Test func agreesWithThePublishedExample() throws {
    let plants: [[Double]] = [[200, 650, 12000, 100, 50], [16000, 13000, 1500, 1500], [25000]]
    let index = try EllisonGlaeser.index(plants: plants, all: [500_000, 400_000, 100_000])
    #expect(agrees(index, with: 0.05990628, decimals: 8))
  }

  /// With s = x the raw concentration is nothing, and γ = −H/(1 − H).
  @Test func anIndustrySpreadLikeAllHasOnlyThePlantsTerm() throws {
    #expect(isClose(try EllisonGlaeser.index(industry: [1, 2, 3], all: [10, 20, 30], plantHerfindahl: 0.2), -0.25))
  }

  @Test func aRegionMayHaveNoPlant() throws {
    let index = try EllisonGlaeser.index(plants: [[5, 5], []], all: [50, 50])
    #expect(isClose(index, (0.5 - 0.5 * 0.5) / (0.5 * 0.5)))
  }

  @Test func doesNotDependOnScale() throws {
    var random = SeededRandom(seed: 13)
    let plants = (0..<5).map { _ in random.values(4) }
    let all = random.values(5)
    let index = try EllisonGlaeser.index(plants: plants, all: all)
    #expect(isClose(try EllisonGlaeser.index(plants: plants.map { $0.map { $0 * 1000 } }, all: all.map { $0 * 10 }), index))
  }

  @Test func refusesWhatHasNoIndex() {
    #expect(throws: UndefinedResult("a single plant cannot be clustered")) {
      try EllisonGlaeser.index(plants: [[5], []], all: [1, 1])
    }
    #expect(throws: UndefinedResult("all employment is in one region")) {
      try EllisonGlaeser.index(industry: [1, 0], all: [1, 0], plantHerfindahl: 0.5)
    }
    #expect(throws: UndefinedResult("the plants' Herfindahl index is not above 0 and at most 1")) {
      try EllisonGlaeser.index(industry: [1, 1], all: [1, 1], plantHerfindahl: 2600)
    }
    #expect(throws: UndefinedResult("there are 1 regions of the industry where 2 are needed")) {
      try EllisonGlaeser.index(industry: [1], all: [1, 1], plantHerfindahl: 0.5)
    }
    #expect(throws: UndefinedResult("there is no employment of the plant")) { try EllisonGlaeser.index(plants: [[], []], all: [1, 1]) }
  }
}
