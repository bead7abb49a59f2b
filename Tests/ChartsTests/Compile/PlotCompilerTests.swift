import Charts
import Diagnostics
import StructuredText
import Testing

@Suite struct PlotCompilerTests {
  private func scene(_ text: String) throws -> PlotScene {
    let source = try #require(readJSON(SourceFile(path: "chart.json", text)).value)
    let result = PlotCompiler.compile(source, file: "chart.json")
    #expect(result.diagnostics.isEmpty)
    return try #require(result.value)
  }

  private static let rows = #""data": {"values": [{"k": "a", "v": 28, "g": 1}, {"k": "b", "v": 55, "g": 2}, {"k": "c", "v": -10, "g": 1}]}"#

  private func rects(_ view: PlotScene.View) -> [[Double]] {
    view.marks.flatMap(\.items).compactMap { item in
      if case .rect(let x, let y, let width, let height) = item.geometry { [x, y, width, height].map { ($0 * 100).rounded() / 100 } } else { nil }
    }
  }

  @Test func barsStandInBandsOfTwentyPixels() throws {
    let scene = try scene(#"{\#(Self.rows), "mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "type": "quantitative"}}}"#)
    let view = try #require(scene.views.first)
    #expect(view.width == 60)
    #expect(view.height == 300)
    // The domain is [-10, 55].
    #expect(rects(view) == [[1, 124.62, 18, 129.23], [21, 0, 18, 253.85], [41, 253.85, 18, 46.15]])
    #expect(view.axes.map(\.orient) == [.bottom, .left])
    #expect(view.axes.map(\.title) == ["k", "v"])
    #expect(view.axes.first?.ticks.map(\.position) == [10, 30, 50])
    #expect(view.grid == ["y"])
  }

  @Test func groupsOfOneStackLieOnEachOther() throws {
    let scene = try scene(
      #"{"data": {"values": [{"k": "a", "v": 1, "s": "x"}, {"k": "a", "v": 3, "s": "y"}]}, "mark": "bar", "encoding": {"x": {"field": "k"}, "y": {"field": "v", "type": "quantitative"}, "color": {"field": "s"}}}"#)
    let view = try #require(scene.views.first)
    #expect(rects(view) == [[1, 0, 18, 75], [1, 75, 18, 225]])
    guard case .symbols(let entries)? = scene.legends.first?.content else {
      Issue.record("no legend")
      return
    }
    #expect(entries.map(\.label) == ["x", "y"])
    #expect(entries.map(\.style.fill) == ["#4c78a8", "#f58518"])
  }

  @Test func linesBreakAtMissingValues() throws {
    let scene = try scene(
      #"{"data": {"values": [{"x": 2, "y": null}, {"x": 1, "y": 1}, {"x": 3, "y": 4}]}, "mark": "line", "encoding": {"x": {"field": "x", "type": "quantitative"}, "y": {"field": "y", "type": "quantitative"}}}"#)
    guard case .line(let points, _)? = scene.views.first?.marks.first?.items.first?.geometry else {
      Issue.record("no line")
      return
    }
    #expect(points.map { $0 == nil } == [false, true, false])
    #expect(scene.views.first?.marks.first?.items.first?.rows == [1, 0, 2])
  }

  @Test func facetsShareTheirAxes() throws {
    let scene = try scene(
      #"{\#(Self.rows), "mark": "point", "width": 50, "height": 40, "encoding": {"x": {"field": "v", "type": "quantitative"}, "y": {"field": "k"}, "column": {"field": "g"}}}"#)
    #expect(scene.views.count == 2)
    #expect(scene.views.map { $0.axes.map(\.orient) } == [[.bottom, .left], [.bottom]])
    #expect(scene.headers.map(\.title) == ["g"] && scene.headers.map(\.labels) == [["1", "2"]])
    #expect(scene.headers.first?.values == [.number(1), .number(2)])
    #expect(scene.views.map(\.facet) == [[.number(1)], [.number(2)]])
  }

  @Test func independentScalesHaveAxesOnBothSides() throws {
    let scene = try scene(
      #"{\#(Self.rows), "layer": [{"mark": "line", "encoding": {"y": {"field": "v", "type": "quantitative"}}}, {"mark": "line", "encoding": {"y": {"field": "g", "type": "quantitative"}}}], "encoding": {"x": {"field": "k"}}, "resolve": {"scale": {"y": "independent"}}}"#)
    #expect(scene.views.first?.axes.map(\.orient) == [.bottom, .left, .right])
    #expect(scene.views.first?.axes.map(\.title) == ["k", "v", "g"])
  }

  @Test func timeUnitsTellTitlesAndLabels() throws {
    let scene = try scene(
      #"{"data": {"values": [{"d": "2001-02-03", "v": 1}, {"d": "2001-03-04", "v": 2}]}, "mark": "bar", "encoding": {"x": {"field": "d", "timeUnit": "month", "type": "ordinal"}, "y": {"aggregate": "count"}}}"#)
    #expect(scene.views.first?.axes.first?.title == "d (month)")
    #expect(scene.views.first?.axes.first?.ticks.map(\.label) == ["Feb", "Mar"])
    #expect(scene.views.first?.axes.last?.title == "Count of Records")
  }

  @Test func errorBarsSpanTheMeanAndItsError() throws {
    let scene = try scene(
      #"{"data": {"values": [{"v": 1}, {"v": 3}]}, "mark": {"type": "errorbar", "extent": "stdev"}, "encoding": {"x": {"field": "v", "type": "quantitative"}}}"#)
    guard case .rule(let x, _, let x2, _)? = scene.views.first?.marks.first?.items.first?.geometry else {
      Issue.record("no rule")
      return
    }
    let axis = try #require(scene.views.first?.axes.first)
    let last = try #require(axis.ticks.last)
    let unit = last.position / last.value.number
    #expect(abs(min(x, x2) / unit - (2 - 2.0.squareRoot())) < 0.01)
    #expect(abs(max(x, x2) / unit - (2 + 2.0.squareRoot())) < 0.01)
  }

  @Test func theSceneIsOneLineOfJSON() throws {
    let scene = try scene(#"{"data": {"values": [{"v": 1}]}, "mark": {"type": "text", "text": "a\"b"}, "width": 10.5, "height": 20}"#)
    #expect(
      scene.json
        == ##"{"views":[{"x":0,"y":0,"width":10.5,"height":20,"axes":[],"marks":[{"type":"text","items":[{"x":5.25,"y":10,"text":"a\"b","align":"center","baseline":"middle","fontSize":11,"fill":"#000000"}]}],"grid":[]}],"legends":[],"title":null}"##
    )
  }
}
