import Testing

/// A new field by a formula. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct CalculateTests {
  private static let data = """
    [{"a": 1, "b": "x", "c d": 2}, {"a": null, "b": "", "c d": 3}, {"b": "y"}]
    """

  @Test func theFormulaSeesTheRow() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"calculate": "datum.a + datum['c d']", "as": "r"}"#,
      ["r"])
    #expect(rows == ["3", "3", "NaN"])
  }

  @Test func aFieldMayBeReplaced() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"calculate": "datum.b || '-'", "as": "b"}"#,
      ["b"])
    #expect(rows == ["'x'", "'-'", "'y'"])
  }

  @Test func stepsSeeTheFieldsBeforeThem() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"[{"calculate": "datum['c d'] * 2", "as": "e"}, {"calculate": "datum.e + 1", "as": "f"}]"#,
      ["e", "f"])
    #expect(rows == ["4 | 5", "6 | 7", "NaN | NaN"])
  }

  @Test func constantsAreTheSameInAllRows() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"calculate": "100", "as": "r"}"#,
      ["r"])
    #expect(rows == ["100", "100", "100"])
  }
}
