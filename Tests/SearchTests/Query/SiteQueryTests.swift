import Search
import Testing

/// What readers of the repository's own site may look for, and the page that should be among the first three.
@Suite struct SiteQueryTests {
  private static let index = SearchIndex(SiteCorpus.documents)

  static let queries: [(language: String, query: String, page: String)] = [
    ("zh-Hans", "口径", "pilot-zones/analyses/definitions/"),
    ("zh-Hans", "网经社 市场规模", "indicators/market-size/"),
    ("zh-Hans", "37.3%", "pilot-zones/analyses/definitions/"),
    ("zh-Hans", "9610", "pilot-zones/analyses/definitions/"),
    ("zh-Hans", "监管方式代码", "pilot-zones/analyses/definitions/"),
    ("zh-Hans", "小额免税", "pilot-zones/analyses/shocks-after-the-paper/"),
    ("zh-Hans", "初步数", "indicators/cbec-preliminary/"),
    ("zh-Hans", "增速取决于基数", "pilot-zones/analyses/preliminary-and-final/"),
    ("zh-Hans", "人才缺口", "pilot-zones/countermeasures/talent/"),
    ("zh-Hans", "低端品牌", "pilot-zones/bottlenecks/low-end-brands/"),
    ("zh-Hans", "产业集聚", "pilot-zones/mechanisms/agglomeration-effect/"),
    ("zh-Hans", "融资 创新", "pilot-zones/mechanisms/innovation-effect/"),
    ("zh-Hans", "泰尔指数", "indicators/zones-theil/"),
    ("zh-Hans", "省际集中度hhi", "indicators/zones-hhi/"),
    ("zh-Hans", "最低工资", "indicators/minimum-wage-effect/"),
    ("zh-Hans", "焚烧炉对房价", "indicators/incinerator-effect/"),
    ("zh-Hans", "双重差分", "methods/difference-in-differences/"),
    ("zh-Hans", "美国占出口的比重", "indicators/us-export-share/"),
    ("zh-Hans", "抽检不合格率", "indicators/failure-rate-gap/"),
    ("zh-Hans", "撤并", "pilot-zones/analyses/where-the-zones-are/"),
    ("zh-Hans", "税", "pilot-zones/analyses/shocks-after-the-paper/"),
    ("zh-Hans", "营商环境怎么改善", "pilot-zones/mechanisms/policy-effect/"),
    ("en", "definitions", "pilot-zones/analyses/definitions/"),
    ("en", "market size NECRC", "indicators/market-size/"),
    ("en", "de minimis", "pilot-zones/analyses/shocks-after-the-paper/"),
    ("en", "talent gap", "pilot-zones/countermeasures/talent/"),
    ("en", "Theil", "indicators/zones-theil/"),
    ("en", "HC2", "indicators/minimum-wage-effect-hc2/"),
    ("en", "incinerator house prices", "indicators/incinerator-effect/"),
    ("en", "B2B", "pilot-zones/analyses/definitions/"),
    ("en", "ｃｏｄｅ ９８１０", "pilot-zones/analyses/definitions/"),
    ("en", "supervision codes", "pilot-zones/analyses/definitions/"),
    ("en", "location quotients", "indicators/zones-lq/"),
    ("en", "apparel", "indicators/apparel-electronics-share/"),
    ("en", "business environment", "pilot-zones/mechanisms/policy-effect/"),
    ("en", "knowledge spillover", "pilot-zones/mechanisms/agglomeration-effect/"),
    ("en", "minimum wages", "indicators/minimum-wage-effect/"),
    ("en", "how do I check a number", "about/"),
    ("en", "golden tax", "pilot-zones/countermeasures/regulatory-innovation/"),
    ("en", "failure rates online", "indicators/failure-rate-gap/"),
    ("en", "preliminary and final growth", "pilot-zones/analyses/preliminary-and-final/"),
    ("en", "united states’ share of exports", "indicators/us-export-share/"),
  ]

  @Test(arguments: queries)
  func aQueryFindsItsPageAmongTheFirstThree(_ language: String, _ query: String, _ page: String) throws {
    let index = try #require(Self.index[language])
    let found = index.matches(query, limit: 3).map { index.documents[$0.document].path }
    #expect(found.contains(page), "\(found)")
  }

  @Test func aQueryOfTheSiteLoadsLittle() { #expect(Self.index.largestQueryBytes <= 100_000) }
}
