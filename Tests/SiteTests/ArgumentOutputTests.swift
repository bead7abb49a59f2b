import Diagnostics
import Site
import StructuredText
import Testing

@Suite struct ArgumentOutputTests {
  private func json(_ path: String, of result: SiteBuilder.Result) throws -> SourceValue {
    let file = try #require(result.site?.file(path))
    return try #require(readJSON(SourceFile(path: path, bytes: file.bytes)).value)
  }

  @Test func theReportsPageLinksToAllExports() async throws {
    let site = try #require(try await SmallSite().build().site)
    for path in ["report/argument.graphml", "report/argument.mmd", "argument.json"] { #expect(site.file(path) != nil, "\(path)") }
    let page = try #require(site.file("report/index.html")).text
    for href in ["../argument.json", "argument.graphml", "argument.mmd"] { #expect(page.contains("href=\"\(href)\" download"), "\(href)") }
    let english = try #require(site.file("en/report/index.html")).text
    #expect(english.contains("href=\"../../report/argument.mmd\""))
  }

  @Test func aPartsPageTellsWhereItsNumbersComeFrom() async throws {
    var site = SmallSite()
    site["Content/report/bottlenecks/demand.md"] += "\n增长[](value:growth@2022)。\n"
    let page = try #require(try await site.build().site?.file("report/bottlenecks/demand/weak/index.html")).text
    #expect(page.contains("<details class=\"trail\"><summary><strong>39.1万亿元</strong>"))
    #expect(page.contains("SHA-256 <span class=\"digest\">"))
    #expect(page.contains("<math display=\"block\">"))
    #expect(page.contains("href=\"https://gacc.example/\""))
    #expect(page.contains("id=\"chains\""))
    #expect(page.contains("href=\"index.json\" download"))
  }

  @Test func aPartHasATwinForPrograms() async throws {
    var site = SmallSite()
    site.replace("见[@li-2020]", with: "见[@li-2020]，[但 @li-2020]相反，增长[](value:growth@2022)", in: "Content/report/bottlenecks/demand.md")
    let twin = try json("report/bottlenecks/demand/weak/index.json", of: try await site.build())
    #expect(twin["id"]?.string == "demand#weak")
    #expect(twin["page"]?.string == "report/bottlenecks/demand/weak/")
    #expect(twin["grade"]?.string == "contested")
    let numbers = try #require(twin["numbers"]?.sequence)
    #expect(numbers.map { $0["reference"]?.string } == ["growth@2022", "trade.total@2021"])
    #expect(numbers[0]["measure"]?.string == "growth")
    #expect(numbers[0]["formula"]?.string?.isEmpty == false)
    #expect(numbers[0]["printed"]?["zh-Hans"]?.string == "7.7%")
    let rows = try #require(numbers[1]["rows"]?.sequence?.first)
    #expect(rows["dataset"]?.string == "trade")
    #expect(rows["sha256"]?.sequence?.first?.string?.count == 64)
    #expect(rows["sources"]?.sequence?.first?["path"]?.string == "https://gacc.example/")
    #expect(twin["works"]?.sequence?.map { $0["contrary"]?.bool } == [false, true])
    #expect(twin["chains"]?.sequence?.count == 2)
    #expect(twin["links"]?.sequence?.first?["relation"]?.string == "relieves")
  }

  @Test func acceptedFindingsStandApartWithTheirReason() async throws {
    var site = SmallSite()
    site["Content/site.yaml"] += "\nas-of: 2026-01-31\n"
    site.replace(
      "title: 规模\n", with: "title: 规模\nwaive:\n  - {rule: part-without-evidence, part: cost, reason: {zh-Hans: 理由, en: Reason}, until: 2026-12-31}\n",
      in: "Content/report/mechanisms/scale.md")
    let result = try await site.build()
    let twin = try json("report/mechanisms/scale/cost/index.json", of: result)
    #expect(twin["findings"]?.sequence?.count == 0)
    let accepted = try #require(twin["accepted"]?.sequence?.first)
    #expect(accepted["rule"]?.string == "part-without-evidence")
    #expect(accepted["reason"]?["en"]?.string == "Reason")
    #expect(accepted["until"]?.string == "2026-12-31")
    let english = try #require(result.site?.file("en/report/mechanisms/scale/cost/index.html")).text
    #expect(english.contains("Reason (accepted until 2026-12-31)"))
    let argument = try json("argument.json", of: result)
    #expect(argument["reports"]?.sequence?.first?["accepted"]?.sequence?.count == 1)
  }
}
