import Testing

/// One row for each of some fields. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct FoldTests {
  private static let data = """
    [{"a": 1, "b": null, "c": "x"}, {"a": 2}]
    """

  @Test func everyFieldMakesARowWithItsNameAndValue() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"fold": ["a", "b"]}"#,
      ["a", "b", "c", "key", "value"])
    #expect(
      rows == [
        "1 | null | 'x' | 'a' | 1", "1 | null | 'x' | 'b' | null", "2 | undefined | undefined | 'a' | 2",
        "2 | undefined | undefined | 'b' | undefined",
      ])
  }

  @Test func theNewFieldsMayBeNamed() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"fold": ["b", "c"], "as": ["k", "w"]}"#,
      ["a", "k", "w"])
    #expect(rows == ["1 | 'b' | null", "1 | 'c' | 'x'", "2 | 'b' | undefined", "2 | 'c' | undefined"])
  }

  @Test func aNewFieldMayReplaceAFoldedOne() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"fold": ["a"], "as": ["k", "a"]}"#,
      ["a", "b", "k"])
    #expect(rows == ["1 | null | 'a'", "2 | undefined | 'a'"])
  }
}
