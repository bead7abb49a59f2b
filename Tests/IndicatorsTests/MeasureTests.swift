import Datasets
import Diagnostics
import Indicators
import Testing

/// Published numbers for each measure; the sources are named beside them.
@Suite struct MeasureTests {
  private func close(_ a: Double?, _ b: Double, _ tolerance: Double = 1e-7) -> Bool { a.map { abs($0 - b) <= tolerance } ?? false }

  @Test func hhiAgreesWithRIneq() {
    // R package ineq, ineq-Ex.Rout.save.
    var world = SmallWorld.column([541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261])
    world.indicator("h", "measure: hhi\nof: t.x\nby: i")
    #expect(close(world.build().value.value("h"), 0.1840812))
  }

  @Test func hhiOfFourFirmsAgreesWithTheMergerGuidelines() {
    // US DOJ: shares of 30, 30, 20 and 20 per cent.
    var world = SmallWorld.column([30, 30, 20, 20])
    world.indicator("h", "measure: hhi\nof: t.x\nby: i\nscale: 10000")
    #expect(close(world.build().value.value("h"), 2600, 1e-9))
  }

  @Test func concentrationRatioTakesTheLargest() {
    var world = SmallWorld.column([45, 15, 10, 8, 7, 6, 5, 4])
    world.indicator("c", "measure: concentration-ratio\nof: t.x\nby: i\nn: 3\nunit: percent")
    #expect(close(world.build().value.value("c"), 0.70))
  }

  @Test func locationQuotientAgreesWithREAT() {
    // R package REAT, locq.Rd: 1,714 of 79,006 in the region, 879,213 of 15,593,224 in all.
    var world = SmallWorld()
    let rest = 79_006 - 1_714
    let others = 879_213 - 1_714
    let last = 15_593_224 - 79_006 - others
    world.dataset(
      "e",
      fields: """
        [{"name": "r", "type": "string", "role": "dimension"}, {"name": "j", "type": "string", "role": "dimension"},
         {"name": "n", "type": "number", "unit": "person"}]
        """,
      rows: """
        [{"r": "a", "j": "x", "n": 1714}, {"r": "a", "j": "y", "n": \(rest)}, {"r": "b", "j": "x", "n": \(others)}, {"r": "b", "j": "y", "n": \(last)}]
        """)
    world.indicator("lq", "measure: location-quotient\nof: e.n\nby: [r, j]")
    #expect(close(world.build().value.value("lq?r=a&j=x"), 0.3847623))
  }

  @Test(arguments: [(80.0, 20.0, 0.6), (20, 80, -0.6), (50, 50, 0), (0, 10, -1)])
  func tradeCompetitivenessIsNetExportsOverTrade(_ exports: Double, _ imports: Double, _ expected: Double) {
    let world = flows(exports, imports)
    #expect(close(world.build().value.value("tc"), expected))
  }

  @Test func tradeCompetitivenessWithoutTradeIsAFindingAndNoNumber() {
    let built = flows(0, 0).build()
    #expect(built.diagnostics.map(\.ruleID) == ["undefined-result"])
    #expect(built.value.value("tc") == nil)
  }

  private func flows(_ exports: Double, _ imports: Double) -> SmallWorld {
    var world = SmallWorld()
    world.dataset(
      "t", fields: "[{\"name\": \"f\", \"type\": \"string\", \"role\": \"dimension\"}, {\"name\": \"x\", \"type\": \"number\", \"unit\": \"CNY\"}]",
      rows: "[{\"f\": \"x\", \"x\": \(exports)}, {\"f\": \"m\", \"x\": \(imports)}]")
    world.indicator("tc", "measure: trade-competitiveness\nexports: t.x?f=x\nimports: t.x?f=m")
    return world
  }

  private func yearly(_ values: [(String, Double)], rounding: Double? = nil, unit: String = "CNY") -> SmallWorld {
    var world = SmallWorld()
    let rounding = rounding.map { ", \"rounding\": \($0)" } ?? ""
    world.dataset(
      "t",
      fields: "[{\"name\": \"p\", \"type\": \"string\", \"role\": \"period\"}, {\"name\": \"x\", \"type\": \"number\", \"unit\": \"\(unit)\"\(rounding)}]",
      rows: "[" + values.map { "{\"p\": \"\($0)\", \"x\": \($1)}" }.joined(separator: ",") + "]")
    return world
  }

  @Test func growthComparesWithTheYearBefore() {
    var world = yearly([("2020", 100), ("2021", 110), ("2022", 99)])
    world.indicator("g", "measure: growth\nof: t.x\nunit: percent")
    let catalog = world.build().value
    #expect(close(catalog.value("g@2021"), 0.1))
    #expect(close(catalog.value("g@2022"), -0.1))
    #expect(catalog.value("g@2020") == nil)
  }

