import Charts
import Diagnostics
import StructuredText
import Testing

/// The curves of lines as path data: pixels are the values of the data here. The handles are those of d3-shape 3 for the same points, to a tenth.
@Suite struct CurveTests {
  private static func path(_ interpolate: String, _ points: [(Int, Int)]) throws -> String {
    let rows = points.map { "{\"a\": \($0.0), \"b\": \($0.1)}" }.joined(separator: ", ")
    let text =
      """
      {"data": {"values": [\(rows)]}, "width": 120, "height": 120, "mark": {"type": "line", "interpolate": "\(interpolate)"}, "encoding": {
      "x": {"field": "a", "type": "quantitative", "scale": {"domain": [0, 120], "nice": false}},
      "y": {"field": "b", "type": "quantitative", "scale": {"domain": [0, 120], "nice": false, "reverse": true}}}}
      """
    let value = try #require(readJSON(SourceFile(path: "c.vl.json", text)).value)
    let svg = PlotDrawing(try #require(PlotCompiler.compile(value, file: "c.vl.json").value)).svg
    let start = try #require(svg.firstRange(of: "<path d=\"")?.upperBound)
    return String(svg[start...].prefix { $0 != "\"" })
  }

  private static let facts: [(interpolate: String, points: [(Int, Int)], path: String)] = [
    ("linear", [(0, 30), (30, 90), (60, 30)], "M0,30L30,90L60,30"),
    ("monotone", [(0, 30), (30, 90), (60, 30)], "M0,30C10,60,20,90,30,90C40,90,50,60,60,30"),
    ("monotone", [(0, 30), (30, 90)], "M0,30L30,90"),
    ("monotone", [(0, 0), (30, 30), (60, 60), (90, 90)], "M0,0C10,10,20,20,30,30C40,40,50,50,60,60C70,70,80,80,90,90"),
    ("natural", [(0, 30), (30, 90), (60, 30)], "M0,30C10,60,20,90,30,90C40,90,50,60,60,30"),
    ("natural", [(0, 30), (30, 90), (60, 30), (90, 90)], "M0,30C10,63.3,20,96.7,30,90C40,83.3,50,36.7,60,30C70,23.3,80,56.7,90,90"),
    ("cardinal", [(0, 30), (30, 90), (60, 30)], "M0,30C5,40,20,90,30,90C40,90,55,40,60,30"),
    ("step", [(0, 30), (40, 90), (80, 30)], "M0,30L20,30L20,90L40,90L60,90L60,30L80,30"),
    ("step-after", [(0, 30), (40, 90), (80, 30)], "M0,30L40,30L40,90L80,90L80,30"),
  ]

  @Test(arguments: facts.indices) func curvesHaveTheirHandles(index: Int) throws {
    let fact = Self.facts[index]
    #expect(try Self.path(fact.interpolate, fact.points) == fact.path)
  }
}
