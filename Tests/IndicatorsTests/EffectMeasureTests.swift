import Diagnostics
import Indicators
import Testing

/// Regressions and effects read from front matter. Small panels without noise have their effects by construction.
@Suite struct EffectMeasureTests {
  /// Kiel and McClain (1995), the cells of Wooldridge's data set kielmc; expected numbers of R's lm and sandwich.
  @Test(arguments: [("classical", 7456.6462), ("hc1", 8635.5853), ("hc2", 8665.8761)])
  func fourCellsGiveTheEffectAndTheStandardErrorThatIsNamed(_ kind: String, _ error: Double) throws {
    var world = Self.cells()
    world.indicator("e", Self.ofCells + "standard-error: \(kind)")
    let catalog = world.build().value
    let effect = try #require(catalog.value("e?term=treated:post"))
    #expect(abs(effect + 11863.9033) < 5e-5)
    #expect(abs(try #require(catalog.value("e?term=treated:post&statistic=standard-error")) - error) < 5e-5)
    #expect(catalog.value("e?term=treated:post&statistic=n") == 321)
    #expect(catalog.value("e?term=treated:post&statistic=df") == 317)
    if kind == "classical" {
      #expect(abs(try #require(catalog.value("e?term=treated:post&statistic=p")) - 0.1125948) < 5e-8)
      #expect(abs(try #require(catalog.value("e?term=treated:post&statistic=ci-lower")) + 26534.673) < 5e-4)
      #expect(abs(try #require(catalog.value("e?term=treated:post&statistic=r-squared")) - 0.1739483) < 5e-8)
    }
  }

  @Test func thereIsNoStandardErrorByDefault() {
    var world = Self.cells()
    world.indicator("e", Self.ofCells)
    let found = world.build().diagnostics
    #expect(found.map(\.ruleID) == ["missing-key"])
    #expect(found.first?.message.contains("standard-error") == true)
  }

  @Test func aCellThatIsMissingIsAFindingThatNamesIt() {
    var world = Self.cells(without: "1981")
    world.indicator("e", Self.ofCells + "standard-error: hc1")
    #expect(world.build().diagnostics.contains { $0.ruleID == "undefined-result" && $0.message.hasSuffix("there are 0 cells for untreated, after, not one") })
  }

  @Test func leastSquaresFindsTheLineThatIsThere() throws {
    var world = SmallWorld()
    let rows = (0..<12).map { k in
      #"{"o": "o\#(k)", "g": "g\#(k % 3)", "y": \#(3 + 2 * Double(k) - Double(k * k % 7) + (k % 2 == 0 ? 0.25 : -0.25)), "a": \#(k), "b": \#(k * k % 7)}"#
    }
    world.dataset(
      "t",
      fields: #"[{"name": "o", "type": "string", "role": "dimension"}, {"name": "g", "type": "string", "role": "dimension"}, {"name": "y", "type": "number", "unit": "CNY"}, {"name": "a", "type": "number", "unit": "ratio"}, {"name": "b", "type": "number", "unit": "ratio"}]"#,
      rows: "[\(rows.joined(separator: ","))]")
    world.indicator("l", "measure: ols\nof: t.y\non: [t.a, t.b]\nstandard-error: clustered\ncluster: [g]")
    let catalog = world.build().value
    #expect(abs(try #require(catalog.value("l?term=t.a")) - 2) < 0.05)
    #expect(abs(try #require(catalog.value("l?term=t.b")) + 1) < 0.05)
    #expect(catalog.value("l?term=t.a&statistic=clusters") == 3)
    #expect(catalog.value("l?term=t.a&statistic=df") == 2)
  }

  @Test func tooFewClustersAreAFinding() {
    var world = Self.panel()
    world.indicator("f", "measure: difference-in-differences\nof: p.y\ntreated: group=yes\npost: period=2003\nstandard-error: clustered\ncluster: [one]")
    let found = world.build().diagnostics
    #expect(found.map(\.ruleID) == ["undefined-result"])
    #expect(found.first?.message.contains("cluster") == true)
  }

