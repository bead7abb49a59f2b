import Datasets
import Diagnostics
import StructuredText
import Testing

/// Tables large enough to be read in two halves come out as if they had been read row by row.
@Suite struct LargeTableTests {
  private static let fields = """
    {"name": "period", "type": "string", "role": "period"}, {"name": "region", "type": "string", "role": "dimension"},
    {"name": "id", "type": "string", "role": "dimension"}, {"name": "value", "type": "number", "unit": "CNY"},
    {"name": "count", "type": "integer", "unit": "count"}, {"name": "open", "type": "boolean"}
    """

  private static func description(_ rest: String, key: String = "[\"id\"]") -> String {
    """
    {"name": "large", "title": "大表", "definition": "d", "sources": [{"title": "s"}],
     "schema": {"fields": [\(fields)], "primaryKey": \(key)}, \(rest)}
    """
  }

  private struct Row {
    var number: Int
    var period: String { number % 7 == 0 ? "2023-H\(number % 2 + 1)" : "\(2000 + number % 20)" }
    /// The second half has regions that the first has not.
    var region: String { number < 8_000 ? "地区\(number % 31)" : "region-\(number % 57)" }
    var id: String { "id\(number)" }
    var value: String { number % 11 == 0 ? "null" : "\(number).\(number % 10)5" }
    var open: String { number % 3 == 0 ? "true" : "false" }

    var json: String {
      #"{"period": "\#(period)", "region": "\#(region)", "id": "\#(id)", "value": \#(value), "count": \#(number * 3), "open": \#(open)}"#
    }
    var csv: String { "\(period),\(region),\(id),\(value == "null" ? "" : value),\(number * 3),\(open)" }
  }

  private static let count = 16_000
  private static let rows = (0..<count).map { Row(number: $0) }

  private func read(_ text: String, csv: String? = nil) -> Diagnosed<Dataset?> {
    DatasetReader.read(
      json: SourceFile(path: "Content/datasets/large.json", bytes: Array(text.utf8)),
      files: { path in csv.map { SourceFile(path: "Content/datasets/\(path)", bytes: Array($0.utf8)) } })
  }

  @Test func twoHalvesAreReadAsOneTable() throws {
    let json = read(Self.description("\"data\": [\n" + Self.rows.map(\.json).joined(separator: ",\n") + "\n]"))
    let header = "period,region,id,value,count,open\n"
    let csv = read(Self.description("\"path\": \"large.csv\""), csv: header + Self.rows.map(\.csv).joined(separator: "\n") + "\n")
    let (one, other) = (try #require(json.value), try #require(csv.value))
    #expect(json.diagnostics.isEmpty && csv.diagnostics.isEmpty)
    #expect(one.rowCount == Self.count)
    #expect(one.columns == other.columns)
    #expect(one.rowSpans[15_000].start.line == 15_005)
  }

  @Test func aKeyThatStandsInBothHalvesIsFound() throws {
    var rows = Self.rows.map(\.json)
    rows[15_900] = rows[17]
    for key in ["[\"id\"]", "[\"period\", \"id\"]"] {
      let found = read(Self.description("\"data\": [\n" + rows.joined(separator: ",\n") + "\n]", key: key)).diagnostics
      #expect(found.map(\.ruleID) == ["duplicate-key"])
      #expect(found.first?.message.hasPrefix("row 15901: the key") == true)
      #expect(found.first?.message.hasSuffix("stands in row 18 already") == true)
    }
  }

  @Test func aFindingInTheSecondHalfNamesItsRow() {
    var rows = Self.rows.map(\.json)
    rows[12_000] = rows[12_000].replacing("\"open\": true", with: "\"open\": \"ja\"")
    let found = read(Self.description("\"data\": [\n" + rows.joined(separator: ",\n") + "\n]")).diagnostics
    #expect(found.map(\.ruleID) == ["wrong-type"])
    #expect(found.first?.message.hasPrefix("row 12001: ") == true)
    #expect(found.first?.range?.span.start.line == 12_005)
  }

  @Test(arguments: ["x", ",", "}", "\"\""]) func whatStandsBetweenRowsIsSeenWhereverItIs(garbage: String) {
    let rows = Self.rows.map(\.json)
    let size = rows.reduce(0) { $0 + $1.utf8.count + 2 }
    var before = 0
    let middle = rows.firstIndex { row in
      before += row.utf8.count + 2
      return before > size / 2
    }
    // Around the middle, one of these is the place where the halves meet.
    for row in (middle ?? 0) - 4...(middle ?? 0) + 4 {
      let text = rows[..<row].joined(separator: ",\n") + garbage + ",\n" + rows[row...].joined(separator: ",\n")
      let found = read(Self.description("\"data\": [\n" + text + "\n]"))
      #expect(found.value == nil)
      #expect(found.diagnostics.first?.ruleID == "json-syntax")
      let line = found.diagnostics.first?.range?.span.start.line ?? 0
      #expect((row + 4...row + 5).contains(line))
    }
  }

  @Test func aFileThatIsCutOffSaysAtWhichByte() {
    let whole = Array(Self.description("\"data\": [\n" + Self.rows.map(\.json).joined(separator: ",\n") + "\n]").utf8)
    for count in [whole.count / 3, whole.count * 2 / 3, whole.count - 1] {
      let file = SourceFile(path: "Content/datasets/large.json", bytes: Array(whole[..<count]))
      let found = DatasetReader.read(json: file, files: { _ in nil })
      #expect(found.value == nil)
      #expect(found.diagnostics.count == 1)
      #expect(found.diagnostics.first?.message.contains("byte \(count)") == true)
    }
  }

  @Test func aQuoteThatACutLeavesOpenIsFoundWithItsLine() {
    let text = "period,region,id,value,count,open\n2020,\"地区1\",a,1,1,true\n2021,\"地区"
    let found = read(Self.description("\"path\": \"large.csv\""), csv: text).diagnostics
    #expect(found.contains { $0.ruleID == "csv-syntax" && $0.range?.span.start.line == 3 })
  }
}
