import Charts
import Testing

/// The results are those of V8's `Date.parse` with the time zone UTC.
@Suite struct DateTextTests {
  private func day(_ year: Int, _ month: Int = 1, _ day: Int = 1) -> Double { CalendarDate.time(year: year, month: month, day: day) }

  @Test func readsISOForms() {
    #expect(DateText.time("2000") == day(2000))
    #expect(DateText.time("2000-02") == day(2000, 2))
    #expect(DateText.time("2000-02-03") == day(2000, 2, 3))
    #expect(DateText.time("2000-02-03T04:05") == day(2000, 2, 3) + 14_700_000)
    #expect(DateText.time("2000-02-03T04:05:06.789Z") == day(2000, 2, 3) + 14_706_789)
    #expect(DateText.time("2000-02-03T04:05:06.7895+02:00") == day(2000, 2, 3) + 7_506_789)
    #expect(DateText.time("2000-02-03T24:00") == day(2000, 2, 4))
    #expect(DateText.time("+012000-01-01") == day(12_000))
    #expect(DateText.time("-000001-01-01") == day(-1))
    #expect(DateText.time("2000-02-30") == day(2000, 3, 1))
  }

  @Test func readsWordsAndSlashes() {
    for text in [
      "Feb 3 2000", "February 3, 2000", "3 Feb 2000", "3-Feb-2000", "Thu, 03 Feb 2000", "Thu Feb 03 2000", "2000/2/3", "2/3/2000", "2/3/00",
      "2000-2-3", "2000.02.03", "2000 2 3", "Feb 3 2000 (a remark)", "2000 Feb 3",
    ] {
      #expect(DateText.time(text) == day(2000, 2, 3), "\(text)")
    }
    #expect(DateText.time("Feb 1999") == day(1999, 2))
    #expect(DateText.time("Feb 3") == day(2001, 2, 3))
    #expect(DateText.time("1/2/99") == day(1999, 1, 2))
  }

  @Test func readsClocksAndZones() {
    let noon = day(2000, 2, 3) + 43_200_000
    for text in [
      "2000-02-03 12:00", "2/3/2000 12:00 PM", "Feb 3, 2000 12:00:00", "Thu, 03 Feb 2000 12:00:00 GMT", "Feb 3 2000 07:00 EST",
      "Thu Feb 03 2000 13:00:00 GMT+0100 (Central European Standard Time)", "2000-02-03 12:00Z", "2000-02-03 12:00:00.0",
    ] {
      #expect(DateText.time(text) == noon, "\(text)")
    }
    #expect(DateText.time("2/3/2000 12:00 AM") == day(2000, 2, 3))
  }

  @Test func otherTextsAreNoDates() {
    for text in [
      "", " ", "abc", "Jan", "12:00", "20000101", "2000-13-01", "Jan 32 2000", "13", "3 apples", "2000Q1", "1,000", "2000-01-02T3:04",
      "2000-01-02T03:04:60", "2000-01-02T", "1/2/2000 13:00 PM", "2000-01-02T03:04:05 +0200",
    ] {
      #expect(DateText.time(text).isNaN, "\(text)")
    }
  }
}
