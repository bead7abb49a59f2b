import Datasets
import Diagnostics
import Indicators
import Testing

/// Values as they stood on a day, and what became of them.
@Suite struct ReleaseTests {
  private static func world() -> SmallWorld {
    var world = SmallWorld()
    world.dataset(
      "c",
      fields: """
        [{"name": "p", "type": "string", "role": "period"}, {"name": "flow", "type": "string", "role": "dimension"},
         {"name": "v", "type": "string", "role": "vintage", "constraints": {"enum": ["preliminary", "final"]}},
         {"name": "day", "type": "string", "role": "released"}, {"name": "x", "type": "number", "unit": "CNY"}]
        """,
      rows: """
        [{"p": "2021", "flow": "export", "v": "final", "day": "2022-07-13", "x": 100}, {"p": "2022", "flow": "export", "v": "preliminary", "day": "2023-01-13", "x": 130},
         {"p": "2022", "flow": "export", "v": "final", "day": "2023-12-07", "x": 120}, {"p": "2023", "flow": "export", "v": "preliminary", "day": "2024-01-12", "x": 150}]
        """)
    return world
  }

  @Test(arguments: [("2023-06-30", 130.0), ("2023-12-07", 120), ("2024-12-31", 120)])
  func theLastReleaseByADayIsRead(_ day: String, _ value: Double) {
    #expect(Self.world().build().value.value("c.x@2022?as-of=\(day)") == value)
  }

  @Test func nothingStoodBeforeTheFirstRelease() throws {
    let catalog = Self.world().build().value
    guard case .success(let reference) = SeriesReference.parse("c.x@2022?as-of=2020-01-01"), case .failure(let problem) = catalog.observation(for: reference) else {
      Issue.record("a value was found")
      return
    }
    #expect(problem.ruleID == "unknown-vintage")
    #expect(problem.message == "nothing of the series 'c.x' is known to have been released by 2020-01-01")
  }

  @Test func anIndicatorMayReadWhatWasOutOnADay() {
    var world = Self.world()
    world.indicator("g", "measure: growth\nof: c.x\nwhere: {as-of: 2023-06-30}\nunit: percent\nacknowledge: {mixed-vintages: at the time}")
    #expect(world.build().value.value("g@2022").map { abs($0 - 0.3) < 1e-12 } == true)
  }

  @Test func revisionsStandBesideEachOther() throws {
    let catalog = Self.world().build().value
    let series = try #require(catalog.series(named: "c.x"))
    let revisions = catalog.revisions(of: series)
    #expect(revisions.map(\.key.period) == [Period("2022")])
    #expect(revisions.first?.releases.map(\.value) == [130, 120])
    let current = try #require(try catalog.found("c.x@2022"))
    #expect(catalog.predecessor(of: current, in: series)?.value == 130)
    #expect(catalog.revisedInputs(of: current).map(\.earlier.value) == [130])
    #expect(catalog.newerPeriod(than: current, in: series) == Period("2023"))
  }
}
