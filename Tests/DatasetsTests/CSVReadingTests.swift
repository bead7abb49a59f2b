import Datasets
import Diagnostics
import TestSupport
import Testing

struct CSVReadingTests {
  private func read(_ csv: String, fields: String = #"[{"name": "period", "type": "year"}, {"name": "n", "type": "integer", "unit": "zone"}, {"name": "note"}]"#) -> Diagnosed<Dataset?> {
    let json = #"{"name": "z", "definition": "d", "sources": [{"title": "t"}], "path": "z.csv", "schema": {"fields": \#(fields)}}"#
    return DatasetReader.read(json: SourceFile(path: "z.json", json), files: { SourceFile(path: $0, csv) })
  }

  @Test func readsQuotesAndLineEndings() throws {
    let result = read("\u{FEFF}note,period,n\r\n\"a, \"\"b\"\"\nc\",2022,1\r\n\r\n,2023,\n中,2024,3")
    expectNoDiagnostics(result.diagnostics)
    let dataset = try #require(result.value)
    #expect(dataset.columns[2] == .text(["a, \"b\"\nc", nil, "中"]))
    #expect(dataset.columns[1] == .integer([1, nil, 3]))
    #expect(dataset.columns[0] == .period([Period(kind: .year, year: 2022), Period(kind: .year, year: 2023), Period(kind: .year, year: 2024)]))
    #expect(dataset.rowSpans.map(\.start.line) == [2, 5, 6])
    #expect(dataset.rowFile == "z.csv")
    #expect(dataset.fields[1].role == .measure)
  }

  @Test(arguments: [
    ("period,n,note\n2022,1️⃣x,", "wrong-type"), ("period,n,note\n1️⃣2022,1", "wrong-row-length"), ("period,n,note\n1️⃣2022-05,1,", "wrong-type"),
    ("period,n,note\n2022,1,1️⃣\"abc", "csv-syntax"), ("period,n,note\n2022,1,\"a\"1️⃣b", "csv-syntax"), ("period,n,note\n2022,1,a1️⃣\"b", "csv-syntax"),
    ("1️⃣period,n", "missing-column"), ("period,n,note,1️⃣nots\n2022,1,,", "unknown-field"), ("1️⃣", "csv-no-header"), ("period,n,note\n2022,1️⃣inf,", "wrong-type"),
    ("period,n,note\n2022,1️⃣0x10,", "wrong-type"),
  ])
  func reportsThePlaceInTheFile(csv: String, ruleID: String) {
    let marked = MarkedText(csv)
    expectDiagnostics(read(marked.text).diagnostics, [.init(ruleID, at: "1️⃣")], in: marked)
  }

  @Test func keepsRowNumbersBelowARowThatIsLeftOut() {
    let result = read("period,n,note\n2022,1\n2023,x,")
    #expect(result.diagnostics.last?.message.hasPrefix("row 2: ") == true)
    #expect(result.value?.rowCount == 1)
  }

  @Test func readsBackWhatItExports() throws {
    let csv = "period,n,note\r\n2022,1,\"a, \"\"b\"\"\"\r\n2023,,\r\n"
    let dataset = try #require(read(csv).value)
    #expect(String(decoding: dataset.csvBytes(), as: UTF8.self) == csv)
  }
}
