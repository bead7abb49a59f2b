import Charts
import Diagnostics
import StructuredText
import Testing

/// Scenes as SVG files of their own.
@Suite struct PlotDrawingTests {
  private func svg(_ text: String) throws -> String {
    let value = try #require(readJSON(SourceFile(path: "c.vl.json", text)).value)
    return PlotDrawing(try #require(PlotCompiler.compile(value, file: "c.vl.json").value)).svg
  }

  private static func values(_ numbers: [Double?]) -> String {
    let rows = numbers.enumerated().map { "{\"a\": \($0), \"b\": \($1.map { "\($0)" } ?? "null")}" }
    return "\"data\": {\"values\": [\(rows.joined(separator: ", "))]}"
  }

  @Test func everyBarTickAndTitleIsDrawn() throws {
    let text = try svg(
      """
      {\(Self.values([3, 1, 2])), "title": "三根柱 <1>", "mark": "bar",
       "encoding": {"x": {"field": "a", "type": "ordinal"}, "y": {"field": "b", "type": "quantitative", "title": "件数"}}}
      """)
    #expect(text.components(separatedBy: "fill=\"#4c78a8\"").count == 4)
    #expect(text.contains(">三根柱 &lt;1&gt;</text>"))
    #expect(text.contains(">件数</text>"))
    #expect(text.contains("role=\"img\""))
    #expect(!text.contains("NaN") && !text.contains("inf"))
  }

  @Test(arguments: [
    ("linear", "L"), ("step", "L"), ("step-before", "L"), ("step-after", "L"), ("monotone", "C"), ("cardinal", "C"), ("natural", "C"),
  ]) func curvesPassThroughTheirPoints(interpolate: String, letter: Character) throws {
    let text = try svg(
      """
      {\(Self.values([0, 4, 2, 4])), "width": 300, "height": 400, "mark": {"type": "line", "interpolate": "\(interpolate)"},
       "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}}}
      """)
    let path = try #require(text.components(separatedBy: "<path d=\"").dropFirst().first?.components(separatedBy: "\"").first)
    #expect(path.hasPrefix("M0,400"))
    #expect(path.contains(letter))
    for point in ["100,0", "200,200", "300,0"] { #expect(path.contains(point)) }
    #expect(path.hasSuffix("300,0"))
  }

  @Test func aGapEndsALineAndAnotherBegins() throws {
    let text = try svg(
      """
      {\(Self.values([1, 2, nil, 2, 1])), "mark": "line",
       "encoding": {"x": {"field": "a", "type": "quantitative"}, "y": {"field": "b", "type": "quantitative"}}}
      """)
    let path = try #require(text.components(separatedBy: "<path d=\"").dropFirst().first?.components(separatedBy: "\"").first)
    #expect(path.filter { $0 == "M" }.count == 2)
  }

  @Test func aWholeTurnIsDrawn() throws {
    let text = try svg("{\"data\": {\"values\": [{\"b\": 1}]}, \"mark\": \"arc\", \"encoding\": {\"theta\": {\"field\": \"b\", \"type\": \"quantitative\"}}}")
    let path = try #require(text.components(separatedBy: "<path d=\"").dropFirst().first?.components(separatedBy: "\"").first)
    #expect(path.filter { $0 == "A" }.count == 2)
  }

  @Test func legendsAndFacetsHaveTheirTexts() throws {
    let text = try svg(
      """
      {"data": {"values": [{"a": 1, "k": "x", "f": "左"}, {"a": 2, "k": "y", "f": "右"}]}, "mark": "point",
       "encoding": {"x": {"field": "a", "type": "quantitative"}, "color": {"field": "k", "title": "类"}, "column": {"field": "f"}}}
      """)
    for word in ["类", "x", "y", "左", "右"] { #expect(text.contains(">\(word)</text>")) }
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
