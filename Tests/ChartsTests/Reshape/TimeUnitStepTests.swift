import Testing

/// The start of the interval of each moment, in UTC; units without a year are those of 2012. The rows are those that Vega-Lite 6 makes (vl-convert 1.9).
@Suite struct TimeUnitStepTests {
  private static let data = """
    [{"d": "2021-07-31T12:30:15Z"}, {"d": "2020-02-29"}, {"d": null}, {"d": "x"}, {"d": 0}]
    """

  @Test func years() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "year", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1609459200000", "1577836800000", "null", "NaN", "0"])
  }

  @Test func quarters() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "quarter", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1341100800000", "1325376000000", "null", "NaN", "1325376000000"])
  }

  @Test func months() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "month", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1341100800000", "1328054400000", "null", "NaN", "1325376000000"])
  }

  @Test func monthsOfYears() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "yearmonth", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1625097600000", "1580515200000", "null", "NaN", "0"])
  }

  @Test func quartersOfYears() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "yearquarter", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1625097600000", "1577836800000", "null", "NaN", "0"])
  }

  @Test func weeks() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "week", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1342915200000", "1329609600000", "null", "NaN", "1324771200000"])
  }

  @Test func weeksOfYears() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "yearweek", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1627171200000", "1582416000000", "null", "NaN", "-345600000"])
  }

  @Test func daysOfMonths() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "date", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1327968000000", "1327795200000", "null", "NaN", "1325376000000"])
  }

  @Test func weekdays() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "day", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1325894400000", "1325894400000", "null", "NaN", "1325721600000"])
  }

  @Test func daysOfTheYear() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "dayofyear", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1343606400000", "1330473600000", "null", "NaN", "1325376000000"])
  }

  @Test func hoursOfTheDay() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "hours", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1325419200000", "1325376000000", "null", "NaN", "1325376000000"])
  }

  @Test func minutesOfTheHour() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "minutes", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1325377800000", "1325376000000", "null", "NaN", "1325376000000"])
  }

  @Test func datesWithoutYears() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "monthdate", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1343692800000", "1330473600000", "null", "NaN", "1325376000000"])
  }

  @Test func hoursOfDates() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "yearmonthdatehours", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1627732800000", "1582934400000", "null", "NaN", "0"])
  }

  @Test func unitsInUTC() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": "utcyearmonth", "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1625097600000", "1580515200000", "null", "NaN", "0"])
  }

  @Test func severalMonths() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": {"unit": "month", "step": 3}, "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1341100800000", "1325376000000", "null", "NaN", "1325376000000"])
  }

  @Test func severalYears() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": {"unit": "year", "step": 5}, "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1577836800000", "1577836800000", "null", "NaN", "0"])
  }

  @Test func severalHours() throws {
    let rows = try ReshapeSample.rows(
      Self.data, #"{"timeUnit": {"unit": "hours", "step": 6}, "field": "d", "as": "u"}"#,
      ["u"])
    #expect(rows == ["1325419200000", "1325376000000", "null", "NaN", "1325376000000"])
  }
}
