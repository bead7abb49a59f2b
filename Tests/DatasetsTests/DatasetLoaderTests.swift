import Datasets
import Diagnostics
import StructuredText
import TestSupport
import Testing

struct DatasetLoaderTests {
  private func description(_ loader: String, more: String = "") -> String {
    #"""
    {"name": "zones", "definition": "d", "sources": [{"title": "t"}],
     "schema": {"fields": [{"name": "region", "type": "string"}, {"name": "zones", "type": "integer", "unit": "count"}]},\#(more)
     "loader": \#(loader)}
    """#
  }

  private func file(_ text: String) -> SourceFile { SourceFile(path: "Content/datasets/zones.json", text) }

  private func read(_ text: String, output: String?) -> Diagnosed<Dataset?> {
    let loaded = output.map { SourceFile(path: ".throughline/cache/loaders/k", $0) }
    return DatasetReader.read(json: file(text), files: { _ in nil }, loaded: loaded)
  }

  @Test func aListIsTheCommand() throws {
    let loader = try #require(DatasetLoader.find(in: file(description(#"["python3", "fetch.py"]"#))))
    #expect(loader.command == ["python3", "fetch.py"])
    #expect(loader.format == .csv && loader.timeout == 60 && loader.inputs == [] && loader.environment == [])
    #expect(loader.span.start == SourcePosition(line: 3, byteColumn: 12))
  }

  @Test func aMappingSaysMore() throws {
    let text = description(#"{"command": ["psql"], "format": "json", "inputs": ["a/raw.duckdb"], "environment": ["PGHOST", "_x1"], "timeout": 5}"#)
    let loader = try #require(DatasetLoader.find(in: file(text)))
    #expect(loader.format == .json && loader.timeout == 5)
    #expect(loader.inputs.map(\.value) == ["a/raw.duckdb"])
    #expect(loader.environment == ["PGHOST", "_x1"])
  }

  @Test func aDescriptionWithoutALoaderOrWithRowsOfItsOwnCallsNone() {
    #expect(DatasetLoader.find(in: file("{\"name\": \"zones\"}")) == nil)
    #expect(DatasetLoader.find(in: file(description(#"["x"]"#, more: #""data": [],"#))) == nil)
    #expect(DatasetLoader.find(in: file(description(#"["x"]"#, more: #""path": "a.csv","#))) == nil)
    #expect(DatasetLoader.find(in: file(description("null"))) == nil)
    #expect(DatasetLoader.find(in: file("[]")) == nil)
    #expect(DatasetLoader.find(in: file("{\"loader\": [\"x\"]")) == nil)
  }

  @Test(arguments: [
    ("1️⃣12", "wrong-type", "the loader must be a mapping"),
    ("1️⃣[]", "wrong-type", "must be a list of texts"),
    ("1️⃣{}", "missing-key", "the loader has no 'command'"),
    (#"{"command": 1️⃣"python3 fetch.py"}"#, "wrong-type", "there is no shell"),
    (#"{"command": 1️⃣["python3", 3]}"#, "wrong-type", "must be a list of texts"),
    (#"{"command": 1️⃣["", "a"]}"#, "wrong-type", "starts with a program"),
    (#"{"command": 1️⃣["a\u0000b"]}"#, "wrong-type", "must be a list of texts"),
    (#"{"command": ["x"], "format": 1️⃣"jsn"}"#, "unknown-value", "write 'json'"),
    (#"{"command": ["x"], "inputs": ["a", 1️⃣"../b"]}"#, "loader-input", "no '.', '..' or empty part"),
    (#"{"command": ["x"], "inputs": [1️⃣"/etc/passwd"]}"#, "loader-input", "the path is relative"),
    (#"{"command": ["x"], "environment": [1️⃣"A=1"]}"#, "wrong-type", "not the name of an environment variable"),
    (#"{"command": ["x"], "timeout": 1️⃣0}"#, "wrong-type", "from 1 to 86400"),
    (#"{"command": ["x"], "timeout": 1️⃣1e300}"#, "wrong-type", "must be a whole number"),
    (#"{"command": ["x"], 1️⃣"input": []}"#, "unknown-key", "did you mean 'inputs'?"),
  ])
  func reportsWhatIsWrongWithTheKeyAndCallsNothing(loader: String, ruleID: String, message: String) {
    let marked = MarkedText(description(loader))
    let result = read(marked.text, output: nil)
    expectDiagnostics(result.diagnostics, [.init(ruleID, at: "1️⃣", saying: message)], in: marked)
    #expect(result.value == nil)
    #expect(DatasetLoader.find(in: file(marked.text)) == nil)
  }

  @Test(arguments: [
    (#"["x"]"#, "zones,region\n10,东部\n7,西部\n"),
    (#"{"command": ["x"], "format": "json"}"#, #"[{"region": "东部", "zones": 10}, {"region": "西部", "zones": 7}]"# + "\n"),
  ])
  func readsTheRowsOfTheOutput(loader: String, output: String) throws {
    let result = read(description(loader), output: output)
    expectNoDiagnostics(result.diagnostics)
    let dataset = try #require(result.value)
    #expect(dataset.baseValue(1, 0) == 10 && dataset.baseValue(1, 1) == 7)
    #expect(dataset.command == ["x"])
    #expect(dataset.rowFile == ".throughline/cache/loaders/k")
  }

  @Test(arguments: [
    (#"["x"]"#, "region,zones\n东部,1️⃣many\n", "wrong-type"),
    (#"["x"]"#, "1️⃣", "csv-no-header"),
    (#"{"command": ["x"], "format": "json"}"#, #"[{"region": "东部", "zones": 1️⃣"many"}]"#, "wrong-type"),
    (#"{"command": ["x"], "format": "json"}"#, #"[] 1️⃣[]"#, "json-syntax"),
    (#"{"command": ["x"], "format": "json"}"#, #"1️⃣{"region": "东部"}"#, "wrong-type"),
    (#"{"command": ["x"], "format": "json"}"#, "1️⃣", "json-syntax"),
  ])
  func findingsAreAtTheirPlaceInTheOutput(loader: String, output: String, ruleID: String) {
    let marked = MarkedText(output)
    let result = read(description(loader), output: marked.text)
    expectDiagnostics(result.diagnostics, [.init(ruleID, at: "1️⃣")], in: marked)
    #expect(result.diagnostics.first?.range?.file == ".throughline/cache/loaders/k")
  }

  @Test func withoutAnOutputThereIsNoTableAndNothingMoreToSay() {
    let result = read(description(#"["x"]"#), output: nil)
    expectNoDiagnostics(result.diagnostics)
    #expect(result.value == nil)
  }

  @Test(arguments: [("data", "[]"), ("path", "\"a.csv\"")])
  func rowsFromTwoPlacesAreAnError(key: String, value: String) {
    let marked = MarkedText(description(#"1️⃣["x"]"#, more: "\"\(key)\": \(value),"))
    let result = read(marked.text, output: nil)
    expectDiagnostics(result.diagnostics, [.init("dataset-two-sources-of-rows", at: "1️⃣", saying: "both 'loader' and '\(key)'")], in: marked)
  }

  @Test(arguments: [
    (["psql", "--csv", "-f", "zones.sql"], "psql --csv -f zones.sql"),
    (["sh", "-c", "echo it's $HOME", ""], "sh -c 'echo it'\\''s $HOME' ''"),
    (["python3", "数据.py"], "python3 数据.py"),
  ])
  func theCommandReadsAsAPersonWouldTypeIt(command: [String], text: String) {
    #expect(DatasetLoader.text(of: command) == text)
  }
}
