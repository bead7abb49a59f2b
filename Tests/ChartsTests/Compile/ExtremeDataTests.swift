import Charts
import Diagnostics
import StructuredText
import Testing

/// Data and sizes that nobody draws do not break a scene.
@Suite struct ExtremeDataTests {
  private static func scene(_ text: String) throws -> PlotScene {
    let value = try #require(readJSON(SourceFile(path: "c.vl.json", text)).value)
    #expect(SpecificationGrammar.findings(in: value, file: "c.vl.json").isEmpty)
    return try #require(PlotCompiler.compile(value, file: "c.vl.json").value)
  }

  @Test(arguments: ["bar", "line", "area", "point", "text", "tick", "rule", "rect"]) func farPlacesAreMovedToTheLimit(mark: String) throws {
    let scene = try Self.scene(
      """
      {"data": {"values": [{"a": 1, "b": 2}, {"a": 2, "b": 1e300}, {"a": 1e200, "b": -1e250}]}, "mark": "\(mark)", "encoding": {
      "x": {"field": "a", "type": "quantitative", "scale": {"domain": [0, 10]}}, "y": {"field": "b", "type": "quantitative", "scale": {"domain": [0, 10]}}}}
      """)
    #expect(scene.views.first?.marks.isEmpty == false)
    #expect(!scene.json.contains(":null,\"width\"") && !scene.json.contains("[null,") && !scene.json.contains("\"y\":null"))
  }

  @Test(arguments: ["{}", "{\"for\": \"position\"}"]) func aSizeWithoutAStepIsTheStandardOne(size: String) throws {
    let encoding = "\"encoding\": {\"y\": {\"field\": \"a\", \"type\": \"nominal\"}}"
    let data = "\"data\": {\"values\": [{\"a\": 1}, {\"a\": 2}, {\"a\": 3}]}"
    #expect(try Self.scene("{\(data), \"mark\": \"bar\", \(encoding), \"height\": \(size)}").views.first?.height == 60)
    #expect(
      try Self.scene("{\(data), \"mark\": \"bar\", \(encoding), \"config\": {\"view\": {\"discreteHeight\": \(size)}}}").views.first?.height == 60)
  }
}
