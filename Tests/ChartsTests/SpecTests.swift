import Charts
import Datasets
import Diagnostics
import StructuredText
import TestSupport
import Testing

@Suite struct SpecTests {
  private func diagnostics(_ marked: MarkedText) -> [Diagnostic] {
    let file = marked.file("Content/charts/a.vl.json")
    guard let value = readJSON(file).value else { return [] }
    return ChartSpec.read(value, file: file.path).diagnostics
  }

  @Test(arguments: [
    (#"{"data": {"name": "d"}, "mark": 1️⃣"bat", "encoding": {}}"#, "did you mean 'bar'?"),
    (#"{"data": {"name": "d"}, "mark": "bar", "encoding": {1️⃣"colour": {"field": "a"}}}"#, "did you mean 'color'?"),
    (#"{"data": {"name": "d"}, "mark": {"type": "line", 1️⃣"points": true}}"#, "did you mean 'point'?"),
    (#"{"data": {"name": "d"}, "mark": "bar", "encoding": {"x": {"field": "a", "type": 1️⃣"quantitive"}}}"#, "quantitative"),
    (#"{"data": {"name": "d"}, "mark": "bar", "transform": [{1️⃣"calculat": "1", "as": "b"}]}"#, "calculate"),
    (#"{"data": {"name": "d"}, "mark": "bar", "transform": [{"filter": 1️⃣"datum.a >"}]}"#, "ends too early"),
    (#"{"data": {"name": "d"}, "mark": "bar", "transform": [{"filter": 1️⃣"isvalid(datum.a)"}]}"#, "did you mean 'isValid'?"),
    (#"{"data": {"name": "d"}, "mark": "bar", "encoding": {"x": {"field": "a", "sort": 1️⃣"descnding"}}}"#, "descending"),
    (#"{"data": {"name": "d"}, "mark": "bar", 1️⃣"params": []}"#, "remove 'params'"),
    (#"1️⃣{"mark": "bar"}"#, "no 'data'"),
  ])
  func whatIsNotSupportedIsAnErrorAtItsPlace(_ text: String, _ message: String) {
    let marked = MarkedText(text)
    expectDiagnostics(diagnostics(marked), [ExpectedDiagnostic("chart-unsupported", at: "1️⃣", saying: message)], in: marked)
  }

  @Test func schemaAndTooltipsPassSilently() {
    let text = #"{"$schema": "x", "data": {"name": "d"}, "mark": {"type": "bar", "tooltip": true}, "encoding": {"tooltip": {"field": "a"}}}"#
    expectNoDiagnostics(diagnostics(MarkedText(text)))
  }

  @Test func anUnknownFieldIsAnErrorWithTheNearestName() throws {
    let marked = MarkedText(#"{"data": {"name": "d"}, "mark": "bar", "encoding": {"x": {"field": 1️⃣"valeu", "type": "quantitative"}}}"#)
    let file = marked.file("a.vl.json")
    let value = try #require(readJSON(file).value)
    let spec = try #require(ChartSpec.read(value, file: file.path).value)
    let table = DataTable(fields: [.init(name: "value", title: LocalizedText("v"), cells: .number([1]))], rowCount: 1)
    let drawn = Chart(spec: spec, file: file.path, tables: ["d": table], language: "en").draw(layout: .wide)
    #expect(drawn.value == nil)
    expectDiagnostics(drawn.diagnostics, [ExpectedDiagnostic("chart-unknown-field", at: "1️⃣", saying: "did you mean 'value'?")], in: marked)
  }
}

/// What would be read and have no effect is refused like anything else that is not supported.
@Suite struct SilentPropertyTests {
  @Test(arguments: [
    #""x": {"field": "a", "axis": {"format": ".1f"}}"#, #""x": {"field": "a"}, "shape": {"field": "b"}"#,
    #""x": {"field": "a"}, "opacity": {"value": 0.5}"#, #""x": {"field": "a"}, "color": {"field": "b", "legend": {"title": "t"}}"#,
  ])
  func aPropertyWithoutEffectIsAnError(_ encoding: String) throws {
    let file = SourceFile(path: "c.vl.json", #"{"data": {"name": "d"}, "mark": "bar", "encoding": {"# + encoding + "}}")
    let spec = ChartSpec.read(try #require(readJSON(file).value), file: file.path)
    #expect(spec.diagnostics.map(\.ruleID) == ["chart-unsupported"])
  }
}
