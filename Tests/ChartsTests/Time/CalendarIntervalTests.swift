import Charts
import Testing

/// The results are those of d3-time 3 in UTC.
@Suite struct CalendarIntervalTests {
  private func time(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0) -> Double {
    CalendarDate.time(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  @Test func floorsToTheStart() {
    let moment = time(2011, 5, 18, 14, 47)
    #expect(CalendarInterval(.minute, every: 15).floor(moment) == time(2011, 5, 18, 14, 45))
    #expect(CalendarInterval(.hour, every: 6).floor(moment) == time(2011, 5, 18, 12))
    #expect(CalendarInterval(.day).floor(moment) == time(2011, 5, 18))
    #expect(CalendarInterval(.day, every: 2).floor(moment) == time(2011, 5, 17))
    #expect(CalendarInterval(.day, every: 2, countsDaysFromEpoch: true).floor(moment) == time(2011, 5, 18))
    #expect(CalendarInterval(.week).floor(moment) == time(2011, 5, 15))
    #expect(CalendarInterval(.week, firstWeekday: 1).floor(moment) == time(2011, 5, 16))
    #expect(CalendarInterval(.month, every: 3).floor(moment) == time(2011, 4, 1))
    #expect(CalendarInterval(.year, every: 5).floor(moment) == time(2010, 1, 1))
    #expect(CalendarInterval(.millisecond, every: 1000).floor(1234) == 1000)
    #expect(CalendarInterval(.year).floor(.nan).isNaN)
  }

  @Test func ceilsAndRounds() {
    let day = CalendarInterval(.day)
    #expect(day.ceil(time(2011, 5, 18)) == time(2011, 5, 18))
    #expect(day.ceil(time(2011, 5, 18, 1)) == time(2011, 5, 19))
    #expect(day.round(time(2011, 5, 18, 11)) == time(2011, 5, 18))
    #expect(day.round(time(2011, 5, 18, 12)) == time(2011, 5, 19))
    #expect(CalendarInterval(.month).ceil(time(2011, 12, 2)) == time(2012, 1, 1))
  }

  @Test func offsetsKeepThePlaceInTheInterval() {
    #expect(CalendarInterval(.month).offset(time(2011, 1, 15, 3), by: 2) == time(2011, 3, 15, 3))
    #expect(CalendarInterval(.month).offset(time(2011, 1, 31), by: 1) == time(2011, 3, 3))
    #expect(CalendarInterval(.year, every: 4).offset(time(2012, 2, 29), by: 1) == time(2016, 2, 29))
    #expect(CalendarInterval(.week).offset(time(2011, 1, 1), by: -1) == time(2010, 12, 25))
    #expect(CalendarInterval(.year).offset(0, by: .max).isNaN)
  }

  @Test func rangesLeaveTheEndOut() {
    #expect(CalendarInterval(.month).range(time(2011, 1, 1), time(2011, 4, 1)) == [time(2011, 1, 1), time(2011, 2, 1), time(2011, 3, 1)])
    // Every second day begins again with each month.
    #expect(
      CalendarInterval(.day, every: 2).range(time(2011, 1, 29), time(2011, 2, 4)) == [
        time(2011, 1, 29), time(2011, 1, 31), time(2011, 2, 1), time(2011, 2, 3),
      ])
    #expect(CalendarInterval(.day).range(time(2011, 1, 2), time(2011, 1, 1)) == [])
    #expect(CalendarInterval(.millisecond).range(0, 1e15) == [])
  }
}
