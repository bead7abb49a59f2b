import Diagnostics
import Site
import TestSupport
import Testing

/// A site whose content has a database.
@Suite struct SQLiteSiteTests {
  private static func build(_ statements: String, query: String = "select year as period, sum(zones) as zones from zone group by 1 order by 1") async throws
    -> SiteBuilder.Result
  {
    var site = SmallSite()
    site["Content/datasets/zones.json"] = """
      {"name": "zones", "title": {"zh-Hans": "综试区", "en": "Zones"}, "definition": "zones", "sources": [{"title": "s"}],
       "path": "zones.sqlite",
       "query": "\(query)",
       "schema": {"primaryKey": ["period"], "fields": [{"name": "period", "type": "year"}, {"name": "zones", "type": "integer", "unit": "zone"}]}}
      """
    site["Content/index.md"] += "\n共[165](value:zones.zones@2022)个。\n"
    site["Content/index.en.md"] += "\n[165](value:zones.zones@2022) zones.\n"
    var tree = MemoryFileTree(site.files)
    tree["Content/datasets/zones.sqlite"] = SQLiteSample.bytes(statements)
    return try await SiteBuilder(loader: SiteLoader(tree: tree), options: BuildOptions(jobs: 2)).build()
  }

  private static let zones = "create table zone (year integer, province text, zones integer); insert into zone values (2021, '浙江', 105), (2022, '浙江', 100), (2022, '广东', 65);"

  @Test func aDatasetIsReadFromADatabaseThatIsNotCopied() async throws {
    let result = try await Self.build(Self.zones)
    #expect(result.diagnostics.filter { $0.severity == .error } == [])
    let site = try #require(result.site)
    #expect(site.file("datasets/zones.csv")?.text == "period,zones\r\n2021,105\r\n2022,165\r\n")
    #expect(try #require(site.file("index.html")).text.contains("165"))
    #expect(site.file("datasets/zones.sqlite") == nil)
  }

  @Test func theDigestOfADatasetCoversItsDatabase() async throws {
    func digest(_ statements: String) async throws -> String {
      let text = try #require(try await Self.build(statements).site?.file("datasets/zones/index.html")).text
      let tail = try #require(text.firstRange(of: "<span class=\"digest\">"))
      return String(text[tail.upperBound...].prefix { $0 != "<" })
    }
    let one = try await digest(Self.zones)
    let two = try await digest(Self.zones + "create table other (a)")
    #expect(one != two)
    #expect(one.count == 129)
  }

  @Test func aPinnedNumberThatNoLongerHoldsPointsToTheQuery() async throws {
    let found = try #require(try await Self.build(Self.zones.replacing("65)", with: "66)")).diagnostics.first { $0.ruleID == "pinned-value" })
    #expect(found.notes.first?.range?.file == "Content/datasets/zones.json")
    #expect(found.notes.first?.range?.start == SourcePosition(line: 3, byteColumn: 11))
  }

  @Test func aMistakeInTheQueryIsPrintedWithItsLine() async throws {
    let result = try await Self.build(Self.zones, query: "select jahr as period from zone order by 1")
    let found = result.diagnostics.filter { $0.severity == .error }
    #expect(found.map(\.ruleID) == ["sqlite"], "\(found.map(\.message))")
    let text = DiagnosticFormatter(sources: { result.files[$0] }).format(found)
    #expect(text.hasPrefix("Content/datasets/zones.json:3:19: error: SQLite says: no such column: jahr [sqlite]\n"))
  }
}
