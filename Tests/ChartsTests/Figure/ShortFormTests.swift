import Charts
import Diagnostics
import StructuredText
import Testing

@Suite struct ShortFormTests {
  private func expanded(_ text: String) -> SourceValue? {
    readYAML(Array(text.utf8), file: "c", startLine: 1).value.flatMap { ShortForm.expanded($0, file: "c").value }
  }

  private func errors(_ text: String) -> [String] {
    guard let value = readYAML(Array(text.utf8), file: "c", startLine: 1).value else { return [] }
    return ShortForm.expanded(value, file: "c").diagnostics.map { "\($0.range?.span.start.line ?? 0) \($0.message)" }
  }

  @Test func aTypeAndFieldsBecomeASpecification() throws {
    let spec = try #require(expanded("{type: line, data: trade, x: period, y: value, title: T, subtitle: S, source: X, unit: 亿元}"))
    #expect(spec["data"]?["name"]?.string == "trade")
    #expect(spec["mark"]?["type"]?.string == "line")
    #expect(spec["encoding"]?["x"]?["type"]?.string == "temporal")
    #expect(spec["title"]?["subtitle"]?.string == "S")
    #expect(spec["usermeta"]?["report"]?["source"]?.string == "X")
    #expect(spec["usermeta"]?["report"]?["unit"]?.string == "亿元")
  }

  @Test func aDefinitionPassesThroughWithWhatItSays() throws {
    let spec = try #require(expanded("{type: column, data: trade, x: {field: flow, type: nominal, sort: [b, a]}, y: {field: value, aggregate: sum, axis: {format: d}}}"))
    #expect(spec["encoding"]?["x"]?["sort"]?.sequence?.count == 2)
    #expect(spec["encoding"]?["y"]?["axis"]?["format"]?.string == "d")
    #expect(spec["encoding"]?["y"]?["type"]?.string == "quantitative")
  }

  @Test func filtersNameMembersRangesAndExpressions() throws {
    let spec = try #require(expanded("{type: line, data: trade, x: period, y: value, filter: [{flow: [a, b], period: {from: '2018', to: '2020'}, kind: z}, datum.v > 1]}"))
    let steps = try #require(spec["transform"]?.sequence)
    #expect(steps.map { $0["filter"]?["oneOf"] != nil } == [true, false, false, false])
    #expect(steps[1]["filter"]?["range"]?.sequence?.count == 2)
    #expect(steps[2]["filter"]?["equal"]?.string == "z")
    #expect(steps[3]["filter"]?.string == "datum.v > 1")
  }

  @Test func annotationsAreLayersBelowAndAboveTheMarks() throws {
    let spec = try #require(expanded("{type: line, data: trade, x: period, y: value, annotations: [{x: {from: '2020', to: '2022'}, text: band}, {y: 3, text: line}]}"))
    let marks = (spec["layer"]?.sequence ?? []).compactMap { $0["mark"]?["type"]?.string }
    #expect(marks == ["rect", "line", "text", "rule", "text"])
  }

  @Test func barsOfSeveralSeriesStandBesideEachOtherOnRequest() throws {
    #expect(expanded("{type: column, data: d, x: a, y: b, color: c, stack: none}")?["encoding"]?["xOffset"]?["field"]?.string == "c")
    #expect(expanded("{type: bar, data: d, x: a, y: b, color: c, stack: normalize}")?["encoding"]?["x"]?["stack"]?.string == "normalize")
  }

  /// Every type of the short form is within the supported part of Vega-Lite.
  @Test(arguments: [
    "{type: bar, data: d, x: a, y: b}", "{type: column, data: d, x: a, y: b, color: c, stack: none}", "{type: line, data: d, x: a, y: b, interval: [l, u]}",
    "{type: area, data: d, x: a, y: b, color: c, stack: normalize}", "{type: point, data: d, x: a, y: b, size: c, shape: e}",
    "{type: dot, data: d, x: a, y: b, interval: [l, u]}", "{type: pie, data: d, y: a, color: b}", "{type: heatmap, data: d, x: a, y: b, color: c, values: true}",
    "{type: slope, data: d, x: a, y: b, color: c}", "{type: tile-map, data: d, x: a, color: b, text: b}",
    "{type: event-study, data: d, x: a, y: b, interval: [l, u]}", "{type: line, data: d, x: a, y: b, facet: c, columns: 2, annotations: [{x: 1, text: t}]}",
  ])
  func everyTypeExpandsToWhatIsSupported(_ text: String) throws {
    let spec = try #require(expanded(text))
    #expect(SpecificationGrammar.findings(in: spec, file: "c") == [])
  }

  @Test func mistakesAreNamedWithTheirPlaceAndTheNearestWord() {
    #expect(errors("type: lien\ndata: d\nx: a\ny: b") == ["1 'lien' is not a value of 'type' in the chart"])
    #expect(errors("type: line\nx: a\ny: b") == ["1 the chart has no 'data'"])
    #expect(errors("type: line\ndata: d\nx: a") == ["1 the chart has no 'y'"])
    #expect(errors("type: line\ndata: d\nx: a\ny: b\ncolour: c") == ["5 the chart has no key named 'colour'"])
    #expect(errors("type: line\ndata: d\nx: a\ny: b\nannotations: [{text: t}]") == ["5 the annotation has no 'x' and no 'y'"])
    #expect(errors("type: event-study\ndata: d\nx: a\ny: b") == ["1 the chart has no 'interval'"])
  }

  @Test func aSpecificationOfVegaLiteIsNoShortForm() {
    for text in ["{mark: bar, data: {name: d}}", "{layer: []}", "{type: line, mark: bar}"] {
      let value = readYAML(Array(text.utf8), file: "c", startLine: 1).value
      #expect(value.map(ShortForm.isShort) == false)
    }
  }
}
