import Diagnostics
import Site
import Testing

@Suite struct BuildTests {
  @Test func theSmallSiteBuildsWithoutAnError() async throws {
    let result = try await SmallSite().build()
    #expect(result.diagnostics.filter { $0.severity == .error } == [])
    let site = try #require(result.site)
    let expected = [
      "index.html", "en/index.html", "report/index.html", "en/report/index.html", "report/bottlenecks/demand/index.html",
      "report/bottlenecks/demand/weak/index.html", "indicators/growth/index.html", "indicators/index.html", "datasets/trade/index.html",
      "datasets/trade.csv", "datasets/trade.json", "datapackage.json", "charts/trade/index.html", "charts/trade.svg", "charts/trade.csv",
      "charts/trade.json", "indicators.json", "argument.json", "references/index.html", "sitemap.xml", "robots.txt", "_headers",
      "_redirects", ".nojekyll", "404.html", "build.json", "assets/style.css",
    ]
    for path in expected { #expect(site.file(path) != nil, "\(path)") }
  }

  @Test func pinnedNumbersKeepTheirTextAndFollowingOnesArePrinted() async throws {
    let page = try #require(try await SmallSite().build().site?.file("report/index.html")?.text)
    #expect(page.contains(">42.1万亿元</a>"))
    #expect(page.contains(">7.7%</a>"))
    let english = try #require(try await SmallSite().build().site?.file("en/report/index.html")?.text)
    #expect(english.contains("The original follows") || english.contains("the original follows"))
  }

  @Test func aNumberLinksToTheRowThatItRestsOn() async throws {
    let page = try #require(try await SmallSite().build().site?.file("report/index.html")?.text)
    #expect(page.contains("href=\"../datasets/trade/#row-2\""))
    #expect(page.contains("href=\"../indicators/growth/#at-2022\""))
  }

  @Test func aPartHasAPageWithItsGradeAndEvidence() async throws {
    let page = try #require(try await SmallSite().build().site?.file("report/bottlenecks/demand/weak/index.html")?.text)
    #expect(page.contains("grade measured"))
    #expect(page.contains("39.1万亿元"))
    #expect(page.contains("题名"))
  }

  @Test func theSameInputGivesTheSameBytesWithAnyNumberOfJobs() async throws {
    let one = try #require(try await SmallSite().build(BuildOptions(jobs: 1)).site)
    let four = try #require(try await SmallSite().build(BuildOptions(jobs: 4)).site)
    #expect(one.files == four.files)
  }

  @Test func numbersThatFollowStandInTitlesListsAndTablesOfContents() async throws {
    var site = SmallSite()
    site["Content/notes/a.md"] = "---\ntitle: 增长[](value:growth@2022)\n---\n\n## 规模[](value:trade.total@2022)\n\n## 二\n"
    let built = try #require(try await site.build().site)
    let page = try #require(built.file("notes/a/index.html")).text
    #expect(page.contains("<title>增长7.7% · 小站</title>"))
    #expect(page.contains("<a href=\"#规模\">规模42.1 万亿元</a>"))
    #expect(try #require(built.file("notes/index.html")).text.contains("增长7.7%"))
  }

  @Test func aChartInAFencedBlockIsDrawnAndCountsAsEvidence() async throws {
    var site = SmallSite()
    site["Content/report/mechanisms/scale.md"] += """

      ```chart
      data: {name: trade}
      mark: line
      encoding: {x: {field: period, type: ordinal}, y: {field: total, type: quantitative}}
      ```
      """
    let built = try #require(try await site.build().site)
    #expect(try #require(built.file("report/mechanisms/scale/index.html")).text.contains("<svg"))
    #expect(try #require(built.file("report/mechanisms/scale/cost/index.html")).text.contains("grade measured"))
  }

  @Test func aPartCarriesTheFootnotesOfItsText() async throws {
    var site = SmallSite()
    site["Content/report/mechanisms/scale.md"] += "\n论断[^n]。\n\n[^n]: 注文\n"
    let page = try #require(try await site.build().site?.file("report/mechanisms/scale/cost/index.html")).text
    #expect(page.contains("href=\"#fn-1\"") && page.contains("id=\"fn-1\"") && page.contains("注文"))
  }

  @Test func theDigestOfADatasetCoversItsTable() async throws {
    func digest(_ rows: String) async throws -> String {
      var site = SmallSite()
      site["Content/datasets/t.csv"] = rows
      site["Content/datasets/t.json"] = """
        {"name": "t", "title": "t", "definition": "d", "sources": [{"title": "s"}], "path": "t.csv",
         "schema": {"fields": [{"name": "x", "type": "number", "unit": "CNY"}]}}
        """
      let text = try #require(try await site.build().site?.file("datasets/t/index.html")).text
      let tail = try #require(text.firstRange(of: "<span class=\"digest\">"))
      return String(text[tail.upperBound...].prefix { $0 != "<" })
    }
    let one = try await digest("x\n1\n")
    let two = try await digest("x\n2\n")
    #expect(one != two)
    #expect(one.count == 129)
  }

  @Test func draftsAreBuiltOnRequestOnly() async throws {
    var site = SmallSite()
    site["Content/draft.md"] = "---\ntitle: 草稿\ndraft: true\n---\n"
    #expect(try await site.build().site?.file("draft/index.html") == nil)
    #expect(try await site.build(BuildOptions(includesDrafts: true, jobs: 1)).site?.file("draft/index.html") != nil)
  }

  @Test func rulesMayBeReweightedAndFindingsWaivedUntilADate() async throws {
    var site = SmallSite()
    site.replace("投资\naddresses:\n  - {to: demand, basis: explicit}", with: "投资\nwaive:\n  - {rule: countermeasure-without-bottleneck, reason: 不在本文范围, until: 2026-01-01}", in: "Content/report/countermeasures/invest.md")
    let rule = "countermeasure-without-bottleneck"
    #expect(try await !site.build().diagnostics.contains { $0.ruleID == rule })
    let later = try await site.build(BuildOptions(today: "2026-01-02", jobs: 1)).diagnostics
    #expect(later.contains { $0.ruleID == rule })
    #expect(later.contains { $0.ruleID == "waiver-ended" && $0.severity == .error })
    var strict = SmallSite()
    strict["Content/site.yaml"] += "\nrules: {part-without-evidence: error}\n"
    #expect(try await strict.errors().contains { $0.hasSuffix("part-without-evidence") })
  }

  @Test func checkFixRewritesThePinnedNumberAndNothingElse() async throws {
    var site = SmallSite()
    site.replace("42.1, \"source\"", with: "43.2, \"source\"", in: "Content/datasets/trade.json")
    let result = try await site.build()
    let corrected = CorrectionWriter.corrected(result.files, by: result.corrections)
    #expect(corrected.map(\.path) == ["Content/report/index.md"])
    #expect(corrected.first.map { String(decoding: $0.bytes, as: UTF8.self) } == site["Content/report/index.md"].replacing("42.1万亿元", with: "43.2万亿元"))
  }
}
