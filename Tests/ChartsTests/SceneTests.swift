import Charts
import Datasets
import Diagnostics
import Markup
import StructuredText
import Testing

@Suite struct SceneTests {
  private let unit = UnitRegistry.builtIn.unit(named: "CNY")

  private func chart(_ json: String, language: String = "en", values: [Double?] = [1e9, 2e9, -1e9, 4e9]) throws -> Chart {
    let table = DataTable(
      fields: [
        .init(name: "year", title: LocalizedText("Year"), cells: .period([2020, 2020, 2021, 2021].map { Period(kind: .year, year: $0) })),
        .init(
          name: "flow", title: LocalizedText("Flow"), cells: .text(["out", "in", "out", "in"]),
          labels: ["out": LocalizedText([("zh-Hans", "出口"), ("en", "Exports")]), "in": LocalizedText([("zh-Hans", "进口"), ("en", "Imports")])]),
        .init(name: "value", title: LocalizedText("Value"), unit: unit, cells: .number(values)),
      ], rowCount: 4)
    let file = "a.vl.json"
    let parsed = readJSON(SourceFile(path: file, json)).value
    let source = try #require(parsed)
    let spec = ChartSpec.read(source, file: file)
    #expect(spec.diagnostics.isEmpty, "\(spec.diagnostics)")
    return Chart(spec: try #require(spec.value), file: file, tables: ["d": table], language: language)
  }

  private func scene(_ chart: Chart) throws -> Scene {
    let scene = chart.draw(layout: .wide).value
    return try #require(scene)
  }

  private func bars(_ scene: Scene) -> [SceneRect] {
    scene.views.flatMap(\.marks).compactMap { if case .bar(let rect, _, _) = $0 { rect } else { nil } }
  }

  private static func encoding(_ extra: String, mark: String = #""bar""#) -> String {
    #"{"data": {"name": "d"}, "mark": \#(mark), "encoding": {"x": {"field": "year", "type": "ordinal"}, "y": {"field": "value", "type": "quantitative"}, "color": {"field": "flow", "type": "nominal"}\#(extra)}}"#
  }

  @Test func stackedBarsStandOnEachOtherAndNegativeOnesHang() throws {
    let bars = bars(try scene(chart(Self.encoding(""))))
    try #require(bars.count == 4)
    #expect(abs(bars[0].y - (bars[1].y + bars[1].height)) < 0.01)
    #expect(bars[0].x == bars[1].x)
    #expect(abs(bars[2].y - (bars[3].y + bars[3].height)) < 0.01)
    #expect(abs(bars[1].height - 2 * bars[0].height) < 0.01)
  }

  @Test func groupedBarsStandBesideEachOther() throws {
    let bars = bars(try scene(chart(Self.encoding(#", "xOffset": {"field": "flow"}"#))))
    try #require(bars.count == 4)
    #expect(bars[0].x + bars[0].width <= bars[1].x)
    #expect(abs(bars[0].y + bars[0].height - bars[1].y - bars[1].height) < 0.01)
  }

  @Test func barsLieWhereTheMeasureRunsAlongX() throws {
    let json = #"{"data": {"name": "d"}, "mark": "bar", "encoding": {"y": {"field": "year", "sort": "-x"}, "x": {"aggregate": "sum", "field": "value"}}}"#
    let scene = try scene(chart(json))
    let bars = bars(scene)
    try #require(bars.count == 2)
    #expect(bars.allSatisfy { $0.x == scene.views.first?.plot.x })
    #expect(scene.views.first?.axes.first { $0.side == .left }?.ticks.map { $0.label.first?.text } == ["2020", "2021"])
  }

  @Test func aMissingValueLeavesAGapInItsLine() throws {
    let json = #"""
      {"data": {"values": [{"t": 1, "v": 1}, {"t": 2, "v": 2}, {"t": 3, "v": null}, {"t": 4, "v": 1}, {"t": 5, "v": 3}]},
       "mark": "line", "encoding": {"x": {"field": "t", "type": "ordinal"}, "y": {"field": "v", "type": "quantitative"}}}
      """#
    let lines = try scene(chart(json)).views.flatMap(\.marks).compactMap { if case .line(let stretches, _, _) = $0 { stretches.map(\.count) } else { nil } }
    #expect(lines == [[2, 2]])
  }

  @Test func layersShareTheirAxes() throws {
    let json = #"""
      {"data": {"name": "d"}, "transform": [{"filter": {"field": "flow", "equal": "in"}}],
       "encoding": {"x": {"field": "year"}, "y": {"field": "value", "type": "quantitative"}},
       "layer": [{"mark": "bar"}, {"mark": {"type": "text", "dy": -6}, "encoding": {"text": {"field": "value"}}}]}
      """#
    let scene = try scene(chart(json))
    #expect(bars(scene).count == 2)
    #expect(scene.views.flatMap(\.marks).compactMap { if case .text(let text) = $0 { text.text } else { nil } } == ["2", "4"])
    #expect(scene.views.first?.axes.compactMap(\.title?.text) == ["CNY billion"])
  }

  @Test func barsThatDoNotStartAtZeroAreAWarning() throws {
    let json = #"{"data": {"name": "d"}, "mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "value", "scale": {"domain": [5e8, 4e9]}}}}"#
    let found = try chart(json).draw(layout: .wide).diagnostics
    #expect(found.map(\.ruleID) == ["chart-nonzero-baseline"])
    #expect(found.first?.severity == .warning)
  }

  @Test func alternativeTextStatesKindRangeExtremesAndLastValues() throws {
    let json = Self.encoding("", mark: #""line""#)
    #expect(
      try scene(chart(json)).description
        == "Line chart, 2020 to 2021; 2 series: Exports, Imports. Highest: Imports, 2021 (CNY 4 billion); lowest: Exports, 2021 (CNY \u{2212}1 billion). Last: Exports, 2021: CNY \u{2212}1 billion; Imports, 2021: CNY 4 billion.")
    #expect(
      try scene(chart(json, language: "zh-Hans")).description
        == "折线图，2020年至2021年，2个系列（出口、进口）。最高为进口2021年，40亿元；最低为出口2021年，\u{2212}10亿元。最末：出口2021年为\u{2212}10亿元，进口2021年为40亿元。")
  }

  @Test func theTableHasAColumnForEachSeries() throws {
    let table = try chart(Self.encoding(""), language: "zh-Hans").table()
    #expect(table.headers == ["Year", "出口（亿元）", "进口（亿元）"])
    #expect(table.rows.map { $0.map(\.text) } == [["2020年", "10", "20"], ["2021年", "\u{2212}10", "40"]])
    #expect(String(decoding: table.csvBytes(), as: UTF8.self).hasSuffix("2021,-1000000000,4000000000\r\n"))
  }

  @Test func oneUnitServesAnAxisAndIsChosenAfterRounding() {
    #expect(AxisNumbers([0, 9999.9], unit: unit, language: "zh-Hans").unitName == "万元")
    #expect(AxisNumbers([0, 9000], unit: unit, language: "zh-Hans").unitName == "元")
    #expect(AxisNumbers([0, 99_999_999], unit: unit, language: "zh-Hans").title == "单位：亿元")
    #expect(AxisNumbers([0, 2e9], unit: unit, language: "en").title == "CNY billion")
    let percent = AxisNumbers([0, 0.1, 0.2], unit: UnitRegistry.builtIn.unit(named: "percent"), language: "en")
    #expect(percent.text(-0.1) == "\u{2212}10%")
  }

  @Test(arguments: ContentCharts.names, ["zh-Hans", "en"])
  func noTwoTickLabelsOverlapAndNoneLeavesTheDrawing(_ name: String, _ language: String) throws {
    let chart = try #require(ContentCharts.chart(name, language))
    for layout in ChartLayout.allCases {
      let scene = try #require(chart.draw(layout: layout).value)
      let boxes = scene.views.flatMap(\.axes).flatMap { $0.ticks.flatMap(\.label) + ($0.title.map { [$0] } ?? []) }
      for (index, a) in boxes.enumerated() {
        #expect(a.bounds.x >= -0.5 && a.bounds.x + a.bounds.width <= scene.width + 0.5, "\(a.text)")
        for b in boxes[(index + 1)...] where overlap(a.bounds, b.bounds) { Issue.record("\(a.text) and \(b.text) overlap") }
      }
    }
  }

  private func overlap(_ a: SceneRect, _ b: SceneRect) -> Bool {
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  }

  @Test(arguments: ContentCharts.names)
  func drawingsAreTheSameEachTimeAndCarryNoStylesOfTheirOwn(_ name: String) throws {
    let texts = try (0..<3).map { _ in
      let scene = try #require(ContentCharts.chart(name, "zh-Hans")?.draw(layout: .wide).value)
      return MarkupWriter.text(of: SVGRenderer(scene, idPrefix: "a").node)
    }
    #expect(Set(texts).count == 1)
    #expect(!texts[0].contains("style=") && !texts[0].contains("<style"))
    #expect(texts[0].contains(#"role="img" aria-labelledby="a-t a-d""#))
  }

  @Test func aFileOfItsOwnCarriesItsStylesAndTitles() throws {
    let scene = try #require(ContentCharts.chart("cbec-by-flow", "en")?.draw(layout: .wide).value)
    let text = MarkupWriter.text(of: SVGRenderer(scene, idPrefix: "a", isStandalone: true).node)
    #expect(text.contains("<style>") && text.contains("prefers-color-scheme: dark"))
    #expect(text.contains(">Growth came from exports; imports hardly moved</text>"))
    #expect(text.contains(">General Administration of Customs"))
  }
}
