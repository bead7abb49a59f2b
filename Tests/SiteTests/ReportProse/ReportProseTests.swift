import Diagnostics
import Site
import Testing

/// What the words of a report are held against: each rule fires, and each is silent.
@Suite struct ReportProseTests {
  private static let page = "Content/report/bottlenecks/demand.md"

  /// The messages of a rule on a page of the report with one more paragraph.
  private func messages(_ rule: String, _ paragraph: String, configuration: String = "") async throws -> [String] {
    var site = SmallSite()
    site[Self.page] += "\n\n\(paragraph)\n"
    site["Content/site.yaml"] += configuration
    let found = try await site.build().diagnostics.filter { $0.ruleID == rule && $0.range?.file == Self.page }
    return found.map(\.message)
  }

  @Test func aQuantityThatNothingCovers() async throws {
    let before = try await messages("figure-unbound", "")
    #expect(try await messages("figure-unbound", "企业共有4321家。") == before + ["'4321家' is neither bound to data nor cited"])
    #expect(try await messages("figure-unbound", "企业共有4321家[@li-2020]。") == before)
    #expect(try await messages("figure-unbound", "规模为[](value:trade.total@2022)。") == before)
    #expect(try await messages("figure-unbound", "2015年3月，第三批，9610与B2B，图2，三个瓶颈，`4321`。") == before)
    #expect(try await messages("figure-unbound", "新4321方案。", configuration: "\nnot-quantities: [新4321方案]\n") == before)
  }

  @Test func aQuantityIsNamedAtItsPlace() async throws {
    var site = SmallSite()
    site["Content/report/bottlenecks/demand.md"] += "\n\n规模与**近4321家**企业。\n"
    let finding = try #require(try await site.build().diagnostics.first { $0.message.contains("4321家") })
    let span = try #require(finding.range?.span)
    #expect(span.end.byteColumn - span.start.byteColumn == "4321家".utf8.count)
    #expect(span.start.byteColumn == "规模与**近".utf8.count + 1)
  }

  @Test func aWordThatItsNumberContradicts() async throws {
    #expect(try await messages("words-against-numbers", "规模为[](value:trade.total@2022)，超过一万亿元。").isEmpty)
    #expect(try await messages("words-against-numbers", "规模由[](value:trade.total@2022)增至[](value:trade.total@2021)。") != [])
    #expect(try await messages("words-against-numbers", "规模由[](value:trade.total@2021)增至[](value:trade.total@2022)。").isEmpty)
  }

  @Test func chineseTypedAgainstCustom() async throws {
    #expect(try await messages("chinese-typography", "跨境 B2B 平台。").count == 2)
    #expect(try await messages("chinese-typography", "规模,增长。") == ["',' is half-width between Han characters"])
    #expect(try await messages("chinese-typography", "跨境B2B平台，规模为[](value:trade.total@2022)。").isEmpty)
  }

  @Test func theReportSaysHowManyFiguresAreCovered() async throws {
    var site = SmallSite()
    site[Self.page] += "\n\n企业共有4321家。\n"
    let built = try #require(try await site.build().site)
    let html = try #require(built.files.first { "\($0.path)" == "report/index.html" }.map { String(decoding: $0.bytes, as: UTF8.self) })
    #expect(html.contains("正文数字的依据") && html.contains("两者都没有"))
  }
}
