import Charts
import Testing

/// The results are those of Vega 6 and Vega-Lite 6 in UTC.
@Suite struct TimeUnitTests {
  /// Saturday 23 August 2014, 17:44:33.217.
  private let moment = 1_408_815_873_217.0

  private func time(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0, _ millisecond: Int = 0) -> Double {
    CalendarDate.time(year: year, month: month, day: day, hour: hour, minute: minute, second: second, millisecond: millisecond)
  }

  @Test func partsThatAreLeftOutAreThoseOf2012() throws {
    let facts: [(unit: String, start: Double, end: Double)] = [
      ("year", time(2014, 1, 1), time(2015, 1, 1)), ("quarter", time(2012, 7, 1), time(2012, 10, 1)),
      ("month", time(2012, 8, 1), time(2012, 9, 1)), ("week", time(2012, 8, 12), time(2012, 8, 19)),
      ("date", time(2012, 1, 23), time(2012, 1, 24)), ("day", time(2012, 1, 7), time(2012, 1, 8)),
      ("dayofyear", time(2012, 8, 22), time(2012, 8, 23)), ("hours", time(2012, 1, 1, 17), time(2012, 1, 1, 18)),
      ("minutes", time(2012, 1, 1, 0, 44), time(2012, 1, 1, 0, 45)), ("seconds", time(2012, 1, 1, 0, 0, 33), time(2012, 1, 1, 0, 0, 34)),
      ("milliseconds", time(2012, 1, 1, 0, 0, 0, 217), time(2012, 1, 1, 0, 0, 0, 218)),
      ("yearquarter", time(2014, 7, 1), time(2014, 10, 1)), ("yearmonth", time(2014, 8, 1), time(2014, 9, 1)),
      ("utcyearmonthdate", time(2014, 8, 23), time(2014, 8, 24)), ("yearweek", time(2014, 8, 17), time(2014, 8, 24)),
      ("yearweekday", time(2014, 8, 23), time(2014, 8, 24)), ("yeardayofyear", time(2014, 8, 23), time(2014, 8, 24)),
      ("weekday", time(2012, 8, 18), time(2012, 8, 19)), ("monthdate", time(2012, 8, 23), time(2012, 8, 24)),
      ("dayhours", time(2012, 1, 7, 17), time(2012, 1, 7, 18)), ("yearmonthdatehours", time(2014, 8, 23, 17), time(2014, 8, 23, 18)),
      ("hoursminutes", time(2012, 1, 1, 17, 44), time(2012, 1, 1, 17, 45)),
      ("minutesseconds", time(2012, 1, 1, 0, 44, 33), time(2012, 1, 1, 0, 44, 34)),
    ]
    for fact in facts {
      let unit = try #require(TimeUnit(fact.unit), "\(fact.unit)")
      #expect(unit.name == fact.unit)
      #expect(unit.floor(moment) == fact.start, "\(fact.unit)")
      #expect(unit.end(of: fact.start) == fact.end, "\(fact.unit)")
      #expect(unit.floor(.nan).isNaN)
    }
  }

  @Test func stepsCountInTheLastPart() throws {
    let facts: [(parts: [TimeUnit.Part], step: Int, start: Double, end: Double)] = [
      ([.year], 5, time(2010, 1, 1), time(2015, 1, 1)), ([.month], 3, time(2012, 7, 1), time(2012, 10, 1)),
      ([.year, .month], 5, time(2014, 6, 1), time(2014, 11, 1)), ([.quarter], 2, time(2012, 7, 1), time(2013, 1, 1)),
      ([.year, .month, .date], 5, time(2014, 8, 21), time(2014, 8, 26)), ([.year, .week], 5, time(2014, 8, 3), time(2014, 9, 7)),
      ([.day], 5, time(2012, 1, 6), time(2012, 1, 11)), ([.year, .week, .day], 5, time(2014, 8, 19), time(2014, 8, 24)),
      ([.dayofyear], 5, time(2012, 8, 18), time(2012, 8, 23)), ([.minutes], 5, time(2012, 1, 1, 0, 40), time(2012, 1, 1, 0, 45)),
      ([.milliseconds], 100, time(2012, 1, 1, 0, 0, 0, 200), time(2012, 1, 1, 0, 0, 0, 300)),
    ]
    for fact in facts {
      let unit = try #require(TimeUnit(fact.parts, step: fact.step))
      #expect(unit.floor(moment) == fact.start, "\(unit.name) \(fact.step)")
      #expect(unit.end(of: fact.start) == fact.end, "\(unit.name) \(fact.step)")
    }
  }

  @Test func namesTellPrefixes() throws {
    #expect(try #require(TimeUnit("utcyear")).isUTC)
    #expect(try #require(TimeUnit("binnedutcyearmonth")).isBinned)
    for name in ["", "utc", "binned", "monthyear", "yearly", "monthday", "monthweek", "weekdayofyear", "daydayofyear"] {
      #expect(TimeUnit(name) == nil, "\(name)")
    }
  }

  @Test func axesAndLegendsHaveTheirFormats() throws {
    let facts: [(String, String)] = [
      ("year", "%Y"), ("quarter", "Q%q"), ("month", "%b"), ("week", "W%U"), ("date", "%d"), ("day", "%a"), ("hours", "%H:00"), ("minutes", "00:%M"),
      ("seconds", ":%S"), ("milliseconds", ".%L"), ("yearquarter", "%Y Q%q"), ("yearmonth", "%b %Y"), ("yearmonthdate", "%b %d, %Y"),
      ("yearmonthdatehours", "%b %d, %Y %H:00"), ("yearmonthdatehoursminutes", "%b %d, %Y %H:%M"), ("hoursminutesseconds", "%H:%M:%S"),
      ("monthdate", "%b %d"), ("minutesseconds", "00:%M:%S"), ("yearweekday", "%Y W%U %a"),
    ]
    for (name, format) in facts { #expect(try #require(TimeUnit(name)).format == format, "\(name)") }
  }

  @Test func ticksAreNotCloserThanTheUnit() throws {
    let day = 86_400_000.0
    #expect(TimeUnit("year")?.minimumTickStep == 365 * day)
    #expect(TimeUnit("quarter")?.minimumTickStep == 90 * day)
    #expect(TimeUnit("yearmonth")?.minimumTickStep == 31 * day)
    #expect(TimeUnit([.month], step: 3)?.minimumTickStep == 90 * day)
    #expect(TimeUnit("week")?.minimumTickStep == 7 * day)
    #expect(TimeUnit("hours")?.minimumTickStep == 3_600_000)
    #expect(try #require(TimeUnit("day")).minimumTickStep == nil)
  }

  @Test func unitsFitANumberOfIntervals() throws {
    let day = 86_400_000.0
    #expect(TimeUnit.fitting(0...(60 * day), maxbins: 10) == TimeUnit("yearweek"))
    #expect(TimeUnit.fitting(0...(60 * day), maxbins: 3) == TimeUnit("yearmonth"))
    #expect(TimeUnit.fitting(0...(60 * day), maxbins: 40) == TimeUnit("yearmonthdate"))
    #expect(TimeUnit.fitting(0...(40_000 * day), maxbins: 10) == TimeUnit([.year], step: 10))
    #expect(TimeUnit.fitting(0...1, maxbins: 10) == TimeUnit("yearmonthdatehoursminutessecondsmilliseconds"))
  }
}
