import Diagnostics
import Site
import Testing

/// Each mistake ends in an error at its line and column, and in no site.
@Suite struct RefusalTests {
  private func expectOnly(_ expected: String, _ change: (inout SmallSite) -> Void) async throws {
    var site = SmallSite()
    change(&site)
    let errors = try await site.errors()
    #expect(errors == [expected])
    #expect(try await site.build().site == nil)
  }

  @Test func aChangedValueUnderAPinnedNumber() async throws {
    try await expectOnly("Content/report/index.md:6:7 pinned-value") {
      $0.replace("42.1, \"source\"", with: "43.2, \"source\"", in: "Content/datasets/trade.json")
    }
  }

  @Test func thePinnedNumberIsToldWhatItShouldRead() async throws {
    var site = SmallSite()
    site.replace("42.1, \"source\"", with: "43.2, \"source\"", in: "Content/datasets/trade.json")
    let finding = try #require(try await site.build().diagnostics.first { $0.ruleID == "pinned-value" })
    #expect(finding.message.contains("43.2万亿元"))
    #expect(finding.notes.first?.range?.file == "Content/datasets/trade.json")
  }

  @Test func aPinnedNumberInATitleOrASummary() async throws {
    try await expectOnly("Content/index.md:2:14 pinned-value") {
      $0.replace("title: 首页", with: "title: 首页[1万亿元](value:trade.total@2022)", in: "Content/index.md")
      $0.files["Content/index.en.md"] = nil
    }
    try await expectOnly("Content/index.md:3:17 pinned-value") {
      $0.replace("title: 首页", with: "title: 首页\nsummary: \"共计[1万亿元](value:trade.total@2022)\"", in: "Content/index.md")
      $0.files["Content/index.en.md"] = nil
    }
  }

  @Test func aPinnedNumberInAHeadingACaptionOrACell() async throws {
    try await expectOnly("Content/report/index.md:8:3 pinned-value") { $0.replace("![图注]", with: "![[1万亿元](value:trade.total@2022)]", in: "Content/report/index.md") }
    try await expectOnly("Content/one.md:3:10 pinned-value") { $0["Content/one.md"] = "# 一\n\n## 标题[1万亿元](value:trade.total@2022)\n" }
    try await expectOnly("Content/one.md:5:3 pinned-value") { $0["Content/one.md"] = "# 一\n\n| 表 |\n|---|\n| [1万亿元](value:trade.total@2022) |\n" }
  }

  @Test func aWrongUnit() async throws {
    try await expectOnly("Content/report/index.md:6:7 pinned-unit") { $0.replace("42.1万亿元", with: "42.1%", in: "Content/report/index.md") }
  }

  @Test func anUnknownSeries() async throws {
    try await expectOnly("Content/report/index.md:6:7 unknown-series") { $0.replace("trade.total@2022", with: "trade.totl@2022", in: "Content/report/index.md") }
  }

  @Test func aPeriodThatIsNotThere() async throws {
    try await expectOnly("Content/report/index.md:6:7 unknown-period") { $0.replace("trade.total@2022", with: "trade.total@2019", in: "Content/report/index.md") }
  }

  @Test func anUnknownKey() async throws {
    try await expectOnly("Content/index.md:3:1 unknown-key") { $0.replace("title: 首页", with: "title: 首页\nsumary: x", in: "Content/index.md") }
  }

  @Test func aDeadLink() async throws {
    try await expectOnly("Content/index.md:5:4 dead-link") { $0.replace("(report/index.md)", with: "(reports/index.md)", in: "Content/index.md") }
  }

  @Test func aMenuEntryThatNamesNoPage() async throws {
    try await expectOnly("Content/site.yaml:4:15 dead-link") { $0.replace("page: report/index.md", with: "page: reports/index.md", in: "Content/site.yaml") }
  }

  @Test func aDeadAnchor() async throws {
    try await expectOnly("Content/index.md:5:32 dead-anchor") { $0.replace("demand.md#weak", with: "demand.md#week", in: "Content/index.md") }
  }

  @Test func aDatasetWithADuplicateKey() async throws {
    var site = SmallSite()
    site.replace("\"2021\"", with: "\"2022\"", in: "Content/datasets/trade.json")
    let errors = try await site.errors()
    #expect(errors == ["Content/datasets/trade.json:14:5 duplicate-key"])
  }

  @Test func aDatasetWithAWrongType() async throws {
    var site = SmallSite()
    site.replace("\"total\": 42.1", with: "\"total\": \"many\"", in: "Content/datasets/trade.json")
    let errors = try await site.errors()
    #expect(errors == ["Content/datasets/trade.json:14:33 wrong-type"])
  }

