import Datasets
import Diagnostics
import Indicators
import Testing

@Suite struct CatalogTests {
  /// Two years with two releases each.
  private func releases(_ acknowledge: String = "") -> SmallWorld {
    var world = SmallWorld()
    world.dataset(
      "c",
      fields: """
        [{"name": "p", "type": "string", "role": "period"},
         {"name": "v", "type": "string", "role": "vintage", "constraints": {"enum": ["preliminary", "final"]}},
         {"name": "x", "type": "number", "unit": "CNY", "scale": 100000000}, {"name": "k", "type": "string", "role": "confidence"},
         {"name": "b", "type": "string", "role": "basis"}]
        """,
      rows: """
        [{"p": "2021", "v": "final", "x": 19237, "k": "high", "b": "public-source"},
         {"p": "2022", "v": "preliminary", "x": 21100, "k": "high", "b": "public-source"},
         {"p": "2022", "v": "final", "x": 20578, "k": "high", "b": "public-source"},
         {"p": "2023", "v": "preliminary", "x": 23800, "k": "low", "b": "general-knowledge"}]
        """)
    world.indicator("g", "measure: growth\nof: c.x\nunit: percent" + acknowledge)
    return world
  }

  @Test func theLastReleaseStandsAndOthersAreSuperseded() throws {
    var world = releases()
    world.definitions = []
    let catalog = world.build().value
    #expect(catalog.value("c.x@2022") == 20578e8)
    #expect(catalog.value("c.x@2022?vintage=preliminary") == 21100e8)
    #expect(try #require(catalog.series(named: "c.x")).superseded.count == 1)
  }

  @Test func growthAcrossReleasesIsAnErrorUnlessAcknowledged() {
    let built = releases().build()
    #expect(built.diagnostics.map(\.ruleID) == ["mixed-vintages"])
    let acknowledged = releases("\nacknowledge: {mixed-vintages: {zh-Hans: 惯例, en: usual}}").build()
    #expect(acknowledged.diagnostics.isEmpty)
    #expect(acknowledged.value.indicator(named: "g")?.cautions.first?.text(for: "en") == "usual")
    #expect(acknowledged.value.value("g@2022").map { abs($0 - 0.0697) < 5e-5 } == true)
  }

  @Test func aNeedlessAcknowledgementIsAWarning() {
    var world = SmallWorld.column([1])
    world.indicator("v", "measure: value\nof: t.x\nacknowledge: {mixed-units: why}")
    #expect(world.build().diagnostics.map(\.ruleID) == ["needless-acknowledgement"])
  }

  @Test func lineageTellsRowsAndWhatIsNotVerified() throws {
    let catalog = releases("\nacknowledge: {mixed-vintages: usual}").build().value
    let verified = try #require(try catalog.found("g@2022"))
    #expect(verified.lineage.rows.flatMap(\.indices) == [0, 2])
    #expect(verified.lineage.isVerified)
    let unverified = try #require(try catalog.found("g@2023"))
    #expect(unverified.lineage.restsOnGeneralKnowledge)
    #expect(unverified.lineage.confidence == .low)
    #expect(!unverified.lineage.isVerified)
  }

  @Test func mixingDefinitionsIsAnErrorThatNamesBoth() throws {
    var world = SmallWorld()
    let fields = "[{\"name\": \"x\", \"type\": \"number\", \"unit\": \"CNY\"}]"
    world.dataset("a", definition: "private-estimate", fields: fields, rows: "[{\"x\": 1}]")
    world.dataset("b", definition: "customs", fields: fields, rows: "[{\"x\": 2}]")
    world.indicator("s", "measure: share\nof: a.x\nin: b.x\nunit: percent")
    let finding = try #require(world.build().diagnostics.first)
    #expect(finding.ruleID == "mixed-definitions")
    #expect(finding.message.contains("customs") && finding.message.contains("private-estimate"))
    #expect(finding.range?.start.line == 2)
  }

