import Charts
import Testing

@Suite struct CalendarDateTests {
  @Test func takesTimesApart() throws {
    let date = try #require(CalendarDate(1_408_815_873_217))
    #expect([date.year, date.month, date.day, date.hour, date.minute, date.second, date.millisecond] == [2014, 8, 23, 17, 44, 33, 217])
    #expect(date.weekday == 6)
    #expect(date.quarter == 3)
    #expect(date.dayOfYear == 235)
    #expect(date.week() == 33)
    #expect(date.isoWeek == (2014, 34))
  }

  @Test func timesBefore1970AreTakenApartToo() throws {
    let date = try #require(CalendarDate(-1))
    #expect([date.year, date.month, date.day, date.hour, date.minute, date.second, date.millisecond] == [1969, 12, 31, 23, 59, 59, 999])
    #expect(date.weekday == 3)
  }

  @Test func partsAndTimesAreInverse() throws {
    for day in stride(from: -1_000_000, through: 1_000_000, by: 997) {
      let time = Double(day) * 86_400_000
      let date = try #require(CalendarDate(time))
      #expect(CalendarDate.time(year: date.year, month: date.month, day: date.day) == time)
    }
  }

  @Test func partsBeyondTheirLimitsCarryOver() {
    #expect(CalendarDate.time(year: 2000, month: 2, day: 30) == CalendarDate.time(year: 2000, month: 3, day: 1))
    #expect(CalendarDate.time(year: 2000, month: 13) == CalendarDate.time(year: 2001))
    #expect(CalendarDate.time(year: 2000, month: 0) == CalendarDate.time(year: 1999, month: 12))
    #expect(CalendarDate.time(year: 2000, hour: 24) == CalendarDate.time(year: 2000, day: 2))
  }

  @Test func timesBeyondTheCalendarAreNone() {
    #expect(CalendarDate(.nan) == nil)
    #expect(CalendarDate(.infinity) == nil)
    #expect(CalendarDate(8.7e15) == nil)
    #expect(CalendarDate.time(year: 999_999).isNaN)
    #expect(CalendarDate.time(year: .max).isNaN)
    #expect(CalendarDate.time(year: 2000, day: .max).isNaN)
  }

  @Test func isoWeeksBelongToTheYearOfTheirThursday() throws {
    #expect(try #require(CalendarDate(CalendarDate.time(year: 2010, day: 3))).isoWeek == (2009, 53))
    #expect(try #require(CalendarDate(CalendarDate.time(year: 2008, month: 12, day: 29))).isoWeek == (2009, 1))
  }
}
