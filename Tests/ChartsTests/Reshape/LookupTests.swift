import Testing

/// Fields of other data, found by a key. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct LookupTests {
  private static let data = """
    [{"x": "a"}, {"x": "b"}, {"x": "1"}, {"x": "z"}, {"x": null}, {}]
    """

  @Test func theLastRowWithAKeyCounts() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"lookup": "x", "from": {"data": {"values": [{"k": "a", "v": 1, "w": "one"}, {"k": "b", "v": 2}, {"k": "b", "v": 3,
      "w": "three"}, {"k": 1, "v": 9, "w": null}]}, "key": "k", "fields": ["v", "w"]}}
      """,
      ["x", "v", "w"])
    #expect(
      rows == [
        "'a' | 1 | 'one'", "'b' | 3 | 'three'", "'1' | 9 | null", "'z' | null | null", "null | null | null", "undefined | null | null",
      ])
  }

  @Test func aDefaultIsForKeysThatAreNotFound() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"lookup": "x", "from": {"data": {"values": [{"k": "a", "v": 1, "w": "one"}, {"k": "b", "v": 2}, {"k": "b", "v": 3,
      "w": "three"}, {"k": 1, "v": 9, "w": null}]}, "key": "k", "fields": ["v", "w"]}, "default": "none"}
      """,
      ["x", "v", "w"])
    #expect(
      rows == [
        "'a' | 1 | 'one'", "'b' | 3 | 'three'", "'1' | 9 | null", "'z' | 'none' | 'none'", "null | 'none' | 'none'",
        "undefined | 'none' | 'none'",
      ])
  }

  @Test func aDefaultOfZeroIsNone() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"lookup": "x", "from": {"data": {"values": [{"k": "a", "v": 1, "w": "one"}, {"k": "b", "v": 2}, {"k": "b", "v": 3,
      "w": "three"}, {"k": 1, "v": 9, "w": null}]}, "key": "k", "fields": ["v", "w"]}, "default": 0}
      """,
      ["x", "v", "w"])
    #expect(
      rows == [
        "'a' | 1 | 'one'", "'b' | 3 | 'three'", "'1' | 9 | null", "'z' | null | null", "null | null | null", "undefined | null | null",
      ])
  }

  @Test func fieldsMayBeNamed() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"lookup": "x", "from": {"data": {"values": [{"k": "a", "v": 1, "w": "one"}, {"k": "b", "v": 2}, {"k": "b", "v": 3,
      "w": "three"}, {"k": 1, "v": 9, "w": null}]}, "key": "k", "fields": ["v", "w"]}, "as": ["p", "q"]}
      """,
      ["x", "p", "q"])
    #expect(
      rows == [
        "'a' | 1 | 'one'", "'b' | 3 | 'three'", "'1' | 9 | null", "'z' | null | null", "null | null | null", "undefined | null | null",
      ])
  }

  @Test func withoutFieldsTheRowIsTaken() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      [{"filter": "datum.x && datum.x != 'z'"}, {"lookup": "x", "from": {"data": {"values": [{"k": "a", "v": 1, "w": "one"},
      {"k": "b", "v": 2}, {"k": "b", "v": 3, "w": "three"}, {"k": 1, "v": 9, "w": null}]}, "key": "k"}, "as": "r"},
      {"calculate": "datum.r.v", "as": "v"}]
      """,
      ["x", "v"])
    #expect(rows == ["'a' | 1", "'b' | 3", "'1' | 9"])
  }
}