  @Test func aDatasetWithoutASource() async throws {
    var site = SmallSite()
    site.replace("\"sources\": [{\"name\": \"gacc\", \"title\": \"Customs\", \"path\": \"https://gacc.example/\"}],", with: "", in: "Content/datasets/trade.json")
    let errors = try await site.errors()
    #expect(errors.first == "Content/datasets/trade.json:1:1 dataset-no-source")
  }

  @Test func aChartWithAnUnsupportedProperty() async throws {
    try await expectOnly("Content/charts/trade.vl.json:4:12 chart-unsupported") { $0.replace("\"mark\": \"bar\"", with: "\"mark\":  \"baar\"", in: "Content/charts/trade.vl.json") }
  }

  @Test func aTemplateWithAnUnknownName() async throws {
    try await expectOnly("Templates/extra.mustache:2:4 template-name") { $0["Templates/extra.mustache"] = "<p>\n<p>{{titel}}</p>" }
  }

  @Test func aTemplateThatPrintsMarkupEscapedOrTextRaw() async throws {
    try await expectOnly("Templates/extra.mustache:1:1 template-escaping") { $0["Templates/extra.mustache"] = "{{body}}" }
    try await expectOnly("Templates/extra.mustache:1:1 template-escaping") { $0["Templates/extra.mustache"] = "{{{siteTitle}}}" }
  }

  @Test func aTemplateWithAnUnknownPartialOrACycle() async throws {
    try await expectOnly("Templates/extra.mustache:1:1 template-missing") { $0["Templates/extra.mustache"] = "{{>haeding}}" }
    try await expectOnly("Templates/extra.mustache:1:1 template-cycle") { $0["Templates/extra.mustache"] = "{{>extra}}" }
  }

  @Test func aNameThatStandsForNothingHere() async throws {
    var site = SmallSite()
    site["Templates/not-found.mustache"] = "{{<base}}{{$main}}\n<p>{{factLabel}}</p>{{/main}}{{/base}}"
    let errors = try await site.errors()
    #expect(errors == ["Templates/not-found.mustache:2:4 template-name"])
  }

  @Test func aCycleBetweenIndicators() async throws {
    var site = SmallSite()
    site["Content/indicators/a.md"] = "---\ntitle: 甲\nmeasure: value\nof: b\n---\n"
    site["Content/indicators/b.md"] = "---\ntitle: 乙\nmeasure: value\nof: a\n---\n"
    let errors = try await site.errors()
    #expect(errors == ["Content/indicators/b.md:4:5 indicator-cycle"])
  }

  @Test func twoDefinitionsMixed() async throws {
    var site = SmallSite()
    site["Content/datasets/other.json"] = site["Content/datasets/trade.json"].replacing("\"name\": \"trade\"", with: "\"name\": \"other\"")
      .replacing("\"definition\": \"customs\"", with: "\"definition\": \"private\"")
    site["Content/indicators/mixed.md"] = "---\ntitle: 混\nmeasure: share\nof: other.total\nin: trade.total\nunit: percent\n---\n"
    let errors = try await site.errors()
    #expect(errors == ["Content/indicators/mixed.md:3:10 mixed-definitions"])
    site.replace("unit: percent", with: "unit: percent\nacknowledge: {mixed-definitions: 对照}", in: "Content/indicators/mixed.md")
    let acknowledged = try await site.errors()
    #expect(acknowledged == [])
  }

  @Test func anUnknownChartReferenceOrLinkOfTheArgument() async throws {
    try await expectOnly("Content/report/index.md:8:1 unknown-chart") { $0.replace("chart:trade", with: "chart:trad", in: "Content/report/index.md") }
    try await expectOnly("Content/report/bottlenecks/demand.md:7:5 unknown-reference") { $0.replace("@li-2020", with: "@li-2021", in: "Content/report/bottlenecks/demand.md") }
    var site = SmallSite()
    site.replace("to: scale", with: "to: scales", in: "Content/report/countermeasures/invest.md")
    #expect(try await site.errors().contains { $0.hasPrefix("Content/report/countermeasures/invest.md:6:") && $0.hasSuffix("unknown-node") })
  }

  @Test func aTranslationWithoutItsOriginal() async throws {
    try await expectOnly("Content/lost.en.md:1:1 translation-without-original") { $0["Content/lost.en.md"] = "# Lost\n" }
  }

  @Test func twoPagesAtOneAddress() async throws {
    var site = SmallSite()
    site["Content/a.md"] = "# A\n"
    site["Content/a/index.md"] = "# A\n"
    #expect(try await site.errors().contains { $0.hasSuffix("route-clash") })
  }
}
