import Charts
import Datasets
import Diagnostics
import Glibc
import Markup
import StructuredText
import Testing

/// Charts of every mark that the content does not use yet.
@Suite struct MarkGalleryTests {
  static let specs = [
    #"{"mark": "area", "encoding": {"x": {"field": "t", "type": "temporal"}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "s"}}}"#,
    #"{"mark": {"type": "area", "interpolate": "monotone"}, "encoding": {"x": {"field": "t", "type": "temporal"}, "y": {"field": "v", "type": "quantitative", "stack": "normalize"}, "color": {"field": "s"}}}"#,
    #"{"mark": {"type": "line", "interpolate": "monotone"}, "encoding": {"x": {"field": "t", "type": "temporal"}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "s"}}}"#,
    #"{"mark": {"type": "line", "interpolate": "step"}, "encoding": {"x": {"field": "t", "type": "ordinal"}, "y": {"aggregate": "mean", "field": "v"}}}"#,
    #"{"mark": "point", "encoding": {"x": {"field": "v", "type": "quantitative", "title": "Amount"}, "y": {"field": "w", "type": "quantitative", "title": "Weight"}, "color": {"field": "s"}}}"#,
    #"{"mark": "tick", "encoding": {"x": {"field": "v", "type": "quantitative"}, "y": {"field": "s", "type": "nominal"}}}"#,
    #"{"mark": "bar", "encoding": {"y": {"field": "s", "type": "nominal"}, "x": {"aggregate": "sum", "field": "w", "type": "quantitative"}, "yOffset": {"field": "half"}, "color": {"field": "half"}}}"#,
    #"{"mark": "bar", "encoding": {"y": {"field": "s", "type": "nominal"}, "x": {"aggregate": "sum", "field": "w", "type": "quantitative"}, "color": {"field": "half"}}}"#,
    #"{"layer": [{"mark": "line", "encoding": {"x": {"field": "t", "type": "temporal"}, "y": {"aggregate": "sum", "field": "w", "type": "quantitative"}}}, {"mark": {"type": "rule", "strokeDash": [4, 3]}, "encoding": {"y": {"datum": 15}}}, {"mark": {"type": "text", "align": "left", "dy": -5}, "encoding": {"text": {"value": "threshold"}, "y": {"datum": 15}}}]}"#,
    #"{"mark": "bar", "encoding": {"x": {"field": "t", "type": "ordinal"}, "y": {"aggregate": "sum", "field": "w", "type": "quantitative"}}}"#,
  ]

  /// 40 quarters of six series, with gaps, negative values and long names.
  private static func table() -> DataTable {
    let names = ["Alpha", "Beta", "Gamma Industries", "Delta", "Epsilon", "Zeta"]
    var (t, s, half, v, w): ([Period?], [String?], [String?], [Double?], [Double?]) = ([], [], [], [], [])
    for quarter in 0..<40 {
      for (index, name) in names.enumerated() {
        t.append(Period(kind: .quarter, year: 2014 + quarter / 4, index: quarter % 4 + 1))
        s.append(name)
        half.append(quarter < 20 ? "first" : "second")
        v.append(quarter == 17 && index == 1 ? nil : Double((quarter * 7 + index * 13) % 19 + index * 6) * 1e7)
        w.append(Double((quarter * 5 + index * 3) % 11) - (index == 3 ? 6 : 2))
      }
    }
    let yuan = UnitRegistry.builtIn.unit(named: "CNY")
    return DataTable(
      fields: [
        .init(name: "t", title: LocalizedText("Quarter"), cells: .period(t)), .init(name: "s", title: LocalizedText("Series"), cells: .text(s)),
        .init(name: "half", title: LocalizedText("Half"), cells: .text(half)),
        .init(name: "v", title: LocalizedText("Amount"), unit: yuan, cells: .number(v)),
        .init(name: "w", title: LocalizedText("Weight"), cells: .number(w)),
      ], rowCount: t.count)
  }

  private func chart(_ json: String, _ language: String) throws -> Chart {
    let text = #"{"data": {"name": "d"}, "# + json.dropFirst()
    let parsed = readJSON(SourceFile(path: "a.vl.json", text)).value
    let spec = ChartSpec.read(try #require(parsed), file: "a.vl.json")
    #expect(spec.diagnostics.isEmpty, "\(spec.diagnostics)")
    return Chart(spec: try #require(spec.value), file: "a.vl.json", tables: ["d": Self.table()], language: language)
  }

  @Test(arguments: specs, ["zh-Hans", "en"])
  func labelsNeverOverlap(_ json: String, _ language: String) throws {
    for layout in ChartLayout.allCases {
      let drawn = try chart(json, language).draw(layout: layout)
      #expect(drawn.diagnostics.isEmpty, "\(drawn.diagnostics)")
      let scene = try #require(drawn.value)
      let texts = scene.views.flatMap { $0.axes.flatMap { $0.ticks.flatMap(\.label) + ($0.title.map { [$0] } ?? []) } + $0.labels }
      for (index, a) in texts.enumerated() {
        for b in texts[(index + 1)...] {
          let (p, q) = (a.bounds, b.bounds)
          let isApart = p.x >= q.x + q.width || q.x >= p.x + p.width || p.y >= q.y + q.height || q.y >= p.y + p.height
          #expect(isApart, "\(a.text) and \(b.text)")
        }
      }
    }
  }

  @Test(.enabled(if: getenv("CHART_GALLERY") != nil)) func gallery() throws {
    let folder = try #require(getenv("CHART_GALLERY").map { String(cString: $0) })
    let drawings = try Self.specs.enumerated().flatMap { index, json in
      try ChartLayout.allCases.map { layout in
        let scene = try chart(json, layout == .wide ? "en" : "zh-Hans").draw(layout: layout).value
        return scene.map { MarkupWriter.text(of: SVGRenderer($0, idPrefix: "m\(index)\(layout.rawValue)").node) } ?? "failed"
      }
    }
    let page = "<!doctype html><meta charset=utf-8><style>\(ChartStylesheet.css) body{display:grid;grid-template-columns:660px 380px;gap:16px}</style>"
    let handle = try #require(fopen("\(folder)/marks.html", "w"))
    fputs(page + drawings.joined(separator: "\n"), handle)
    fclose(handle)
  }
}
