import Charts
import Testing

/// The texts are those of d3-time-format 4 in UTC.
@Suite struct TimeFormatTests {
  private let january = CalendarDate.time(year: 1990, month: 1, day: 5, hour: 6, minute: 7, second: 8, millisecond: 9)
  private let december = CalendarDate.time(year: 2009, month: 12, day: 31, hour: 18)

  @Test func printsEveryDirective() {
    let facts: [(pattern: String, january: String, december: String)] = [
      ("%a", "Fri", "Thu"),
      ("%A", "Friday", "Thursday"),
      ("%b", "Jan", "Dec"),
      ("%B", "January", "December"),
      ("%c", "1/5/1990, 6:07:08 AM", "12/31/2009, 6:00:00 PM"),
      ("%d", "05", "31"),
      ("%e", " 5", "31"),
      ("%-d", "5", "31"),
      ("%_d", " 5", "31"),
      ("%f", "009000", "000000"),
      ("%g", "90", "09"),
      ("%G", "1990", "2009"),
      ("%H", "06", "18"),
      ("%I", "06", "06"),
      ("%-I", "6", "6"),
      ("%j", "005", "365"),
      ("%-j", "5", "365"),
      ("%L", "009", "000"),
      ("%m", "01", "12"),
      ("%-m", "1", "12"),
      ("%M", "07", "00"),
      ("%p", "AM", "PM"),
      ("%q", "1", "4"),
      ("%Q", "631519628009", "1262282400000"),
      ("%s", "631519628", "1262282400"),
      ("%S", "08", "00"),
      ("%u", "5", "4"),
      ("%U", "00", "52"),
      ("%V", "01", "53"),
      ("%w", "5", "4"),
      ("%W", "01", "52"),
      ("%x", "1/5/1990", "12/31/2009"),
      ("%X", "6:07:08 AM", "6:00:00 PM"),
      ("%y", "90", "09"),
      ("%Y", "1990", "2009"),
      ("%Z", "+0000", "+0000"),
      ("%%", "%", "%"),
    ]
    for fact in facts {
      let format = TimeFormat(fact.pattern)
      #expect(format.text(january) == fact.january, "\(fact.pattern)")
      #expect(format.text(december) == fact.december, "\(fact.pattern)")
    }
  }

  @Test func keepsTheTextAround() {
    #expect(TimeFormat("%Y年%-m月").text(january) == "1990年1月")
    #expect(TimeFormat("").text(january) == "")
    #expect(TimeFormat("100%%").text(january) == "100%")
    #expect(TimeFormat("%k %").text(january) == "k ")
    #expect(TimeFormat("%Y").text(.nan) == "Invalid Date")
    #expect(TimeFormat("%Y").text(CalendarDate.time(year: -1)) == "-0001")
    #expect(TimeFormat("%y").text(CalendarDate.time(year: 5)) == "05")
  }

  @Test func readsWhatItPrints() {
    let date = CalendarDate.time(year: 1990, month: 1, day: 5)
    for pattern in ["%Y-%m-%d", "%d %b %Y", "%B %e, %Y", "%x", "%Y-%j", "%a %b %d %Y", "%Y-%U-%w", "%Y-%W-%w", "%Q", "%s", "%Y%m%d"] {
      let format = TimeFormat(pattern)
      #expect(format.time(format.text(date)) == date, "\(pattern)")
    }
    #expect(TimeFormat("%c").time("1/5/1990, 6:07:08 AM") == january - 9)
    #expect(TimeFormat("%s.%L").time("631519628.009") == january)
  }

  @Test func fillsInWhatThePatternDoesNotSay() {
    #expect(TimeFormat("%Y").time("2012") == CalendarDate.time(year: 2012))
    #expect(TimeFormat("%H:%M").time("12:30") == CalendarDate.time(year: 1900, hour: 12, minute: 30))
    #expect(TimeFormat("%I %p").time("12 am") == CalendarDate.time(year: 1900))
    #expect(TimeFormat("%Y Q%q").time("2001 Q3") == CalendarDate.time(year: 2001, month: 7))
    #expect(TimeFormat("%y").time("68") == CalendarDate.time(year: 2068))
    #expect(TimeFormat("%y").time("69") == CalendarDate.time(year: 1969))
    #expect(TimeFormat("%G-W%V").time("2009-W53") == CalendarDate.time(year: 2009, month: 12, day: 28))
    #expect(TimeFormat("%d %b %Y %H:%M:%S").time("1 JAN 1998 00:00:01") == CalendarDate.time(year: 1998, second: 1))
    #expect(TimeFormat("%Y-%m-%d").time("2000-1-2") == CalendarDate.time(year: 2000, day: 2))
  }

  @Test func countsTheZone() {
    let noon = CalendarDate.time(year: 1990, hour: 12)
    for zone in ["Z", "+0000", "+00:00", "+00"] { #expect(TimeFormat("%Y %H%Z").time("1990 12" + zone) == noon, "\(zone)") }
    #expect(TimeFormat("%Y %H%Z").time("1990 12+0130") == noon - 5_400_000)
    #expect(TimeFormat("%Y %H%Z").time("1990 12-01:30") == noon + 5_400_000)
  }

  @Test func refusesTextsThatDoNotFit() {
    for text in ["", "2000", "2000-01-01 ", "x2000-01-01", "2000/01/01"] { #expect(TimeFormat("%Y-%m-%d").time(text) == nil, "\(text)") }
    #expect(TimeFormat("%b").time("Foo") == nil)
    #expect(TimeFormat("%G-W%V").time("2009-W54") == nil)
  }

  @Test func axesPrintWhatDiffersFromTheLargerUnit() {
    let facts: [(Double, String)] = [
      (CalendarDate.time(year: 2011), "2011"), (CalendarDate.time(year: 2011, month: 2), "February"),
      (CalendarDate.time(year: 2011, month: 2, day: 2), "Wed 02"), (CalendarDate.time(year: 2011, month: 2, day: 6), "Feb 06"),
      (CalendarDate.time(year: 2011, hour: 17), "05 PM"), (CalendarDate.time(year: 2011, hour: 17, minute: 3), "05:03"),
      (CalendarDate.time(year: 2011, second: 7), ":07"), (CalendarDate.time(year: 2011, millisecond: 12), ".012"),
    ]
    for (time, text) in facts { #expect(TimeFormat.axisText(time) == text) }
  }
}
