import Testing

/// Values laid end to end. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct StackTests {
  private static let data = """
    [{"x": "a", "v": 2, "o": 3}, {"x": "a", "v": -1, "o": 1}, {"x": "b", "v": 4, "o": 1}, {"x": "a", "v": 5, "o": 2},
    {"x": "b", "v": null, "o": 2}, {"x": null, "v": 1}, {"x": "", "v": 2}]
    """

  private static let zeros = """
    [{"v": 0}, {"v": 0}]
    """

  @Test func negativeValuesGoTheOtherWay() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"stack": "v", "groupby": ["x"], "as": ["s", "e"]}"#,
      ["x", "v", "s", "e"])
    #expect(
      rows == [
        "'a' | 2 | 0 | 2", "'a' | -1 | 0 | -1", "'b' | 4 | 0 | 4", "'a' | 5 | 2 | 7", "'b' | null | 4 | 4", "null | 1 | 0 | 1",
        "'' | 2 | 1 | 3",
      ])
  }

  @Test func sharesAreThoseOfMagnitudes() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"stack": "v", "groupby": ["x"], "offset": "normalize", "as": ["s", "e"]}"#,
      ["x", "v", "s", "e"])
    #expect(
      rows == [
        "'a' | 2 | 0 | 0.25", "'a' | -1 | 0.25 | 0.375", "'b' | 4 | 0 | 1", "'a' | 5 | 0.375 | 1", "'b' | null | 1 | 1",
        "null | 1 | 0 | 0.333333333", "'' | 2 | 0.333333333 | 1",
      ])
  }

  @Test func theMiddleIsThatOfTheLargestStack() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"stack": "v", "groupby": ["x"], "offset": "center", "as": ["s", "e"]}"#,
      ["x", "v", "s", "e"])
    #expect(
      rows == [
        "'a' | 2 | 0 | 2", "'a' | -1 | 2 | 3", "'b' | 4 | 2 | 6", "'a' | 5 | 3 | 8", "'b' | null | 6 | 6", "null | 1 | 2.5 | 3.5",
        "'' | 2 | 3.5 | 5.5",
      ])
  }

  @Test func theSortIsThatWithinAStack() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"stack": "v", "groupby": ["x"], "sort": [{"field": "o", "order": "descending"}], "as": ["s", "e"]}"#,
      ["x", "v", "o", "s", "e"])
    #expect(
      rows == [
        "'a' | 2 | 3 | 0 | 2", "'a' | -1 | 1 | 0 | -1", "'b' | 4 | 1 | 0 | 4", "'a' | 5 | 2 | 2 | 7", "'b' | null | 2 | 0 | 0",
        "null | 1 | undefined | 0 | 1", "'' | 2 | undefined | 1 | 3",
      ])
  }

  @Test func withoutGroupsThereIsOneStack() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"stack": "v", "groupby": [], "as": ["s", "e"]}"#,
      ["v", "s", "e"])
    #expect(rows == ["2 | 0 | 2", "-1 | 0 | -1", "4 | 2 | 6", "5 | 6 | 11", "null | 11 | 11", "1 | 11 | 12", "2 | 12 | 14"])
  }

  @Test func sharesOfNothingAreNotNumbers() throws {
    let rows = try ReshapeSample.rows(
      Self.zeros, #"{"stack": "v", "groupby": [], "offset": "normalize", "as": ["s", "e"]}"#,
      ["s", "e"])
    #expect(rows == ["0 | NaN", "NaN | NaN"])
  }
}
