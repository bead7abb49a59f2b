import Datasets
import Diagnostics
import StructuredText
import TestSupport
import Testing

struct DatasetReaderTests {
  private static let head = """
    {"name": "trade", "title": {"zh-Hans": "贸易", "en": "Trade"}, "definition": "customs", "asOf": "2024-07-30",
     "sources": [{"name": "gac", "title": "海关总署", "path": "https://example.org/a"}, {"name": "mofcom", "title": "商务部"}],
     "schema": {"fields": [
       {"name": "period", "type": "string", "role": "period"},
       {"name": "flow", "type": "string", "constraints": {"enum": ["export", "import", "total"]}, "labels": {"export": {"zh-Hans": "出口", "en": "exports"}}},
       {"name": "value", "type": "number", "unit": "CNY", "scale": 1e8, "rounding": {"field": "half"}, "constraints": {"minimum": 0}},
       {"name": "share", "type": "number", "unit": "percent", "rounding": 0.05},
       {"name": "half", "type": "number", "role": "rounding"},
       {"name": "confidence", "type": "string", "role": "confidence"},
       {"name": "source", "type": "string", "role": "source"}],
      "primaryKey": ["period", "flow"], "missingValues": ["", "-"]},

    """

  private func read(_ text: String, csv: [String: String] = [:], path: String = "Content/datasets/trade.json") -> Diagnosed<Dataset?> {
    DatasetReader.read(
      json: SourceFile(path: path, text), files: { name in csv[name].map { SourceFile(path: "Content/datasets/" + name, $0) } })
  }

  private static let rows = """
    "data": [
      {"period": "2022", "flow": "export", "value": 15300, "share": 37.3, "half": 50, "confidence": "high", "source": "gac;mofcom"},
      ["2023-H1", "total", null, "-", null, "low", ""]
    ]}
    """

  @Test func readsRowsAsObjectsAndAsLists() throws {
    let result = read(Self.head + Self.rows)
    expectNoDiagnostics(result.diagnostics)
    let dataset = try #require(result.value)
    #expect(dataset.rowCount == 2)
    #expect(dataset.fields.map(\.role) == [.period, .dimension, .measure, .measure, .rounding, .confidence, .source])
    #expect(dataset.title.text(for: "en") == "Trade")
    #expect(dataset.fields[1].labels["export"]?.text(for: "zh") == "出口")
    #expect(dataset.baseValue(2, 0) == 1.53e12)
    #expect(dataset.baseValue(3, 0) == 0.373)
    #expect(dataset.baseValue(2, 1) == nil)
    #expect(dataset.halfWidth(2, 0) == 5e9)
    #expect(dataset.halfWidth(3, 1) == 0.0005)
    #expect(dataset.sources(ofRow: 0).map(\.title) == ["海关总署", "商务部"])
    #expect(dataset.sources(ofRow: 1).count == 2)
    #expect(dataset.confidence(ofRow: 1) == .low)
    #expect(dataset.period(ofRow: 1)?.description == "2023-H1")
    #expect(dataset.rowSpans.map(\.start) == [SourcePosition(line: 13, byteColumn: 3), SourcePosition(line: 14, byteColumn: 3)])
  }

