import Diagnostics
import Indicators
import Testing

/// Measures of how a quantity is spread, read from front matter; the numbers' sources stand beside them.
@Suite struct DistributionMeasureTests {
  /// Ten incomes of the R package ineq.
  private static let incomes: [Double] = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]

  /// R package ineq, ineq-Ex.Rout.save; Theil's T and L computed with numpy from the same values.
  @Test(arguments: [
    ("measure: gini\ndivisor: n", 0.4620911), ("measure: hhi", 0.1840812), ("measure: rosenbluth", 0.1859051),
    ("measure: atkinson\naversion: 0.5", 0.1796591), ("measure: theil\nvariant: t", 0.3623412), ("measure: theil\nvariant: l", 0.4335946),
  ])
  func incomesAgreeWithRIneq(_ yaml: String, _ expected: Double) throws {
    let value = try #require(Self.value(yaml, Self.incomes))
    #expect(abs(value - expected) < 5e-8)
  }

  /// R package REAT, gini.Rd and herf.Rd.
  @Test(arguments: [
    ("measure: gini\ndivisor: n", 0.3), ("measure: gini\ndivisor: n-1", 0.4), ("measure: hhi\nvariant: normalised", 0.12),
    ("measure: hhi\nvariant: equivalent-number", 1 / 0.34), ("measure: hhi\nscale: 10000", 3400),
  ])
  func fourValuesAgreeWithREAT(_ yaml: String, _ expected: Double) throws {
    let value = try #require(Self.value(yaml, [20, 50, 20, 10]))
    #expect(abs(value - expected) < 1e-9)
  }

  @Test func weightedGiniAgreesWithREAT() throws {
    var world = Self.world([500, 1500, 2500, 4000, 7500, 15000], second: [1000, 1200, 1600, 400, 200, 600])
    world.indicator("g", "measure: gini\nof: t.x\nweights: t.w\nby: i\ndivisor: n")
    let built = world.build()
    #expect(built.diagnostics.isEmpty)
    let value = try #require(built.value.value("g"))
    #expect(abs(value - 0.5278261) < 5e-8)
  }

  /// pysal/inequality, test_theil.py: three zeros and three tens in two groups.
  @Test(arguments: [("total", 0.6931472), ("between", 0.6931472), ("within", 0)])
  func theilComesApartIntoGroups(_ component: String, _ expected: Double) throws {
    var world = SmallWorld()
    let rows = [0, 0, 0, 10, 10, 10].enumerated().map { "{\"i\": \"m\($0)\", \"g\": \"\($0 < 3 ? "a" : "b")\", \"x\": \($1)}" }
    world.dataset(
      "t",
      fields: """
        [{"name": "i", "type": "string", "role": "dimension"}, {"name": "g", "type": "string", "role": "dimension"},
         {"name": "x", "type": "number", "unit": "ratio"}]
        """, rows: "[\(rows.joined(separator: ","))]")
    world.indicator("v", "measure: theil\nof: t.x\nby: i\ngroups: g\nvariant: t\ncomponent: \(component)")
    let value = try #require(world.build().value.value("v"))
    #expect(abs(value - expected) < 5e-8)
  }

  @Test func hooverComparesWithAReference() throws {
    var world = Self.world([30, 70], second: [50, 50])
    world.indicator("h", "measure: hoover\nof: t.x\nreference: t.w\nby: i\nunit: percent")
    let value = try #require(world.build().value.value("h"))
    #expect(abs(value - 0.2) < 1e-12)
  }

  @Test func lorenzCurveIsASeriesOverShares() throws {
    var world = SmallWorld.column([1, 1, 2])
    world.indicator("l", "measure: lorenz-curve\nof: t.x\nby: i\nunit: percent")
    let catalog = world.build().value
    let series = try #require(catalog.series(named: "l"))
    #expect(series.observations.map(\.value) == [0, 0.25, 0.5, 1])
    #expect(catalog.value("l?population-share=1") == 1)
  }

  @Test func entropyOfEqualPartsIsTheLogarithmOfTheirNumber() throws {
    let nats = try #require(Self.value("measure: shannon-entropy\nvariant: nats", [5, 5, 5]))
    let normalised = try #require(Self.value("measure: shannon-entropy\nvariant: normalised", [5, 5, 5]))
    #expect(abs(nats - 1.0986122887) < 1e-10)
    #expect(abs(normalised - 1) < 1e-12)
  }

  @Test(arguments: ["measure: gini", "measure: theil", "measure: shannon-entropy", "measure: atkinson", "measure: concentration-ratio"])
  func aMeasureOfWhichThereAreSeveralIsNotComputedWithoutAChoice(_ yaml: String) {
    var world = SmallWorld.column([1, 2])
    world.indicator("v", "\(yaml)\nof: t.x\nby: i")
    let built = world.build()
    #expect(built.diagnostics.map(\.ruleID) == ["missing-key"])
    #expect(built.value.series(named: "v") == nil)
  }

  @Test func anUndefinedIndexIsAFindingAtTheRow() throws {
    var world = SmallWorld.column([3, 0, 2])
    world.indicator("v", "measure: theil\nof: t.x\nby: i\nvariant: l")
    let built = world.build()
    let finding = try #require(built.diagnostics.first)
    #expect(finding.ruleID == "undefined-result")
    #expect(finding.notes.count == 1)
    #expect(built.value.value("v") == nil)
  }

  @Test func theNumberOfObservationsIsToldBesideTheValue() {
    var world = SmallWorld.column(Self.incomes)
    world.indicator("v", "measure: gini\nof: t.x\nby: i\ndivisor: n")
    let catalog = world.build().value
    #expect(catalog.value("v?statistic=n") == 10)
    #expect(catalog.indicator(named: "v")?.observationCount == 10)
    #expect(catalog.indicator(named: "v")?.parameters.map(\.name) == ["of", "by", "divisor"])
  }

  private static func value(_ yaml: String, _ values: [Double]) -> Double? {
    var world = SmallWorld.column(values)
    world.indicator("v", "\(yaml)\nof: t.x\nby: i")
    return world.build().value.value("v")
  }

  private static func world(_ values: [Double], second: [Double]) -> SmallWorld {
    var world = SmallWorld()
    let rows = values.indices.map { "{\"i\": \"m\($0 + 10)\", \"x\": \(values[$0]), \"w\": \(second[$0])}" }
    world.dataset(
      "t",
      fields: """
        [{"name": "i", "type": "string", "role": "dimension"}, {"name": "x", "type": "number", "unit": "CNY"},
         {"name": "w", "type": "number", "unit": "person"}]
        """, rows: "[\(rows.joined(separator: ","))]")
    return world
  }
}
