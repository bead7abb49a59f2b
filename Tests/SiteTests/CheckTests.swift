import Diagnostics
import Site
import Testing

/// Checks in pages: what they show, and what is refused.
@Suite struct CheckTests {
  private static let check = """
    id: T1
    claim: 42.1除以39.1，增长7.7%
    growth: [42.1万亿元, value:trade.total@2021]
    states: 7.7%
    advice: 见[@li-2020]。
    """
  private static let translation = "id: T1\nclaim: 42.1 over 39.1 is growth of 7.7%\nadvice: See [@li-2020].\n"

  /// The small site with a page of one check in two languages.
  private func site(_ chinese: String = check, _ english: String? = translation, after text: String = "") -> SmallSite {
    var site = SmallSite()
    site["Content/report/analyses/sums.md"] = "---\ntitle: 核对\n---\n\n```check\n\(chinese)\n```\n\(text)"
    if let english { site["Content/report/analyses/sums.en.md"] = "---\ntitle: Checks\n---\n\n```check\n\(english)\n```\n\(text)" }
    return site
  }

  private func errors(_ chinese: String, _ english: String? = nil) async throws -> [String] {
    try await site(chinese, english).errors().map { $0.replacing("Content/report/analyses/", with: "") }
  }

  private func page(_ site: SmallSite, _ path: String) async throws -> String {
    let result = try await site.build()
    #expect(result.diagnostics.filter { $0.severity == .error } == [])
    return try #require(result.site?.file(path)).text
  }

  // MARK: What is shown

  @Test func aCheckShowsItsComputationAndItsVerdict() async throws {
    let text = try await page(site(), "report/analyses/sums/index.html")
    #expect(text.contains("<section class=\"check holds\" id=\"T1\""))
    #expect(text.contains("✓ </span>成立"))
    #expect(text.contains("42.1万亿元 ÷ <a class=\"value\" href=\"../../../datasets/trade/#row-1\""))
    #expect(text.contains(" − 1 = <strong>7.67%</strong>"))
    #expect(text.contains("<code>customs</code>"))
    #expect(!text.contains("growth: ["))
  }

  @Test func theTranslationHasItsOwnTextsAndTheSameNumbers() async throws {
    let text = try await page(site(), "en/report/analyses/sums/index.html")
    #expect(text.contains("42.1 over 39.1 is growth of 7.7%"))
    #expect(text.contains("42.1 trillion yuan ÷ <a"))
    #expect(text.contains("✓ </span>holds"))
  }

  @Test func anImageListsTheChecksOfThePage() async throws {
    let text = try await page(site(after: "\n![一览](checks:)\n"), "report/analyses/sums/index.html")
    #expect(text.contains("<div class=\"check-list\"><p class=\"figure-title\">一览</p><p>共1项：成立1项。</p>"))
    #expect(text.contains("<th scope=\"row\"><a href=\"#T1\">T1</a></th>"))
    #expect(text.contains("<a href=\"../../../checks.json\">"))
  }

  @Test func aJudgedCheckSaysThatAReviewerJudgedIt() async throws {
    let text = try await page(site("id: T8\nclaim: 两份摘要一致\njudged: 不一致\nseverity: high", nil), "report/analyses/sums/index.html")
    #expect(text.contains("<section class=\"check judged\" id=\"T8\""))
    #expect(text.contains("◇ </span>不一致 · 评审判断"))
    #expect(text.contains("严重程度：高"))
  }

  @Test func checksAreDataToo() async throws {
    let text = try await page(site(), "checks.json")
    #expect(text.contains("\"operation\": \"growth\""))
    #expect(text.contains("\"series\": \"trade.total\""))
    #expect(text.contains("\"en\": \"42.1 over 39.1 is growth of 7.7%\""))
    #expect(try await SmallSite().build().site?.file("checks.json") == nil)
  }

  @Test func aLinkMayNameACheck() async throws {
    var site = site()
    site["Content/index.md"] += "\n见[核对](report/analyses/sums.md#T1)。\n"
    #expect(try await page(site, "index.html").contains("href=\"report/analyses/sums/#T1\""))
  }

  @Test func theSeriesOfACheckKnowsThePage() async throws {
    #expect(try await page(site(), "datasets/trade/index.html").contains("href=\"../../report/analyses/sums/\""))
  }

  @Test func aCheckIsEvidenceOfThePartThatItStandsIn() async throws {
    var site = SmallSite()
    site["Content/report/mechanisms/scale.md"] += "\n```check\n\(Self.check)\n```\n"
    #expect(try await page(site, "report/mechanisms/scale/cost/index.html").contains("grade measured"))
  }

  @Test func numbersThatFollowAreFilledInTexts() async throws {
    let text = try await page(site("id: T1\nclaim: 共[](value:trade.total@2022)\nequal: [1, 1]", nil), "checks.json")
    #expect(text.contains("\"zh-Hans\": \"共42.1 万亿元\""))
  }

