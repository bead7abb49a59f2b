import Datasets
import Diagnostics
import StructuredText
import TestSupport
import Testing

struct ExportTests {
  private let text = """
    {"name": "zones", "title": {"zh-Hans": "试验区", "en": "Zones"}, "definition": "approved", "sources": [{"name": "sc", "title": "State Council"}],
     "licenses": [{"name": "CC-BY-4.0"}],
     "schema": {"fields": [{"name": "date", "type": "period", "role": "period"}, {"name": "year", "type": "year"},
       {"name": "share", "type": "number", "unit": "percent", "scale": 10, "rounding": 0.05, "constraints": {"maximum": 100, "enum": [37.3, 0.1]}},
       {"name": "city", "type": "string", "constraints": {"required": true}, "labels": {"hz": {"zh-Hans": "杭州", "en": "Hangzhou"}}},
       {"name": "active", "type": "boolean"}], "primaryKey": "city"},
     "data": [["2022-01", 2022, 37.3, "hz", true], ["2022-02-08", null, 0.1, "a,b", null]]}
    """

  private func dataset() throws -> Dataset {
    let result = DatasetReader.read(json: SourceFile(path: "zones.json", text), files: { _ in nil })
    expectNoDiagnostics(result.diagnostics)
    return try #require(result.value)
  }

  @Test func exportsAResourceThatReadsBackTheSame() throws {
    let first = try dataset()
    let json = first.jsonBytes(language: "zh-Hans")
    expectGolden(String(decoding: json, as: UTF8.self), named: "zones.json")
    let again = DatasetReader.read(json: SourceFile(path: "zones.json", bytes: json), files: { _ in nil })
    expectNoDiagnostics(again.diagnostics)
    let second = try #require(again.value)
    #expect(second.columns == first.columns)
    #expect(second.title == first.title)
    #expect(second.fields.map(\.role) == first.fields.map(\.role))
    #expect(second.fields[3].labels == first.fields[3].labels)
  }

  @Test func exportsADataPackage() throws {
    let package = DataPackage(
      name: "My Site", title: "站点", licenses: [License(name: "CC-BY-4.0")], datasets: [try dataset()], facts: ["zones": .init(bytes: 10, sha256: "ff")])
    expectGolden(JSONWriter.text(of: package.jsonValue(language: "en"), style: .pretty), named: "datapackage.json")
  }

  @Test func exportsCSV() throws {
    #expect(
      String(decoding: try dataset().csvBytes(), as: UTF8.self)
        == "date,year,share,city,active\r\n2022-01,2022,37.3,hz,true\r\n2022-02-08,,0.1,\"a,b\",\r\n")
  }
}