  @Test func aRingOfIndicatorsIsAnErrorThatNamesItsMembers() throws {
    var world = SmallWorld()
    world.indicator("a", "measure: value\nof: b")
    world.indicator("b", "measure: value\nof: a")
    let built = world.build()
    let finding = try #require(built.diagnostics.first { $0.ruleID == "indicator-cycle" })
    #expect(finding.message.contains("'a'") && finding.message.contains("'b'"))
    #expect(finding.notes.count == 2)
    #expect(built.value.indicatorNames.isEmpty)
  }

  @Test(arguments: [
    ("d.x", "unknown-series"), ("c.x@2019", "unknown-period"), ("c.x", "ambiguous-value"), ("c.x@2022?flow=export", "unknown-dimension"),
    ("c.x@2022?vintage=finall", "unknown-vintage"),
  ])
  func aReferenceThatLeadsToNoOneValueSaysWhy(_ text: String, _ rule: String) throws {
    var world = releases()
    world.definitions = []
    let reference = try SeriesReference.parse(text).get()
    guard case .failure(let problem) = world.build().value.observation(for: reference) else {
      Issue.record("'\(text)' leads to a value")
      return
    }
    #expect(problem.ruleID == rule)
  }

  @Test func keysThatAMeasureDoesNotTakeAreErrors() {
    var world = SmallWorld.column([1])
    world.indicator("v", "measure: value\nof: t.x\nn: 3")
    #expect(world.diagnostics.map(\.ruleID) == ["unknown-key"])
  }

  @Test(arguments: ["measure: valeu\nof: t.x", "of: t.x", "measure: value", "measure: cagr\nof: t.x", "measure: value\nof: t.x\nunit: yuan2"])
  func anIncompleteDefinitionIsAnError(_ yaml: String) {
    var world = SmallWorld.column([1])
    world.indicator("v", yaml)
    #expect(world.diagnostics.contains { $0.severity == .error })
  }

  @Test(arguments: ["a.b@2022?x=y&v=final", "a", "a@2023-H1", "a@2013-07/2014-12"])
  func referencesPrintAsTheyAreRead(_ text: String) throws {
    #expect(try SeriesReference.parse(text).get().description == text)
  }

  @Test(arguments: ["", "@2022", "a@20222", "a?x", "a?=y"]) func whatIsNoReferenceIsRefused(_ text: String) {
    guard case .failure = SeriesReference.parse(text) else {
      Issue.record("'\(text)' was read")
      return
    }
  }

  @Test(arguments: [
    "measure: hhi\nof: t.x\nby: i\nscale: 1e300", "measure: hhi\nof: t.x\nby: i\nscale: 100", "measure: hhi\nof: t.x\nby: j",
    "measure: sum\nof: t.x\nby: j", "measure: count\nof: t\nby: j", "measure: concentration-ratio\nof: t.x\nby: i\nn: 0",
    "measure: contribution\nof: t.x\nby: i\nvariant: pul", "measure: location-quotient\nof: t.x\nby: i",
    "measure: value\nof: t.x\nwhere: {i: []}", "measure: value\nof: t.x\nwhere: {i: {a: b}}",
    "measure: ratio\nof: t.x\nto: t.x\nwhere: {j: m10}",
  ])
  func aSlipInAnOptionIsAnErrorAndNoOtherNumber(_ yaml: String) {
    var world = SmallWorld.column([1, 2])
    world.indicator("v", yaml)
    #expect(world.build().diagnostics.contains { $0.severity == .error && $0.ruleID != "empty-indicator" })
  }

  @Test(arguments: [1e308, -1e308, 1.7e308]) func numbersAtTheEdgeDoNotCrash(_ value: Double) {
    var world = SmallWorld()
    world.dataset(
      "t", fields: "[{\"name\": \"x\", \"type\": \"number\", \"unit\": \"CNY\", \"scale\": 1e12, \"rounding\": -1}]",
      rows: "[{\"x\": \(value)}]")
    world.indicator("d", "measure: difference\nof: t.x\nminus: t.x")
    #expect(world.build().value.value("d") == nil)
  }
}