  @Test func anEventStudyFindsEachPeriodsEffect() throws {
    var world = Self.panel()
    world.indicator("e", "measure: event-study\nof: p.y\nentity: entity\ntreated: group=yes\nbase-period: 2001\nstandard-error: hc1")
    let catalog = world.build().value
    for (period, effect) in [("2000", 0.0), ("2002", 5), ("2003", 8)] { #expect(abs(try #require(catalog.value("e@\(period)")) - effect) < 0.2) }
    #expect(catalog.value("e@2001") == nil)
  }

  @Test func groupTimeEffectsCompareEachCohortWithThoseNeverTreated() throws {
    var world = Self.panel()
    world.indicator("g", "measure: group-time-effects\nof: p.y\nentity: entity\ncohort: cohort\ncontrol: never-treated\naggregation: none")
    world.indicator("d", "measure: group-time-effects\nof: p.y\nentity: entity\ncohort: cohort\ncontrol: never-treated\naggregation: dynamic")
    let catalog = world.build().value
    #expect(abs(try #require(catalog.value("g@2002?cohort=2002")) - 5) < 0.2)
    #expect(abs(try #require(catalog.value("g@2003?cohort=2002")) - 8) < 0.2)
    #expect(abs(try #require(catalog.value("d?event-time=1")) - 8) < 0.2)
    #expect(abs(try #require(catalog.value("d?event-time=overall")) - 6.5) < 0.2)
    #expect(catalog.value("g@2002?cohort=2002&statistic=n-treated") == 3)
  }

  @Test func aSyntheticControlIsTheMixtureThatFollowsTheTreated() throws {
    var world = SmallWorld()
    let donors: [[Double]] = [[1, 4, 2, 6, 3, 7], [5, 2, 7, 1, 6, 2], [9, 9, 8, 9, 7, 9]]
    let treated = (0..<6).map { 0.25 * donors[0][$0] + 0.75 * donors[1][$0] + ($0 >= 4 ? 2 : 0) }
    let rows = ((donors + [treated]).enumerated()).flatMap { unit, path in
      path.enumerated().map { #"{"p": "\#(2000 + $0)", "u": "\#(unit == 3 ? "t" : "d\(unit)")", "y": \#($1)}"# }
    }
    world.dataset(
      "s", fields: #"[{"name": "p", "type": "string", "role": "period"}, {"name": "u", "type": "string", "role": "dimension"}, {"name": "y", "type": "number", "unit": "ratio"}]"#,
      rows: "[\(rows.joined(separator: ","))]")
    for output in ["weights", "gap"] { world.indicator(output, "measure: synthetic-control\nof: s.y\nentity: u\ntreated: t\nfrom: 2004\noutput: \(output)\nunit: ratio") }
    let catalog = world.build().value
    for (donor, weight) in [("d0", 0.25), ("d1", 0.75), ("d2", 0)] { #expect(abs(try #require(catalog.value("weights?donor=\(donor)")) - weight) < 1e-9) }
    #expect(abs(try #require(catalog.value("gap@2003"))) < 1e-9)
    #expect(abs(try #require(catalog.value("gap@2005")) - 2) < 1e-9)
  }

  private static let ofCells = "measure: difference-in-differences-of-means\nmeans: k.m\ncounts: k.n\nstandard-deviations: k.s\ntreated: place=near\npost: time=1981\n"

  private static func cells(without time: String = "") -> SmallWorld {
    var world = SmallWorld()
    let cells = [
      ("far", "1978", 123, 82517.22764227643, 20831.099570315775), ("far", "1981", 102, 101307.51359528187, 29741.11841009283),
      ("near", "1978", 56, 63692.857142857145, 42722.02692307077), ("near", "1981", 40, 70619.23984375, 34816.795309764166),
    ]
    let rows = cells.filter { $0.1 != time || $0.0 == "near" }.map { #"{"place": "\#($0)", "time": "\#($1)", "n": \#($2), "m": \#($3), "s": \#($4)}"# }
    world.dataset(
      "k",
      fields: #"[{"name": "place", "type": "string", "role": "dimension"}, {"name": "time", "type": "string", "role": "dimension"}, {"name": "n", "type": "integer", "unit": "count"}, {"name": "m", "type": "number", "unit": "USD"}, {"name": "s", "type": "number", "unit": "USD"}]"#,
      rows: "[\(rows.joined(separator: ","))]")
    return world
  }

  /// Three treated and three other entities over four years; effects of 5 and 8 in the last two, and a little unevenness.
  private static func panel() -> SmallWorld {
    var world = SmallWorld()
    var rows: [String] = []
    for entity in 0..<6 {
      for year in 0..<4 {
        let effect = entity < 3 ? [0.0, 0, 5, 8][year] : 0
        let value = Double(entity * 3 + year * year) + effect + Double((entity * 7 + year * 3) % 5 - 2) / 20
        rows.append(#"{"period": "\#(2000 + year)", "entity": "e\#(entity)", "group": "\#(entity < 3 ? "yes" : "no")", "cohort": "\#(entity < 3 ? "2002" : "never")", "one": "only", "y": \#(value)}"#)
      }
    }
    world.dataset(
      "p",
      fields: #"[{"name": "period", "type": "string", "role": "period"}, {"name": "entity", "type": "string", "role": "dimension"}, {"name": "group", "type": "string", "role": "dimension"}, {"name": "cohort", "type": "string", "role": "dimension"}, {"name": "one", "type": "string", "role": "dimension"}, {"name": "y", "type": "number", "unit": "CNY"}]"#,
      rows: "[\(rows.joined(separator: ","))]")
    return world
  }
}