  @Test(arguments: [
    (#"{"period": 1️⃣"2022-13", "flow": "total"}"#, "wrong-type", "row 1: 'period' must be a period"),
    (#"{"period": "2022", "flow": "total", "value": 1️⃣"12"}"#, "wrong-type", "delete the quotes"),
    (#"{"period": "2022", "flow": "total", "value": 1️⃣"n/a"}"#, "wrong-type", "'value' must be a number, not the text 'n/a'"),
    (#"{"period": "2022", "flow": "total", "value": 1️⃣[1]}"#, "wrong-type", "not a list"),
    (#"{"period": "2022", "flow": 1️⃣"exprot"}"#, "constraint-enum", "did you mean 'export'?"),
    (#"{"period": "2022", "flow": "total", "value": 1️⃣-1}"#, "constraint-minimum", "must be at least 0"),
    (#"{"period": "2022", "flow": "total", 1️⃣"valeu": 1}"#, "unknown-field", "did you mean 'value'?"),
    (#"{"period": "2022", "flow": "total", "confidence": 1️⃣"hihg"}"#, "unknown-value", "did you mean 'high'?"),
    (#"{"period": "2022", "flow": "total", "source": "gac 2️⃣1️⃣mofcon"}"#, "unknown-source", "did you mean 'mofcom'?"),
    (#"1️⃣{"period": "2022"}"#, "missing-cell", "part of the primary key"),
    (#"{"period": "2022", "flow": "total"}, 1️⃣{"period": "2022", "flow": "total"}"#, "duplicate-key", "row 2: the key (2022, total) stands in row 1"),
    (#"1️⃣["2022", "total"]"#, "wrong-row-length", "the row has 2 cells"),
    (#"{"period": "2022", "flow": "total", 1️⃣"flow": "total"}"#, "json-duplicate-key", "stands twice"),
    ("1️⃣12", "wrong-type", "a row must be"),
  ])
  func reportsTheRowAndThePlace(row: String, ruleID: String, message: String) {
    // A cell's finding starts at the cell, also when only a part of its text is wrong.
    let row = row.contains("2️⃣") ? row.replacing("2️⃣1️⃣", with: "").replacing("\"gac", with: "1️⃣\"gac") : row
    let marked = MarkedText(Self.head + "\"data\": [\(row)]}")
    let result = read(marked.text)
    expectDiagnostics(result.diagnostics, [.init(ruleID, at: "1️⃣", saying: message)], in: marked)
    #expect(result.value != nil)
  }

  @Test(arguments: [
    (#"1️⃣{"name": "trade", "definition": "d", "schema": {"fields": [{"name": "a", "type": "string"}]}, "data": []}"#, "dataset-no-source"),
    (#"1️⃣{"name": "trade", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a", "type": "string"}]}, "data": []}"#, "dataset-no-definition"),
    (#"{"name": 1️⃣"trad", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a"}]}, "data": []}"#, "dataset-name"),
    (#"{"name": "trade", "definition": "d", "sources": [{"title": "t"}], 1️⃣"licences": [], "schema": {"fields": [{"name": "a"}]}, "data": []}"#, "unknown-key"),
    (#"{"name": "trade", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a", "type": "number", "unit": 1️⃣"CNYY"}]}, "data": []}"#, "unknown-unit"),
    (#"{"name": "trade", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": 1️⃣"a", "type": "number"}]}, "data": []}"#, "missing-unit"),
    (#"{"name": "trade", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a", "type": 1️⃣"text"}]}, "data": []}"#, "unknown-value"),
    (#"{"name": "trade", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a"}], "primaryKey": 1️⃣"b"}, "data": []}"#, "unknown-field"),
    (#"{"name": "trade", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a"}, {"name": 1️⃣"a"}]}, "data": []}"#, "duplicate-field"),
    (#"1️⃣{"name": "trade", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a"}]}}"#, "dataset-no-rows"),
    (#"{"name": "trade", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a"}]}, "path": 1️⃣"../a.csv"}"#, "dataset-path"),
    (#"{"name": "trade", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a"}]}, "path": 1️⃣"/etc/passwd"}"#, "dataset-path"),
    (#"{"name": "trade", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a"}]}, "path": 1️⃣"a.csv"}"#, "missing-file"),
    (#"{"name": "trade", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a", "constraints": {"pattern": 1️⃣"("}}]}, "data": []}"#, "invalid-pattern"),
    (#"1️⃣[]"#, "wrong-type"),
  ])
  func reportsWhatTheDescriptionLacks(text: String, ruleID: String) {
    let marked = MarkedText(text)
    let found = read(marked.text).diagnostics.filter { $0.ruleID == ruleID }
    #expect(found.first?.range?.start == marked.positions["1️⃣"])
    if text != "1️⃣[]" { #expect(read(marked.text).diagnostics.count == 1) }
  }

  @Test func acceptsTheKeysOfFrictionless() {
    let result = read(
      #"{"profile": "tabular-data-resource", "$schema": "x", "format": "json", "mediatype": "application/json", "encoding": "utf-8", "bytes": 1, "hash": "a", "homepage": "h", "version": "1", "keywords": [], "contributors": [], "name": "trade", "definition": "d", "sources": [{"title": "t"}], "licenses": [{"name": "CC-BY-4.0"}], "schema": {"fields": [{"name": "a", "type": "string", "format": "default"}]}, "data": [{"a": "x"}]}"#)
    expectNoDiagnostics(result.diagnostics)
  }

  @Test func boundsTheFloodOfFindings() {
    let rows = (0..<100).map { _ in #"{"a": "x"}"# }.joined(separator: ",")
    let result = read(
      #"{"name": "trade", "definition": "d", "sources": [{"title": "t"}], "schema": {"fields": [{"name": "a", "type": "integer"}]}, "data": ["# + rows + "]}")
    #expect(result.diagnostics.count == 21)
    #expect(result.diagnostics.last?.message.hasPrefix("80 more rows") == true)
  }
}
