import Testing

/// Every row with the summaries of its group. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct JoinAggregateTests {
  private static let data = """
    [{"g": "a", "v": 1}, {"g": "a", "v": 3}, {"g": "b", "v": null}, {"g": "a", "v": null}, {"g": "b"}, {"g": "a", "v": ""}, {"g": "a", "v": 8},
    {"g": "c", "v": 5}]
    """

  @Test func rowsStayAndGetTheSummariesOfTheirGroup() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"joinaggregate": [{"op": "sum", "field": "v", "as": "s"}, {"op": "count", "as": "n"}], "groupby": ["g"]}"#,
      ["g", "v", "s", "n"])
    #expect(
      rows == [
        "'a' | 1 | 12 | 5", "'a' | 3 | 12 | 5", "'b' | null | undefined | 2", "'a' | null | 12 | 5", "'b' | undefined | undefined | 2",
        "'a' | '' | 12 | 5", "'a' | 8 | 12 | 5", "'c' | 5 | 5 | 1",
      ])
  }

  @Test func withoutGroupsAllRowsAreOne() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"joinaggregate": [{"op": "max", "field": "v", "as": "m"}]}"#,
      ["g", "m"])
    #expect(rows == ["'a' | 8", "'a' | 8", "'b' | 8", "'a' | 8", "'b' | 8", "'a' | 8", "'a' | 8", "'c' | 8"])
  }

  @Test func sharesOfATotal() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      [{"filter": "datum.v"}, {"joinaggregate": [{"op": "sum", "field": "v", "as": "s"}]},
      {"calculate": "datum.v / datum.s * 100", "as": "p"}]
      """,
      ["g", "p"])
    #expect(rows == ["'a' | 5.882352941", "'a' | 17.647058824", "'a' | 47.058823529", "'c' | 29.411764706"])
  }
}