  // MARK: What is refused

  @Test func aClaimThatFailsAndAVerdictThatIsAnother() async throws {
    #expect(try await errors(Self.check.replacing("states: 7.7%", with: "states: 9.9%")) == ["sums.md:9:9 check-fails"])
    #expect(try await errors(Self.check + "\nverdict: fails") == ["sums.md:11:10 check-verdict"])
    #expect(try await errors(Self.check.replacing("states: 7.7%", with: "states: 9.9%\nverdict: fails")) == [])
  }

  @Test func aFailingCheckMayBeAWarning() async throws {
    var site = site(Self.check.replacing("states: 7.7%", with: "states: 9.9%"))
    site["Content/site.yaml"] += "\nrules: {check-fails: warning}\n"
    #expect(try await page(site, "report/analyses/sums/index.html").contains("✗ </span>不成立"))
  }

  @Test func anIdThatIsMissingMalformedOrTaken() async throws {
    #expect(try await errors("claim: 一\nequal: [1, 1]") == ["sums.md:6:1 missing-key"])
    #expect(try await errors("id: 第一\nclaim: 一\nequal: [1, 1]") == ["sums.md:6:5 check-id"])
    #expect(try await errors("id: T1\nequal: [1, 1]") == ["sums.md:6:1 missing-key"])
    #expect(try await errors("id: T1\nclaim: 一\nequal: [1, 1]\n```\n\n```check\nid: T1\nclaim: 二\nequal: [2, 2]") == ["sums.md:11:1 duplicate-check"])
    #expect(try await errors("id: T1\nclaim: 一\nequal: [1, 1]\n```\n\n## 题 {#T1}\n\n```yaml") == ["sums.md:5:1 duplicate-check"])
  }

  @Test func aCheckThatComputesNothingOrSeveralThings() async throws {
    #expect(try await errors("id: T1\nclaim: 一") == ["sums.md:6:1 check-form"])
    #expect(try await errors("id: T1\nclaim: 一\nequal: [1, 1]\nsum: [1, 1]\nstates: 2").count == 1)
    #expect(try await errors("id: T1\nclaim: 一\njudged: 好\nverdict: holds") == ["sums.md:9:1 check-form"])
    #expect(try await errors("id: T1\nclaim: 一\nequals: [1, 1]").contains("sums.md:8:1 unknown-key"))
    #expect(try await errors("id: T1\nclaim: [") == ["sums.md:8:1 yaml-syntax"])
  }

  @Test func aWorkThatIsNotListed() async throws {
    #expect(try await errors(Self.check + "\nsources: [li-2021]") == ["sums.md:11:11 unknown-reference"])
    #expect(try await errors(Self.check.replacing("@li-2020", with: "@li-2021")) == ["sums.md:10:13 unknown-reference"])
  }

  @Test func aListOfNothing() async throws {
    var site = SmallSite()
    site["Content/one.md"] = "# 一\n\n![一览](checks:)\n"
    #expect(try await site.errors() == ["Content/one.md:3:1 no-checks"])
  }

  @Test func aTranslationThatSaysMoreOrLess() async throws {
    #expect(try await errors(Self.check, "id: T2\nclaim: two") == ["sums.en.md:1:1 check-parity", "sums.en.md:5:1 check-parity"])
    #expect(try await errors(Self.check, "id: T1\nclaim: one") == ["sums.en.md:5:1 check-parity"])
    #expect(try await errors(Self.check, "\(Self.translation)note: more") == ["sums.en.md:5:1 check-parity"])
    #expect(try await errors(Self.check, Self.translation.replacing("[@li-2020]", with: "the list")) == ["sums.en.md:5:1 check-parity"])
    #expect(try await errors(Self.check, "\(Self.translation)states: 7.7%") == ["sums.en.md:9:1 check-form"])
  }

  @Test func aSeriesWithAnErrorOfItsOwnIsLeftOutInSilence() async throws {
    var site = site()
    site.replace("\"unit\": \"CNY\"", with: "\"unit\": \"CNX\"", in: "Content/datasets/trade.json")
    #expect(try await site.errors().allSatisfy { $0.hasPrefix("Content/datasets/trade.json") })
  }

  // MARK: Pinned numbers

  @Test func aPinnedNumberInATextIsCorrectedWhereItsPlaceIsKnown() async throws {
    let pinned = "id: T1\nequal: [1, 1]\nclaim: 共[42.2万亿元](value:trade.total@2022)"
    let result = try await site(pinned, nil).build()
    #expect(result.diagnostics.contains { $0.ruleID == "pinned-value" })
    #expect(CorrectionWriter.corrected(result.files, by: result.corrections).map(\.path) == ["Content/report/analyses/sums.md"])
    let folded = try await site(pinned.replacing("claim: 共", with: "claim: >-\n  共"), nil).build()
    #expect(folded.diagnostics.contains { $0.ruleID == "pinned-value" })
    #expect(folded.corrections == [])
  }
}