  @Test func growthAndIndexAgreeWithEachOther() {
    var world = yearly([("2019", 80), ("2020", 100), ("2021", 125)])
    world.indicator("i", "measure: index-number\nof: t.x\nbase: 2020")
    world.indicator("g", "measure: growth\nof: i")
    let catalog = world.build().value
    #expect(close(catalog.value("i@2020"), 100))
    #expect(close(catalog.value("g@2021"), catalog.value("i@2021").map { $0 / 100 - 1 } ?? 0))
  }

  @Test func compoundGrowthOfTenYears() {
    // 2.1 to 15.7 over ten years is 22.28 per cent.
    var world = yearly([("2012", 2.1), ("2022", 15.7)])
    world.indicator("c", "measure: cagr\nof: t.x\nfrom: 2012\nto: 2022\nunit: percent")
    #expect(close(world.build().value.value("c"), 0.2228, 5e-5))
  }

  @Test func compoundGrowthFromANegativeEndIsAFinding() {
    var world = yearly([("2012", -1), ("2022", 2)])
    world.indicator("c", "measure: cagr\nof: t.x\nfrom: 2012\nto: 2022")
    #expect(world.build().diagnostics.map(\.ruleID) == ["undefined-result"])
  }

  @Test func roundingIntervalOfARatioIsCarriedThrough() throws {
    // 15.7 of 42.1, each rounded to one decimal: 37.13 to 37.46 per cent.
    var world = SmallWorld()
    world.dataset(
      "a", fields: "[{\"name\": \"x\", \"type\": \"number\", \"unit\": \"CNY\", \"rounding\": 0.05}]", rows: "[{\"x\": 15.7}]")
    world.dataset(
      "b", fields: "[{\"name\": \"x\", \"type\": \"number\", \"unit\": \"CNY\", \"rounding\": 0.05}]", rows: "[{\"x\": 42.1}]")
    world.indicator("s", "measure: share\nof: a.x\nin: b.x\nunit: percent")
    let share = try #require(try world.build().value.found("s"))
    #expect(close(share.value, 0.3729, 5e-5))
    #expect(close(share.interval.lowerBound, 0.3713, 5e-5))
    #expect(close(share.interval.upperBound, 0.3746, 5e-5))
  }

  @Test func contributionsSumToOneAndPullsToGrowth() {
    var world = SmallWorld()
    world.dataset(
      "t",
      fields: """
        [{"name": "p", "type": "string", "role": "period"}, {"name": "f", "type": "string", "role": "dimension"},
         {"name": "x", "type": "number", "unit": "CNY"}]
        """,
      rows: """
        [{"p": "2021", "f": "a", "x": 60}, {"p": "2021", "f": "b", "x": 40}, {"p": "2022", "f": "a", "x": 75}, {"p": "2022", "f": "b", "x": 35}]
        """)
    world.indicator("rate", "measure: contribution\nof: t.x\nby: f\nvariant: rate\nunit: percent")
    world.indicator("pull", "measure: contribution\nof: t.x\nby: f\nvariant: pull\nunit: percentage-point")
    let catalog = world.build().value
    #expect(close(catalog.value("rate@2022?f=a"), 1.5))
    #expect(close(catalog.value("rate@2022?f=b"), -0.5))
    #expect(close(catalog.value("pull@2022?f=a"), 0.15))
    #expect(close(catalog.value("pull@2022?f=b"), -0.05))
  }

  @Test func sumMeanCountDifferenceAndRatio() {
    var world = SmallWorld.column([1, 2, 3, 6], unit: "CNY")
    world.indicator("sum", "measure: sum\nof: t.x")
    world.indicator("mean", "measure: mean\nof: t.x")
    world.indicator("count", "measure: count\nof: t")
    world.indicator("difference", "measure: difference\nof: sum\nminus: mean")
    world.indicator("ratio", "measure: ratio\nof: sum\nto: mean")
    let catalog = world.build().value
    #expect(["sum", "mean", "count", "difference", "ratio"].map { catalog.value($0) } == [12, 3, 4, 9, 4])
  }

  @Test func aDifferenceOfPercentagesIsInPercentagePoints() {
    var world = SmallWorld.column([37.3, 4.9], unit: "percent")
    world.indicator("d", "measure: difference\nof: t.x?i=m10\nminus: t.x?i=m11\nunit: percentage-point")
    #expect(close(world.build().value.value("d"), 0.324))
    var wrong = SmallWorld.column([37.3, 4.9], unit: "percent")
    wrong.indicator("d", "measure: difference\nof: t.x?i=m10\nminus: t.x?i=m11\nunit: percent")
    #expect(wrong.build().diagnostics.map(\.ruleID) == ["unit-mismatch"])
  }

  @Test(arguments: [2.0, 1e6, 1e-3]) func sharesDoNotChangeWithTheScale(_ factor: Double) {
    let values = [3.0, 5, 9, 1]
    func hhi(_ values: [Double]) -> Double? {
      var world = SmallWorld.column(values)
      world.indicator("h", "measure: hhi\nof: t.x\nby: i")
      return world.build().value.value("h")
    }
    #expect(close(hhi(values.map { $0 * factor }), hhi(values) ?? -1, 1e-12))
  }
}
