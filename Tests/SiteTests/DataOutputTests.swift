import Diagnostics
import Site
import StructuredText
import Testing

/// What the site hands to other programs, and what it says of values that were released again.
@Suite struct DataOutputTests {
  private static func site() -> SmallSite {
    var site = SmallSite()
    site["Content/datasets/trade.json"] = """
      {
        "name": "trade", "title": {"zh-Hans": "贸易", "en": "Trade"}, "definition": "customs", "asOf": "2024-01-12",
        "sources": [{"name": "gacc", "title": "Customs", "path": "https://gacc.example/"}], "licenses": [{"name": "CC-BY-4.0"}],
        "schema": {
          "fields": [
            {"name": "period", "type": "string", "role": "period"},
            {"name": "vintage", "type": "string", "role": "vintage", "constraints": {"enum": ["preliminary", "final"]}},
            {"name": "day", "type": "string", "role": "released"},
            {"name": "total", "type": "number", "unit": "CNY", "scale": 1000000000000, "rounding": 0.05, "title": {"zh-Hans": "总额", "en": "Total"}},
            {"name": "source", "type": "string", "role": "source"}
          ],
          "primaryKey": ["period", "vintage"]
        },
        "data": [
          {"period": "2021", "vintage": "final", "day": "2022-01-14", "total": 39.1, "source": "gacc"},
          {"period": "2022", "vintage": "preliminary", "day": "2023-01-13", "total": 42.0, "source": "gacc"},
          {"period": "2022", "vintage": "final", "day": "2023-12-07", "total": 42.1, "source": "gacc"},
          {"period": "2023", "vintage": "final", "day": "2024-01-12", "total": 41.8, "source": "gacc"}
        ]
      }
      """
    return site
  }

  private func json(_ path: String, of result: SiteBuilder.Result) throws -> SourceValue {
    let file = try #require(result.site?.file(path))
    return try #require(readJSON(SourceFile(path: path, bytes: file.bytes)).value)
  }

  @Test func anIndicatorIsATableOfValuesIntervalsAndReleases() async throws {
    let result = try await Self.site().build()
    let csv = try #require(result.site?.file("indicators/growth.csv")?.text)
    let lines = csv.split(separator: "\r\n").map(String.init)
    #expect(lines.first == "period,value,lower,upper,vintages,verified")
    #expect(lines.count == 3)
    #expect(lines[1].hasPrefix("2022,0.0767263427109974"))
    #expect(lines[1].hasSuffix(",final,true"))
    let package = try json("datapackage.json", of: result)
    let names = package["resources"]?.sequence?.compactMap { $0["name"]?.string }
    #expect(names == ["trade", "indicator-growth"])
  }

  @Test func aDatasetIsDescribedInTheWordsOfSchemaOrg() async throws {
    let result = try await Self.site().build()
    let metadata = try json("datasets/trade.jsonld", of: result)
    #expect(metadata["@type"]?.string == "Dataset")
    #expect(metadata["temporalCoverage"]?.string == "2021-01-01/2023-12-31")
    #expect(metadata["identifier"]?.string?.hasPrefix("sha256:") == true)
    #expect(metadata["variableMeasured"]?.sequence?.first?["unitText"]?.string == "CNY")
    let page = try #require(result.site?.file("datasets/trade/index.html")?.text)
    #expect(page.contains("trade.jsonld"))
    #expect(!page.contains("application/ld+json\">{"))
  }

  @Test func aTextThatStaysWithAnEarlierReleaseIsTold() async throws {
    var site = Self.site()
    site.replace("[42.1万亿元](value:trade.total@2022)", with: "[42.0万亿元](value:trade.total@2022?vintage=preliminary)", in: "Content/report/index.md")
    let found = try await site.build().diagnostics
    let note = try #require(found.first { $0.ruleID == "newer-vintage" })
    #expect(note.severity == .note)
    #expect(note.cause == "the release 'final' has 42.1 万亿元, and the text does not give it")
    #expect(found.contains { $0.ruleID == "newer-period" && $0.range?.file == "Content/report/index.md" })
  }

  @Test func aRevisedValueSaysFromWhatAndTheDatasetSetsTheReleasesBesideEachOther() async throws {
    let result = try await Self.site().build()
    let page = try #require(result.site?.file("datasets/trade/index.html")?.text)
    #expect(page.contains("id=\"revisions-total\""))
    #expect(page.contains("2023年1月13日") && page.contains("2023年12月7日"))
    let report = try #require(result.site?.file("report/index.html")?.text)
    #expect(report.contains("修订"))
  }

  @Test func aFileThatIsCutOffSaysAtWhichByte() async throws {
    var site = Self.site()
    let text = site["Content/datasets/trade.json"]
    site["Content/datasets/trade.json"] = String(decoding: Array(text.utf8).prefix(900), as: UTF8.self)
    let found = try await site.build().diagnostics
    #expect(found.contains { $0.ruleID == "json-syntax" && $0.message.contains("byte 900") })
  }
}
