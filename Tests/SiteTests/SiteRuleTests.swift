import Diagnostics
import Site
import Testing

/// Rules about data, works and translations: each fires, and each is silent.
@Suite struct SiteRuleTests {
  private func findings(_ rule: String, _ change: (inout SmallSite) -> Void = { _ in }) async throws -> [String] {
    var site = SmallSite()
    change(&site)
    return try await site.build().diagnostics.filter { $0.ruleID == rule }.map { $0.range?.file ?? "" }
  }

  @Test func aDatasetThatNothingUses() async throws {
    let path = "Content/datasets/idle.json"
    func copy(_ site: inout SmallSite) {
      site[path] = site["Content/datasets/trade.json"].replacing("\"name\": \"trade\"", with: "\"name\": \"idle\"")
    }
    #expect(try await findings("unused-dataset").isEmpty)
    #expect(try await findings("unused-dataset", copy) == [path])
    #expect(try await findings("unused-dataset") { copy(&$0); $0["Content/a.md"] = "# 一\n\n[数据](datasets/idle.json)\n" }.isEmpty)
    #expect(try await findings("unused-dataset") { copy(&$0); $0["Content/a.md"] = "# 一\n\n[](value:idle.total@2022)\n" }.isEmpty)
  }

  @Test func anIndicatorThatNothingUses() async throws {
    let path = "Content/indicators/idle.md"
    let text = "---\ntitle: 闲\nmeasure: value\nof: trade.total\nunit: CNY\n---\n\n[](value:idle@2022)\n"
    #expect(try await findings("unused-indicator").isEmpty)
    #expect(try await findings("unused-indicator") { $0[path] = text } == [path])
    #expect(try await findings("unused-indicator") { $0[path] = text; $0["Content/a.md"] = "# 一\n\n[](value:idle@2022)\n" }.isEmpty)
    #expect(try await findings("unused-indicator") { $0[path] = text; $0["Content/a.md"] = "# 一\n\n[闲](indicators/idle.md)\n" }.isEmpty)
  }

  @Test func aChartThatNoPageShows() async throws {
    #expect(try await findings("unused-chart").isEmpty)
    #expect(
      try await findings("unused-chart") { $0.replace("![图注](chart:trade)", with: "", in: "Content/report/index.md") }
        == ["Content/charts/trade.vl.json"])
  }

  @Test func aWorkThatNoPageCites() async throws {
    #expect(try await findings("unused-reference").isEmpty)
    #expect(
      try await findings("unused-reference") { $0.replace("见[@li-2020]，", with: "", in: "Content/report/bottlenecks/demand.md") }
        == ["Content/references.json"])
  }

  // MARK: Lives of data

  private func aged(_ life: String, asOf: String?) -> (inout SmallSite) -> Void {
    { site in
      site.replace("\"definition\": \"customs\",", with: "\"definition\": \"customs\", \"asOf\": \"2023-01-13\", \"life\": \"\(life)\",", in: "Content/datasets/trade.json")
      if let asOf { site["Content/site.yaml"] += "\nas-of: \(asOf)\n" }
    }
  }

  @Test func aDatasetPastItsLife() async throws {
    #expect(try await findings("dataset-expired", aged("P2Y", asOf: "2025-01-14")) == ["Content/datasets/trade.json"])
    #expect(try await findings("dataset-expired", aged("P2Y", asOf: "2025-01-13")).isEmpty)
    #expect(try await findings("dataset-expired").isEmpty)
  }

  @Test func whatRestsOnItIsStale() async throws {
    #expect(try await findings("part-outdated", aged("P2Y", asOf: "2025-01-14")) == ["Content/report/bottlenecks/demand.md"])
    var site = SmallSite()
    aged("P2Y", asOf: "2025-01-14")(&site)
    let page = try #require(try await site.build().site?.file("report/bottlenecks/demand/weak/index.html")).text
    #expect(page.contains("grade stale"))
  }

  @Test func aLifeNeedsADayAndARelease() async throws {
    #expect(try await findings("as-of-missing", aged("P2Y", asOf: nil)) == ["Content/datasets/trade.json"])
    #expect(try await findings("dataset-life", aged("2 years", asOf: nil)) == ["Content/datasets/trade.json"])
    #expect(
      try await findings("dataset-life") {
        $0.replace("\"definition\": \"customs\",", with: "\"definition\": \"customs\", \"life\": \"P2Y\",", in: "Content/datasets/trade.json")
      } == ["Content/datasets/trade.json"])
  }

  // MARK: Translations

  private func digest(_ site: SmallSite) async throws -> String {
    let found = try await site.build().diagnostics.first { $0.ruleID == "translation-unpinned" && $0.range?.file == "Content/index.en.md" }
    let fix = try #require(found?.fix)
    return try #require(fix.firstMatch(of: /translates: ([0-9a-f]{12})/).map { String($0.output.1) })
  }

  private func pinned() async throws -> SmallSite {
    var site = SmallSite()
    site.replace("title: Home", with: "title: Home\ntranslates: \(try await digest(site))", in: "Content/index.en.md")
    return site
  }

  private func rules(_ site: SmallSite) async throws -> [String] {
    try await site.build().diagnostics.filter { $0.range?.file == "Content/index.en.md" }.map(\.ruleID)
  }

  @Test func aTranslationKnowsWhetherItsOriginalChanged() async throws {
    var site = try await pinned()
    #expect(try await rules(site) == [])
    site.replace("见[报告]", with: "先看[报告]", in: "Content/index.md")
    #expect(try await rules(site) == ["stale-translation"])
  }

  @Test func aRewrittenNumberLeavesTheTranslationFresh() async throws {
    var site = SmallSite()
    for path in ["Content/index.md", "Content/index.en.md"] { site[path] += "\n[42.1万亿元](value:trade.total@2022)\n" }
    site.replace("title: Home", with: "title: Home\ntranslates: \(try await digest(site))", in: "Content/index.en.md")
    #expect(try await rules(site) == [])
    site.replace("[42.1万亿元]", with: "[42万亿元]", in: "Content/index.md")
    #expect(try await rules(site) == [])
    site.replace("total@2022", with: "total@2021", in: "Content/index.md")
    #expect(try await rules(site).contains("stale-translation"))
  }

  @Test func pinsAreWrittenWithOrWithoutFrontMatter() async throws {
    var site = SmallSite()
    site["Content/a.md"] = "# 一\n"
    site["Content/a.en.md"] = "# One\n"
    var options = BuildOptions(jobs: 1)
    options.pinsTranslations = true
    let result = try await site.build(options)
    for (path, bytes) in CorrectionWriter.corrected(result.files, by: result.pins) { site[path] = String(decoding: bytes, as: UTF8.self) }
    #expect(site["Content/a.en.md"].hasPrefix("---\ntranslates: "))
    let found = try await site.build(options)
    #expect(found.pins == [])
    #expect(!found.diagnostics.contains { $0.ruleID == "translation-unpinned" })
    #expect(found.site != nil)
  }
}
