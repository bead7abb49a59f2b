import Testing

/// The start and the end of the bin of each row. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct BinTests {
  private static let data = """
    [{"v": 0}, {"v": 1}, {"v": 4.5}, {"v": 9.99}, {"v": 10}, {"v": null}, {"v": "3"}, {"v": "x"}]
    """

  private static let same = """
    [{"v": 7}, {"v": 7}]
    """

  private static let empty = """
    [{"v": null}]
    """

  @Test func tenBinsAtMostByDefault() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"bin": true, "field": "v", "as": ["s", "e"]}"#,
      ["v", "s", "e"])
    #expect(
      rows == [
        "0 | 0 | 1", "1 | 1 | 2", "4.5 | 4 | 5", "9.99 | 9 | 10", "10 | 9 | 10", "null | null | null", "'3' | 3 | 4", "'x' | NaN | NaN",
      ])
  }

  @Test func binsAreFewerThanTheMaximum() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"bin": {"maxbins": 5}, "field": "v", "as": ["s", "e"]}"#,
      ["v", "s", "e"])
    #expect(
      rows == [
        "0 | 0 | 2", "1 | 0 | 2", "4.5 | 4 | 6", "9.99 | 8 | 10", "10 | 8 | 10", "null | null | null", "'3' | 2 | 4", "'x' | NaN | NaN",
      ])
  }

  @Test func aStepIsTakenAsItIs() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"bin": {"step": 3}, "field": "v", "as": ["s", "e"]}"#,
      ["v", "s", "e"])
    #expect(
      rows == [
        "0 | 0 | 3", "1 | 0 | 3", "4.5 | 3 | 6", "9.99 | 9 | 12", "10 | 9 | 12", "null | null | null", "'3' | 3 | 6", "'x' | NaN | NaN",
      ])
  }

  @Test func binsMayBeginAtTheLeastValue() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"bin": {"maxbins": 3, "nice": false}, "field": "v", "as": ["s", "e"]}"#,
      ["v", "s", "e"])
    #expect(
      rows == [
        "0 | 0 | 5", "1 | 0 | 5", "4.5 | 0 | 5", "9.99 | 5 | 10", "10 | 5 | 10", "null | null | null", "'3' | 0 | 5", "'x' | NaN | NaN",
      ])
  }

  @Test func valuesOutsideTheExtentAreInNoBin() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"bin": {"extent": [0, 5], "maxbins": 5}, "field": "v", "as": ["s", "e"]}"#,
      ["v", "s", "e"])
    #expect(
      rows == [
        "0 | 0 | 1", "1 | 1 | 2", "4.5 | 4 | 5", "9.99 | Infinity | Infinity", "10 | Infinity | Infinity", "null | null | null", "'3' | 3 | 4",
        "'x' | NaN | NaN",
      ])
  }

  @Test func stepsMayBeChosenFrom() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"bin": {"steps": [1, 5, 20], "maxbins": 4}, "field": "v", "as": ["s", "e"]}"#,
      ["v", "s", "e"])
    #expect(
      rows == [
        "0 | 0 | 1", "1 | 1 | 2", "4.5 | 4 | 5", "9.99 | 9 | 10", "10 | 9 | 10", "null | null | null", "'3' | 3 | 4", "'x' | NaN | NaN",
      ])
  }

  @Test func binsAreNoSmallerThanTheLeastStep() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"bin": {"minstep": 4}, "field": "v", "as": ["s", "e"]}"#,
      ["v", "s", "e"])
    #expect(
      rows == [
        "0 | 0 | 4", "1 | 0 | 4", "4.5 | 4 | 8", "9.99 | 8 | 12", "10 | 8 | 12", "null | null | null", "'3' | 0 | 4", "'x' | NaN | NaN",
      ])
  }

  @Test func theBaseMayBeTwo() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"bin": {"base": 2, "maxbins": 6}, "field": "v", "as": ["s", "e"]}"#,
      ["v", "s", "e"])
    #expect(
      rows == [
        "0 | 0 | 2", "1 | 0 | 2", "4.5 | 4 | 6", "9.99 | 8 | 10", "10 | 8 | 10", "null | null | null", "'3' | 2 | 4", "'x' | NaN | NaN",
      ])
  }

  @Test func binsMayBeAnchored() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"bin": {"anchor": 0.5, "step": 2}, "field": "v", "as": ["s", "e"]}"#,
      ["v", "s", "e"])
    #expect(
      rows == [
        "0 | -Infinity | -Infinity", "1 | 0.5 | 2.5", "4.5 | 4.5 | 6.5", "9.99 | 8.5 | 10.5", "10 | 8.5 | 10.5", "null | null | null",
        "'3' | 2.5 | 4.5", "'x' | NaN | NaN",
      ])
  }

  @Test func powersAreDividedByOtherNumbers() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"bin": {"divide": [5], "maxbins": 7}, "field": "v", "as": ["s", "e"]}"#,
      ["v", "s", "e"])
    #expect(
      rows == [
        "0 | 0 | 2", "1 | 0 | 2", "4.5 | 4 | 6", "9.99 | 8 | 10", "10 | 8 | 10", "null | null | null", "'3' | 2 | 4", "'x' | NaN | NaN",
      ])
  }

  @Test func equalValuesHaveOneBin() throws {
    let rows = try ReshapeSample.rows(
      Self.same, #"{"bin": true, "field": "v", "as": "s"}"#,
      ["s", "s_end"])
    #expect(rows == ["7 | 8", "7 | 8"])
  }

  @Test func withoutValuesThereIsNoBin() throws {
    let rows = try ReshapeSample.rows(
      Self.empty, #"{"bin": true, "field": "v", "as": "s"}"#,
      ["s", "s_end"])
    #expect(rows == ["null | null"])
  }
}
