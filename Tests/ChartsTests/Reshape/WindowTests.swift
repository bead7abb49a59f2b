import Testing

/// Values of neighbours, in the order of the sort. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct WindowTests {
  private static let data = """
    [{"k": "a", "v": 3}, {"k": "b", "v": 1}, {"k": "a", "v": 1}, {"k": "a", "v": 1}, {"k": "b", "v": null}, {"k": "a", "v": 7}]
    """

  @Test func ranksOfPeersAreTheSame() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "rank", "as": "r"}, {"op": "dense_rank", "as": "d"}, {"op": "row_number", "as": "n"}],
      "sort": [{"field": "v"}], "groupby": ["k"]}
      """,
      ["k", "v", "r", "d", "n"])
    #expect(
      rows == [
        "'a' | 3 | 3 | 2 | 3", "'b' | 1 | 2 | 2 | 2", "'a' | 1 | 1 | 1 | 1", "'a' | 1 | 1 | 1 | 2", "'b' | null | 1 | 1 | 1",
        "'a' | 7 | 4 | 3 | 4",
      ])
  }

  @Test func ranksGoDownInADescendingSortAndNullComesLast() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "rank", "as": "r"}, {"op": "dense_rank", "as": "d"}, {"op": "row_number", "as": "n"}],
      "sort": [{"field": "v", "order": "descending"}]}
      """,
      ["v", "r", "d", "n"])
    #expect(rows == ["3 | 2 | 2 | 2", "1 | 3 | 3 | 3", "1 | 3 | 3 | 4", "1 | 3 | 3 | 5", "null | 6 | 4 | 6", "7 | 1 | 1 | 1"])
  }

  @Test func withoutASortEveryRowIsItsOnlyPeer() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "rank", "as": "r"}, {"op": "dense_rank", "as": "d"}, {"op": "sum", "field": "v", "as": "s"}]}
      """,
      ["v", "r", "d", "s"])
    #expect(rows == ["3 | 1 | 1 | 3", "1 | 2 | 2 | 4", "1 | 3 | 3 | 5", "1 | 4 | 4 | 6", "null | 5 | 5 | 6", "7 | 6 | 6 | 13"])
  }

  @Test func lagAndLeadLookWithinTheGroup() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "lag", "field": "v", "as": "b"}, {"op": "lead", "field": "v", "as": "n"}], "sort": [{"field": "v"}],
      "groupby": ["k"]}
      """,
      ["k", "v", "b", "n"])
    #expect(
      rows == [
        "'a' | 3 | 1 | 7", "'b' | 1 | null | null", "'a' | 1 | null | 1", "'a' | 1 | 1 | 3", "'b' | null | null | 1", "'a' | 7 | 3 | null",
      ])
  }

  @Test func lagAndLeadLookAsFarAsTheirParameter() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "lag", "field": "v", "param": 2, "as": "b"}, {"op": "lead", "field": "v", "param": 3, "as": "n"}]}
      """,
      ["v", "b", "n"])
    #expect(rows == ["3 | null | 1", "1 | null | null", "1 | 3 | 7", "1 | 1 | null", "null | 1 | null", "7 | 1 | null"])
  }

  @Test func runningSummariesIncludePeers() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "sum", "field": "v", "as": "s"}, {"op": "mean", "field": "v", "as": "m"}, {"op": "min", "field": "v",
      "as": "i"}, {"op": "max", "field": "v", "as": "x"}, {"op": "count", "as": "n"}], "sort": [{"field": "v"}],
      "groupby": ["k"]}
      """,
      ["k", "v", "s", "m", "i", "x", "n"])
    #expect(
      rows == [
        "'a' | 3 | 5 | 1.666666667 | 1 | 3 | 3", "'b' | 1 | 1 | 1 | 1 | 1 | 2", "'a' | 1 | 2 | 1 | 1 | 1 | 2", "'a' | 1 | 2 | 1 | 1 | 1 | 2",
        "'b' | null | undefined | undefined | undefined | undefined | 1", "'a' | 7 | 12 | 3 | 1 | 7 | 4",
      ])
  }

  @Test func aFrameOfNeighboursReachesToTheirPeers() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "sum", "field": "v", "as": "s"}], "sort": [{"field": "v"}], "frame": [-1, 1], "ignorePeers": false}
      """,
      ["v", "s"])
    #expect(rows == ["3 | 13", "1 | 3", "1 | 3", "1 | 6", "null | 3", "7 | 10"])
  }

  @Test func aFrameMayIgnorePeers() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "sum", "field": "v", "as": "s"}], "sort": [{"field": "v"}], "frame": [-1, 1], "ignorePeers": true}
      """,
      ["v", "s"])
    #expect(rows == ["3 | 11", "1 | 2", "1 | 3", "1 | 5", "null | 1", "7 | 10"])
  }

  @Test func anOpenFrameIsTheWholeGroup() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "sum", "field": "v", "as": "s"}], "sort": [{"field": "v"}], "frame": [null, null],
      "ignorePeers": false}
      """,
      ["v", "s"])
    #expect(rows == ["3 | 13", "1 | 13", "1 | 13", "1 | 13", "null | 13", "7 | 13"])
  }

  @Test func aFrameMayReachToTheEnd() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "sum", "field": "v", "as": "s"}], "sort": [{"field": "v"}], "frame": [0, null], "ignorePeers": true}
      """,
      ["v", "s"])
    #expect(rows == ["3 | 10", "1 | 13", "1 | 12", "1 | 11", "null | 13", "7 | 7"])
  }

  @Test func aFrameOfOneRowHasItsPeers() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "sum", "field": "v", "as": "s"}], "sort": [{"field": "v"}], "frame": [0, 0], "ignorePeers": false}
      """,
      ["v", "s"])
    #expect(rows == ["3 | 3", "1 | 3", "1 | 3", "1 | 3", "null | undefined", "7 | 7"])
  }

  @Test func aFrameOfOneRowWithoutPeersIsThatRow() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "sum", "field": "v", "as": "s"}], "sort": [{"field": "v"}], "frame": [0, 0], "ignorePeers": true}
      """,
      ["v", "s"])
    #expect(rows == ["3 | 3", "1 | 1", "1 | 1", "1 | 1", "null | undefined", "7 | 7"])
  }

  @Test func endsOfFramesReachOutwardsWhateverTheirSign() throws {
    let rows = try ReshapeSample.rows(
      Self.data,
      """
      {"window": [{"op": "sum", "field": "v", "as": "s"}], "sort": [{"field": "v"}], "frame": [-2, -1], "ignorePeers": true}
      """,
      ["v", "s"])
    #expect(rows == ["3 | 12", "1 | 2", "1 | 3", "1 | 6", "null | 1", "7 | 11"])
  }
}
