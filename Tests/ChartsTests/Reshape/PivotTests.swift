import Testing

/// A field for each value of a field. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct PivotTests {
  private static let data = """
    [{"g": "u", "k": "b", "v": 1}, {"g": "u", "k": "a", "v": 2}, {"g": "u", "k": "b", "v": 5}, {"g": "v", "k": "a", "v": null},
    {"g": "v", "k": null, "v": 3}, {"g": "v", "k": 10, "v": 4}]
    """

  @Test func valuesAreAddedByDefault() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"pivot": "k", "value": "v", "groupby": ["g"]}"#,
      ["g", "a", "b", "null", "10", "v"])
    #expect(rows == ["'u' | 2 | 6 | undefined | undefined | undefined", "'v' | undefined | undefined | 3 | 4 | undefined"])
  }

  @Test func countsAreThoseOfTheField() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"pivot": "k", "value": "v", "groupby": ["g"], "op": "count"}"#,
      ["g", "a", "b", "null", "10"])
    #expect(rows == ["'u' | 1 | 2 | 0 | 0", "'v' | 1 | 0 | 1 | 1"])
  }

  @Test func meansPassOverOtherRows() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"pivot": "k", "value": "v", "groupby": ["g"], "op": "mean"}"#,
      ["g", "a", "b", "null", "10"])
    #expect(rows == ["'u' | 2 | 3 | undefined | undefined", "'v' | undefined | undefined | 3 | 4"])
  }

  @Test func otherRowsAreOneMoreDistinctValue() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"pivot": "k", "value": "v", "groupby": ["g"], "op": "distinct"}"#,
      ["g", "a", "b", "null", "10"])
    #expect(rows == ["'u' | 2 | 3 | 1 | 1", "'v' | 2 | 1 | 2 | 2"])
  }

  @Test func aLimitKeepsTheFirstFieldsInOrder() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"pivot": "k", "value": "v", "limit": 2}"#,
      ["a", "b", "10", "null"])
    #expect(rows == ["2 | undefined | undefined | 3"])
  }
}
