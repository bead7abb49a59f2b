import Testing

/// One row for each group. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct AggregateTests {
  private static let data = """
    [{"g": "a", "v": 1}, {"g": "a", "v": 3}, {"g": "b", "v": null}, {"g": "a", "v": null}, {"g": "b"}, {"g": "a", "v": ""}, {"g": "a", "v": 8},
    {"g": "c", "v": 5}]
    """

  private static let mixed = """
    [{"g": 1, "v": "10"}, {"g": "1", "v": "9"}, {"g": null, "v": "x"}, {"v": 2}, {"g": "", "v": true}]
    """

  private static let nothing = """
    []
    """

  @Test func countsTakeEveryRowAndDistinctEveryValue() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"aggregate": [{"op": "count", "field": "v", "as": "count"}, {"op": "distinct", "field": "v", "as": "distinct"}],
      "groupby": ["g"]}
      """,
      ["g", "count", "distinct"])
    #expect(rows == ["'a' | 5 | 5", "'b' | 2 | 2", "'c' | 1 | 1"])
  }

  @Test func meansPassOverNullsAndEmptyTexts() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"aggregate": [{"op": "sum", "field": "v", "as": "sum"}, {"op": "mean", "field": "v", "as": "mean"}, {"op": "average",
      "field": "v", "as": "average"}, {"op": "min", "field": "v", "as": "min"}, {"op": "max", "field": "v", "as": "max"}],
      "groupby": ["g"]}
      """,
      ["g", "sum", "mean", "average", "min", "max"])
    #expect(
      rows == [
        "'a' | 12 | 4 | 4 | 1 | 8", "'b' | undefined | undefined | undefined | undefined | undefined", "'c' | 5 | 5 | 5 | 5 | 5",
      ])
  }

  @Test func quantilesAreInterpolated() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"aggregate": [{"op": "q1", "field": "v", "as": "q1"}, {"op": "median", "field": "v", "as": "median"}, {"op": "q3",
      "field": "v", "as": "q3"}], "groupby": ["g"]}
      """,
      ["g", "q1", "median", "q3"])
    #expect(rows == ["'a' | 2 | 3 | 5.5", "'b' | undefined | undefined | undefined", "'c' | 5 | 5 | 5"])
  }

  @Test func spreadsNeedTwoValues() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"aggregate": [{"op": "variance", "field": "v", "as": "variance"}, {"op": "stdev", "field": "v", "as": "stdev"},
      {"op": "stderr", "field": "v", "as": "stderr"}], "groupby": ["g"]}
      """,
      ["g", "variance", "stdev", "stderr"])
    #expect(
      rows == [
        "'a' | 13 | 3.605551275 | 2.081665999", "'b' | undefined | undefined | undefined", "'c' | undefined | undefined | undefined",
      ])
  }

  @Test func aGroupWithoutValuesHasNoSummary() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      [{"filter": "datum.g == 'b'"}, {"aggregate": [{"op": "count", "field": "v", "as": "count"}, {"op": "sum", "field": "v",
      "as": "sum"}, {"op": "mean", "field": "v", "as": "mean"}, {"op": "median", "field": "v", "as": "median"}, {"op": "min",
      "field": "v", "as": "min"}]}]
      """,
      ["count", "sum", "mean", "median", "min"])
    #expect(rows == ["2 | undefined | undefined | undefined | undefined"])
  }

  @Test func withoutRowsThereIsNoGroup() throws {
    let rows = try ReshapeSample.rows(
      Self.nothing, #"{"aggregate": [{"op": "count", "field": "v", "as": "count"}, {"op": "sum", "field": "v", "as": "sum"}]}"#,
      ["count", "sum"])
    #expect(rows.isEmpty)
  }

  @Test func withoutGroupsAllRowsAreOne() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"aggregate": [{"op": "count", "field": "v", "as": "count"}, {"op": "sum", "field": "v", "as": "sum"}]}"#,
      ["count", "sum"])
    #expect(rows == ["8 | 17"])
  }

  @Test func groupsAreTheSameWhenTheirTextsAre() throws {
    let rows = try ReshapeSample.rows(
      Self.mixed,
      """
      {"aggregate": [{"op": "count", "field": "v", "as": "count"}, {"op": "sum", "field": "v", "as": "sum"}],
      "groupby": ["g"]}
      """,
      ["g", "count", "sum"])
    #expect(rows == ["1 | 2 | 19", "null | 1 | NaN", "undefined | 1 | 2", "'' | 1 | 1"])
  }

  @Test func endsOfTextsAreByTheirOrder() throws {
    let rows = try ReshapeSample.rows(
      Self.mixed,
      """
      {"aggregate": [{"op": "min", "field": "v", "as": "min"}, {"op": "max", "field": "v", "as": "max"}], "groupby": ["g"]}
      """,
      ["g", "min", "max"])
    #expect(rows == ["1 | '10' | '9'", "null | 'x' | 'x'", "undefined | 2 | 2", "'' | true | true"])
  }

  @Test func namesAreByDefaultThoseOfFunctionAndField() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"aggregate": [{"op": "mean", "field": "v"}, {"op": "count"}], "groupby": ["g"]}"#,
      ["mean_v", "count"])
    #expect(rows == ["4 | 5", "undefined | 2", "5 | 1"])
  }

  @Test func argminAndArgmaxGiveTheRow() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      [{"aggregate": [{"op": "argmax", "field": "v", "as": "top"}, {"op": "argmin", "field": "v", "as": "low"}],
      "groupby": ["g"]}, {"calculate": "datum.top ? datum.top.v : null", "as": "t"},
      {"calculate": "datum.low ? datum.low.v : null", "as": "l"}]
      """,
      ["g", "t", "l"])
    #expect(rows == ["'a' | 8 | ''", "'b' | undefined | undefined", "'c' | 5 | 5"])
  }

  @Test func groupsByTwoFieldsStandInTheOrderOfTheirFirstRows() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"aggregate": [{"op": "count", "as": "n"}], "groupby": ["v", "g"]}"#,
      ["v", "g", "n"])
    #expect(
      rows == [
        "1 | 'a' | 1", "3 | 'a' | 1", "null | 'b' | 1", "null | 'a' | 1", "undefined | 'b' | 1", "'' | 'a' | 1", "8 | 'a' | 1", "5 | 'c' | 1",
      ])
  }
}
