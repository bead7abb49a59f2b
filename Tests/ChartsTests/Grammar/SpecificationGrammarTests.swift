import Charts
import Diagnostics
import StructuredText
import Testing

/// What is outside the supported part of Vega-Lite is found with its place; the agreement with the statement of the subset is held by
/// `Tests/Checks/charts/grammar-agreement.py`.
@Suite struct SpecificationGrammarTests {
  private func findings(_ text: String) throws -> [Diagnostic] {
    let value = try #require(readJSON(SourceFile(path: "c.vl.json", text)).value)
    return SpecificationGrammar.findings(in: value, file: "c.vl.json")
  }

  private static func chart(_ encoding: String, mark: String = "\"bar\"", more: String = "") -> String {
    "{\"data\": {\"values\": []}, \(more)\"mark\": \(mark), \"encoding\": {\(encoding)}}"
  }

  @Test func aSpecificationWithinTheGrammarHasNoFindings() throws {
    let text = Self.chart(
      """
      "x": {"field": "a", "type": "ordinal", "axis": {"labelAngle": 0, "labelExpr": "datum.value + '年'"}, "sort": "-y"},
      "y": {"aggregate": "sum", "field": "b", "stack": null, "scale": {"zero": false}},
      "color": {"condition": {"test": "datum.b > 1", "value": "red"}, "value": "grey"}, "tooltip": {"anything": 1}
      """, more: "\"transform\": [{\"filter\": {\"and\": [\"datum.b > 0\", {\"not\": {\"field\": \"a\", \"oneOf\": [1]}}]}}], ")
    #expect(try findings(text).isEmpty)
  }

  private static let outside: [(text: String, message: String?, fix: String?)] = [
    (chart("\"x\": {\"field\": \"a\", \"axis\": {\"labelAngel\": 0}}"), "'encoding.x.axis.labelAngel' is not in the supported part of Vega-Lite", "did you mean 'labelAngle'?"),
    (chart("", mark: "\"boxplot\""), "'mark' must be one of bar, line, area, point, circle, square, rule, text, tick, rect, arc, errorbar, errorband, not 'boxplot'", nil),
    (chart("\"y\": {\"aggregate\": \"summ\"}"), nil, "did you mean 'sum'?"),
    (chart("\"y\": {\"bin\": \"binnd\"}"), "'encoding.y.bin' must be an object, not 'binnd'", nil),
    (chart("\"y\": {\"timeUnit\": \"monthyear\"}"), "'encoding.y.timeUnit' must be a time unit such as year, yearmonth or monthdate, not 'monthyear'", nil),
    (chart("\"color\": {\"condition\": {\"param\": \"p\", \"value\": 1}}"), "'encoding.color.condition' has no 'test'", "write the condition as 'test'"),
    (chart("", mark: "{\"type\": \"bar\", \"color\": {\"expr\": \"1\"}}"), "'mark.color' must be a colour such as '#4c78a8' or 'steelblue', or null, not a mapping", nil),
    (chart("", more: "\"transform\": [{\"regression\": \"a\"}], "), "'transform[0]' is no transform of the supported part of Vega-Lite", nil),
    (chart("", more: "\"transform\": [{\"calculate\": \"sin(datum.a)\", \"as\": \"b\"}], "), nil, "did you mean 'min'?"),
    ("{\"data\": null}", "'$' draws nothing", "add 'mark' and 'encoding'"),
  ]

  @Test(arguments: outside) func whatIsOutsideIsNamedWithItsPath(text: String, message: String?, fix: String?) throws {
    let found = try findings(text)
    #expect(found.map(\.ruleID) == ["chart-unsupported"])
    if let message { #expect(found.first?.message == message) }
    if let fix { #expect(found.first?.fix == fix) }
  }

  @Test func everyFindingIsToldAtItsKeyOrValue() throws {
    let found = try findings(
      """
      {"mark": "bar",
       "projection": {},
       "encoding": {"x": {"axis": {"tickCount": {"interval": "fortnight"}}}}}
      """)
    #expect(found.map { $0.range?.start } == [SourcePosition(line: 2, byteColumn: 2), SourcePosition(line: 3, byteColumn: 56)])
  }

  @Test func aCompositionHasNoSizeOfItsOwn() throws {
    #expect(try findings("{\"hconcat\": [{\"mark\": \"bar\"}], \"width\": 100}").map(\.message) == ["'width' is not in the supported part of Vega-Lite"])
    #expect(try findings("{\"layer\": [{\"mark\": \"bar\"}], \"width\": {\"step\": 10}}").isEmpty)
  }

  @Test func deepNestingIsRead() throws {
    let depth = 60
    let text = String(repeating: "{\"layer\": [", count: depth) + "{\"mark\": \"bar\", \"x\": 1}" + String(repeating: "]}", count: depth)
    #expect(try findings(text).count == 1)
  }

  @Test func anUnknownNameWithoutANearOneIsToldWhatIsAllowed() throws {
    let few = try findings("{\"mark\": \"bar\", \"resolve\": {}, \"encoding\": {\"row\": {}}, \"data\": {\"qqqqqq\": 1}}")
    #expect(few.map(\.fix) == ["delete it, or write one of format, name, url, values"])
    let many = try findings("{\"mark\": {\"type\": \"bar\", \"qqqqqq\": 1}}")
    #expect(many.map(\.fix) == ["delete it, or write one of width, height, type, x, y, color, size, shape, text, opacity, orient, align and 50 more"])
  }
}
