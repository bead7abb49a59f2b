import Datasets
import Testing

@Suite struct CalendarDurationTests {
  @Test(arguments: [
    ("P2Y", 24, 0), ("P18M", 18, 0), ("P1Y6M", 18, 0), ("P90D", 0, 90), ("P2W", 0, 14), ("P1Y2M3W4D", 14, 25),
  ])
  func durationsAreRead(_ text: String, _ months: Int, _ days: Int) {
    #expect(CalendarDuration(text) == CalendarDuration(months: months, days: days))
  }

  @Test(arguments: ["P18M", "P90D", "P14M25D"])
  func durationsArePrintedAsTheyAreRead(_ text: String) { #expect(CalendarDuration(text)?.text == text) }

  @Test(arguments: ["", "P", "2Y", "PY", "P2", "P2Y3", "P3M2Y", "P-1Y", "PT3H", "P0Y", "P2Y ", "p2y", "P123456Y"])
  func otherTextsAreRefused(_ text: String) { #expect(CalendarDuration(text) == nil) }

  @Test(arguments: [
    ("2023-01-31", "P1M", "2023-02-28"), ("2024-02-29", "P1Y", "2025-02-28"), ("2023-11-30", "P3M", "2024-02-29"),
    ("2023-12-31", "P1D", "2024-01-01"), ("2024-02-28", "P2D", "2024-03-01"), ("1999-12-31", "P9999Y", "11998-12-31"),
  ])
  func aDayMovesByCalendarUnits(_ start: String, _ duration: String, _ end: String) throws {
    let day = try #require(Period(start)?.lastDay).adding(try #require(CalendarDuration(duration)))
    let parts = end.split(separator: "-").compactMap { Int($0) }
    #expect(day == CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
  }

  @Test func ordinalsGoThereAndBack() {
    for ordinal in stride(from: 0, to: 1_500_000, by: 97) {
      #expect(CalendarDay(ordinal: ordinal).ordinal == ordinal)
    }
  }
}
