import Charts
import Diagnostics
import Testing

/// Each piece of advice is given where it applies, and only there.
@Suite struct FigureChecksTests {
  private static let good = "{type: column, data: trade, x: period, y: value, color: flow, source: s}"

  @Test func aSoundChartHasNoFindings() { #expect(FigureSample.rules(Self.good) == []) }

  @Test(arguments: [
    ("chart-no-source", "{type: column, data: trade, x: period, y: value, color: flow}"),
    ("chart-empty", "{type: column, data: trade, x: period, y: value, filter: {flow: none}, source: s}"),
    ("chart-nonzero-baseline", "{type: column, data: trade, x: period, y: {field: share, scale: {domain: [0.1, 0.4]}}, filter: {flow: export}, source: s}"),
    (
      "chart-pie-slices",
      "{type: pie, data: {values: [{k: a, v: 1}, {k: b, v: 1}, {k: c, v: 1}, {k: d, v: 1}, {k: e, v: 1}, {k: f, v: 1}]}, y: v, color: k, source: s}"
    ),
    (
      "chart-many-colors",
      "{type: point, data: {values: [{k: a, v: 1}, {k: b, v: 1}, {k: c, v: 1}, {k: d, v: 1}, {k: e, v: 1}, {k: f, v: 1}, {k: g, v: 2}]}, x: v, y: v, color: k, source: s}"
    ),
    (
      "chart-two-units",
      "{data: {name: trade}, usermeta: {report: {source: s}}, layer: [{mark: bar, encoding: {x: {field: period}, y: {field: value, type: quantitative}}}, {mark: line, encoding: {x: {field: period}, y: {field: share, type: quantitative}, color: {field: flow}}}]}"
    ),
    (
      "chart-dual-axes",
      "{data: {name: trade}, usermeta: {report: {source: s}}, resolve: {scale: {y: independent}}, layer: [{mark: bar, encoding: {x: {field: period}, y: {field: value, type: quantitative}}}, {mark: line, encoding: {x: {field: period}, y: {field: share, type: quantitative}, color: {field: flow}}}]}"
    ),
    ("chart-line-repeats", "{type: line, data: trade, x: period, y: value, source: s}"),
    ("chart-unknown-field", "{type: column, data: trade, x: period, y: valeu, source: s}"),
    ("chart-not-numeric", "{type: column, data: trade, x: period, y: flow, source: s}"),
  ])
  func adviceIsGivenWhereItApplies(_ rule: String, _ spec: String) {
    #expect(FigureSample.rules(spec) == [rule])
  }

  @Test(arguments: [
    // A domain that holds zero, points off zero, and a start and an end given are no cut-off bars.
    "{type: column, data: trade, x: period, y: {field: share, scale: {domain: [0, 0.4]}}, filter: {flow: export}, source: s}",
    "{type: line, data: trade, x: period, y: {field: share, scale: {zero: false}}, filter: {flow: export}, source: s}",
    // Two units in two rows.
    "{data: {name: trade}, usermeta: {report: {source: s}}, vconcat: [{mark: bar, encoding: {x: {field: period}, y: {field: value, type: quantitative}}}, {mark: line, encoding: {x: {field: period}, y: {field: share, type: quantitative}, color: {field: flow}}}]}",
    // A facet with a scale for each cell is no chart with two axes.
    "{mark: line, data: {name: trade}, usermeta: {report: {source: s}}, resolve: {scale: {y: independent}}, encoding: {x: {field: period, type: temporal}, y: {field: value, type: quantitative}, facet: {field: flow, columns: 2}}}",
    // Fields that transforms make are known.
    "{mark: bar, data: {name: trade}, usermeta: {report: {source: s}}, transform: [{aggregate: [{op: sum, field: value, as: total}], groupby: [period]}, {calculate: datum.total / 2, as: half}], encoding: {x: {field: period}, y: {field: half, type: quantitative}}}",
  ])
  func adviceIsSilentElsewhere(_ spec: String) { #expect(FigureSample.rules(spec) == []) }

  @Test func aPictureOfTooManyMarksIsNamedLarge() {
    let rows = (0..<9000).map { "{a: \($0 % 97), b: \($0 * 7919 % 9973), s: \"\($0)\"}" }.joined(separator: ", ")
    let spec = "{type: point, data: {values: [\(rows)]}, x: a, y: b, tooltip: s, shape: {value: square}, source: s}"
    #expect(FigureSample.rules(spec) == ["chart-large"])
    #expect(FigureSample.rules(spec.replacing("shape: {value: square}, ", with: "")) == [])
  }

  @Test func anUnknownFieldIsNamedWithItsPlaceAndTheNearest() throws {
    let made = FigureSample.make("type: column\ndata: trade\nx: period\ny: valeu\nsource: s")
    let finding = try #require(made.diagnostics.first)
    #expect(finding.range?.span.start.line == 4)
    #expect(finding.fix == "did you mean 'value'?")
  }
}
