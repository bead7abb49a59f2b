import Diagnostics
import Site
import Testing

/// What a site accepts, how long, and what becomes of a waiver that is wrong itself.
@Suite struct WaiverTests {
  private static let rule = "part-without-evidence"
  private static let page = "Content/report/mechanisms/scale.md"

  /// The small site with a waiver for the one part of its mechanism.
  private func site(_ waiver: String, asOf: String? = "2026-01-31") -> SmallSite {
    var site = SmallSite()
    site.replace("title: 规模\n", with: "title: 规模\nwaive:\n  - {\(waiver)}\n", in: Self.page)
    if let asOf { site["Content/site.yaml"] += "\nas-of: \(asOf)\n" }
    return site
  }

  private func rules(_ site: SmallSite, in file: String? = nil) async throws -> [String] {
    try await site.build().diagnostics.filter { file == nil || $0.range?.file == file }.map(\.ruleID)
  }

  @Test func aWaiverAcceptsTheFindingsOfItsRuleOnItsPage() async throws {
    let found = try await rules(site("rule: part-without-evidence, reason: 推论, until: 2026-12-31"))
    #expect(found.count { $0 == Self.rule } == 1, "the countermeasure's part keeps its finding")
  }

  @Test func aWaiverMayBeForOnePart() async throws {
    #expect(try await rules(site("rule: part-without-evidence, part: cost, reason: 推论, until: 2026-12-31"), in: Self.page).allSatisfy { $0 != Self.rule })
    var other = site("rule: part-without-evidence, part: other, reason: 推论, until: 2026-12-31")
    other[Self.page] += "\n## 另一条 {#other}\n\n见[@li-2020]。\n"
    let found = try await rules(other, in: Self.page)
    #expect(found.contains(Self.rule) && found.contains("waiver-unused"))
  }

  @Test func aPartThatIsGoneIsAnError() async throws {
    let errors = try await site("rule: part-without-evidence, part: costs, reason: 推论, until: 2026-12-31").errors()
    #expect(errors == ["\(Self.page):4:41 unknown-part"])
  }

  @Test func aWaiverEndsOnItsDay() async throws {
    let waiver = "rule: part-without-evidence, reason: 推论, until: 2026-01-30"
    #expect(try await site(waiver).errors() == ["\(Self.page):4:5 waiver-ended"])
    #expect(try await site(waiver, asOf: "2026-01-30").errors() == [])
    let later = try await site(waiver, asOf: "2026-01-30").build(BuildOptions(today: "2026-01-31", jobs: 1)).diagnostics
    #expect(later.contains { $0.ruleID == "waiver-ended" })
  }

  @Test func aReasonIsNeeded() async throws {
    #expect(try await site("rule: part-without-evidence, until: 2026-12-31").errors().first == "\(Self.page):4:5 missing-key")
    #expect(try await site("rule: part-without-evidence, reason: \"  \", until: 2026-12-31").errors().first == "\(Self.page):4:5 missing-key")
  }

  @Test func aWaiverThatMatchesNothingIsAWarning() async throws {
    let found = try await site("rule: causal-wording, reason: 推论, until: 2026-12-31").build().diagnostics
    #expect(found.first { $0.ruleID == "waiver-unused" }?.severity == .warning)
  }

  @Test func aRuleThatDoesNotExistIsAnErrorThatNamesTheNearest() async throws {
    let found = try await site("rule: part-without-evidense, reason: 推论, until: 2026-12-31").build().diagnostics
    #expect(found.first { $0.ruleID == "unknown-rule" }?.fix == "did you mean 'part-without-evidence'?")
    var severities = SmallSite()
    severities["Content/site.yaml"] += "\nrules: {part-orphans: off}\n"
    #expect(try await severities.errors() == ["Content/site.yaml:5:9 unknown-rule"])
  }

  @Test func withoutADayNoWaiverCanEndWhichIsSaid() async throws {
    let found = try await site("rule: part-without-evidence, reason: 推论, until: 2020-01-01", asOf: nil).build().diagnostics
    #expect(found.first { $0.ruleID == "as-of-missing" }?.severity == .warning)
  }

  @Test func aFileWithoutFrontMatterIsWaivedInTheSitesOwn() async throws {
    var site = SmallSite()
    site["Content/references.json"] = "[{\"id\": \"li-2020\", \"title\": \"题名\"}, {\"id\": \"unread\", \"title\": \"题名\"}]"
    #expect(try await rules(site).contains("unused-reference"))
    site["Content/site.yaml"] += "\nas-of: 2026-01-31\nwaive: [{rule: unused-reference, in: references.json, reason: 下一版要用, until: 2026-12-31}]\n"
    #expect(try await !rules(site).contains("unused-reference"))
    site["Content/site.yaml"] = site["Content/site.yaml"].replacing("in: references.json, ", with: "")
    #expect(try await site.errors().contains { $0.hasSuffix("missing-key") })
  }

  @Test func theReportListsWhatWasWaivedWithItsReason() async throws {
    let result = try await site("rule: part-without-evidence, part: cost, reason: 原文如此, until: 2026-12-31").build()
    let page = try #require(result.site?.file("report/index.html")).text
    #expect(page.contains("原文如此"))
    #expect(page.contains("2026-12-31"))
  }
}
