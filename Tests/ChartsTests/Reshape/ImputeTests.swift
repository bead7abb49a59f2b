import Testing

/// Rows for keys that a group lacks. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct ImputeTests {
  private static let data = """
    [{"g": "a", "k": 1, "v": 10}, {"g": "a", "k": 2, "v": null}, {"g": "b", "k": 1, "v": 3}, {"g": "b", "k": 3, "v": 5}]
    """

  @Test func withoutGroupsNoKeyIsMissing() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"impute": "v", "key": "k", "value": 0}"#,
      ["g", "k", "v"])
    #expect(rows == ["'a' | 1 | 10", "'a' | 2 | null", "'b' | 1 | 3", "'b' | 3 | 5"])
  }

  @Test func missingKeysGetZeroByDefault() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"impute": "v", "key": "k", "groupby": ["g"]}"#,
      ["g", "k", "v"])
    #expect(rows == ["'a' | 1 | 10", "'a' | 2 | null", "'b' | 1 | 3", "'b' | 3 | 5", "'a' | 3 | 0", "'b' | 2 | 0"])
  }

  @Test func missingKeysGetTheValue() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"impute": "v", "key": "k", "groupby": ["g"], "value": null}"#,
      ["g", "k", "v"])
    #expect(rows == ["'a' | 1 | 10", "'a' | 2 | null", "'b' | 1 | 3", "'b' | 3 | 5", "'a' | 3 | null", "'b' | 2 | null"])
  }

  @Test func aMethodReplacesNullsAsWell() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"impute": "v", "key": "k", "method": "mean"}"#,
      ["g", "k", "v"])
    #expect(rows == ["'a' | 1 | 10", "'a' | 2 | 6", "'b' | 1 | 3", "'b' | 3 | 5"])
  }

  @Test func theMethodSeesTheGroup() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"impute": "v", "key": "k", "method": "median", "groupby": ["g"]}"#,
      ["g", "k", "v"])
    #expect(rows == ["'a' | 1 | 10", "'a' | 2 | 10", "'b' | 1 | 3", "'b' | 3 | 5", "'a' | 3 | 10", "'b' | 2 | 4"])
  }

  @Test func theMethodSeesTheFrame() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"impute": "v", "key": "k", "groupby": ["g"], "method": "mean", "frame": [-1, 1]}"#,
      ["g", "k", "v"])
    #expect(rows == ["'a' | 1 | 10", "'a' | 2 | 10", "'b' | 1 | 3", "'b' | 3 | 5", "'a' | 3 | undefined", "'b' | 2 | 5"])
  }

  @Test func keysMayBeListed() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"impute": "v", "key": "k", "groupby": ["g"], "value": -1, "keyvals": [0, 1]}"#,
      ["g", "k", "v"])
    #expect(
      rows == [
        "'a' | 1 | 10", "'a' | 2 | null", "'b' | 1 | 3", "'b' | 3 | 5", "'a' | 0 | -1", "'a' | 3 | -1", "'b' | 0 | -1", "'b' | 2 | -1",
      ])
  }

  @Test func keysMayBeASequence() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"impute": "v", "key": "k", "groupby": ["g"], "keyvals": {"start": 1, "stop": 6, "step": 2}}"#,
      ["g", "k", "v"])
    #expect(
      rows == [
        "'a' | 1 | 10", "'a' | 2 | null", "'b' | 1 | 3", "'b' | 3 | 5", "'a' | 3 | 0", "'a' | 5 | 0", "'b' | 5 | 0", "'b' | 2 | 0",
      ])
  }

  @Test func aSequenceBeginsAtZero() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"impute": "v", "key": "k", "groupby": ["g"], "keyvals": {"stop": 2}}"#,
      ["g", "k", "v"])
    #expect(
      rows == [
        "'a' | 1 | 10", "'a' | 2 | null", "'b' | 1 | 3", "'b' | 3 | 5", "'a' | 0 | 0", "'a' | 3 | 0", "'b' | 0 | 0", "'b' | 2 | 0",
      ])
  }
}
