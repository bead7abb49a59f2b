import Testing

/// The rows of which a condition is true; a field is read as the type of what it is compared with. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct FilterTests {
  private static let data = """
    [{"a": 1, "s": "b"}, {"a": 2, "s": "a"}, {"a": null, "s": null}, {"a": "2", "s": ""}, {"s": "B"}, {"a": 3, "s": "c"}]
    """

  private static let days = """
    [{"d": "2020-01-15"}, {"d": "2020-06-01"}, {"d": "2021-01-02"}]
    """

  @Test func equalNumbersAreOfOneType() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "equal": 2}}"#,
      ["a", "s"])
    #expect(rows == ["2 | 'a'", "2 | ''"])
  }

  @Test func nullIsLessThanNumbers() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "lt": 2}}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "null | null", "null | 'B'"])
  }

  @Test func atMostIncludesTheEnd() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "lte": 2}}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "2 | 'a'", "null | null", "2 | ''", "null | 'B'"])
  }

  @Test func greaterThanZero() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "gt": 0}}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "2 | 'a'", "'2' | ''", "3 | 'c'"])
  }

  @Test func atLeastIncludesTheEnd() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "gte": 3}}"#,
      ["a", "s"])
    #expect(rows == ["3 | 'c'"])
  }

  @Test func endsOfARangeMayStandInAnyOrder() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "range": [2, 1]}}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "2 | 'a'", "2 | ''"])
  }

  @Test func aRangeMayBeOpenBelow() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "range": [null, 2]}}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "2 | 'a'", "null | null", "'2' | ''"])
  }

  @Test func aRangeMayBeOpenAbove() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "range": [2, null]}}"#,
      ["a", "s"])
    #expect(rows == ["2 | 'a'", "2 | ''", "3 | 'c'"])
  }

  @Test func oneOfSeveral() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "oneOf": [1, 3]}}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "3 | 'c'"])
  }

  @Test func oneOfTextsReadsTexts() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "oneOf": ["2"]}}"#,
      ["a", "s"])
    #expect(rows == ["'2' | 'a'", "'2' | ''"])
  }

  @Test func validIsNeitherAbsentNorNull() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "valid": true}}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "2 | 'a'", "'2' | ''", "3 | 'c'"])
  }

  @Test func invalidIsTheRest() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "valid": false}}"#,
      ["a", "s"])
    #expect(rows == ["null | null", "undefined | 'B'"])
  }

  @Test func textsAreOrderedByTheirCharacters() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "s", "gt": "a"}}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "3 | 'c'"])
  }

  @Test func equalTexts() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "s", "equal": "B"}}"#,
      ["a", "s"])
    #expect(rows == ["undefined | 'B'"])
  }

  @Test func aTextReadsNumbersAsTexts() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "equal": "2"}}"#,
      ["a", "s"])
    #expect(rows == ["'2' | 'a'", "'2' | ''"])
  }

  @Test func negation() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"not": {"field": "a", "gt": 1}}}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "null | null", "null | 'B'"])
  }

  @Test func bothOfTwo() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"and": [{"field": "a", "gt": 1}, "datum.s != 'c'"]}}"#,
      ["a", "s"])
    #expect(rows == ["2 | 'a'", "2 | ''"])
  }

  @Test func oneOfTwo() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"or": [{"field": "a", "equal": 1}, {"field": "s", "equal": "c"}]}}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "3 | 'c'"])
  }

  @Test func aFormulaIsTrueUnlessItIsFalseZeroOrEmpty() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": "datum.a"}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "2 | 'a'", "'2' | ''", "3 | 'c'"])
  }

  @Test func formulasCompareLoosely() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": "datum.a == 2"}"#,
      ["a", "s"])
    #expect(rows == ["2 | 'a'", "'2' | ''"])
  }

  @Test func formulasCompareStrictly() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": "datum.a === 2"}"#,
      ["a", "s"])
    #expect(rows == ["2 | 'a'"])
  }

  @Test func equalToNull() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "equal": null}}"#,
      ["a", "s"])
    #expect(rows == ["null | null"])
  }

  @Test func oneOfWithNull() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"filter": {"field": "a", "oneOf": [null, 1]}}"#,
      ["a", "s"])
    #expect(rows == ["1 | 'b'", "null | null"])
  }

  @Test func theYearOfADate() throws {
    let rows = try ReshapeSample.rows(
      Self.days, #"{"filter": {"field": "d", "timeUnit": "year", "equal": 2020}}"#,
      ["d"])
    #expect(rows == ["1579046400000", "1590969600000"])
  }

  @Test func theMonthByItsName() throws {
    let rows = try ReshapeSample.rows(
      Self.days, #"{"filter": {"field": "d", "timeUnit": "month", "equal": "jan"}}"#,
      ["d"])
    #expect(rows == ["1579046400000", "1609545600000"])
  }

  @Test func theMonthByItsNumber() throws {
    let rows = try ReshapeSample.rows(
      Self.days, #"{"filter": {"field": "d", "timeUnit": "month", "equal": 1}}"#,
      ["d"])
    #expect(rows == ["1579046400000", "1609545600000"])
  }

  @Test func theMonthOfAYear() throws {
    let rows = try ReshapeSample.rows(
      Self.days, #"{"filter": {"field": "d", "timeUnit": "yearmonth", "equal": {"year": 2020, "month": "june"}}}"#,
      ["d"])
    #expect(rows == ["1590969600000"])
  }

  @Test func afterAMoment() throws {
    let rows = try ReshapeSample.rows(
      Self.days, #"{"filter": {"field": "d", "gt": {"year": 2020, "month": 2}}}"#,
      ["d"])
    #expect(rows == ["1590969600000", "1609545600000"])
  }

  @Test func betweenTwoMoments() throws {
    let rows = try ReshapeSample.rows(
      Self.days, #"{"filter": {"field": "d", "range": [{"year": 2020}, {"year": 2020, "month": 7}]}}"#,
      ["d"])
    #expect(rows == ["1579046400000", "1590969600000"])
  }

  @Test func theWeekdayByItsName() throws {
    let rows = try ReshapeSample.rows(
      Self.days, #"{"filter": {"field": "d", "timeUnit": "day", "equal": "wed"}}"#,
      ["d"])
    #expect(rows == ["1579046400000"])
  }

  @Test func oneOfSeveralYears() throws {
    let rows = try ReshapeSample.rows(
      Self.days, #"{"filter": {"field": "d", "timeUnit": "year", "oneOf": [2021, 2022]}}"#,
      ["d"])
    #expect(rows == ["1609545600000"])
  }
}
