import Charts
import Testing

/// The ticks are those of d3-scale 4, `utcTime` and `time` in UTC.
@Suite struct CalendarTicksTests {
  private func time(_ year: Int, _ month: Int, _ day: Int, _ hour: Int = 0, _ minute: Int = 0, _ second: Int = 0) -> Double {
    CalendarDate.time(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
  }

  @Test func stepsFollowTheLadder() {
    let start = time(2011, 1, 1)
    let facts: [(length: Double, count: Double, interval: CalendarInterval)] = [
      (100, 5, CalendarInterval(.millisecond, every: 20)), (4000, 4, CalendarInterval(.second)), (20_000, 4, CalendarInterval(.second, every: 5)),
      (60_000, 4, CalendarInterval(.second, every: 15)), (120_000, 4, CalendarInterval(.second, every: 30)),
      (240_000, 4, CalendarInterval(.minute)), (1_200_000, 4, CalendarInterval(.minute, every: 5)),
      (3_600_000, 4, CalendarInterval(.minute, every: 15)), (7_200_000, 4, CalendarInterval(.minute, every: 30)),
      (14_400_000, 4, CalendarInterval(.hour)), (43_200_000, 4, CalendarInterval(.hour, every: 3)),
      (86_400_000, 4, CalendarInterval(.hour, every: 6)), (172_800_000, 4, CalendarInterval(.hour, every: 12)),
      (345_600_000, 4, CalendarInterval(.day)), (691_200_000, 4, CalendarInterval(.day, every: 2)),
      (2_592_000_000, 4, CalendarInterval(.week)), (10_368_000_000, 4, CalendarInterval(.month)),
      (31_536_000_000, 4, CalendarInterval(.month, every: 3)), (157_680_000_000, 5, CalendarInterval(.year)),
      (1_576_800_000_000, 5, CalendarInterval(.year, every: 10)),
    ]
    for fact in facts {
      #expect(CalendarTicks().interval(start, start + fact.length, count: fact.count) == fact.interval, "\(fact.length)")
    }
  }

  @Test func ticksIncludeBothEnds() {
    #expect(
      CalendarTicks().values(time(2011, 1, 1, 12, 0, 0), time(2011, 1, 1, 12, 0, 4), count: 4)
        == (0...4).map { time(2011, 1, 1, 12, 0, $0) })
    #expect(CalendarTicks().values(time(2013, 1, 1), time(2010, 1, 1), count: 3) == [2013, 2012, 2011, 2010].map { time($0, 1, 1) })
    #expect(CalendarTicks().values(0, .nan, count: 3) == [])
    #expect(CalendarTicks().values(0, 1e12, count: 0) == [])
  }

  @Test func ticksStandAtTheStartsOfTheirIntervals() {
    let facts: [(from: Double, to: Double, ticks: [Double])] = [
      (time(2011, 1, 1, 12), time(2011, 1, 1, 12, 0, 1), (0...5).map { time(2011, 1, 1, 12) + Double($0) * 200 }),
      (time(2011, 1, 1, 12), time(2011, 1, 1, 12, 0, 20), [0, 5, 10, 15, 20].map { time(2011, 1, 1, 12, 0, $0) }),
      (time(2011, 1, 1, 12), time(2011, 1, 1, 12, 0, 50), [0, 15, 30, 45].map { time(2011, 1, 1, 12, 0, $0) }),
      (time(2011, 1, 1, 12), time(2011, 1, 1, 12, 1, 50), [0, 30, 60, 90].map { time(2011, 1, 1, 12, 0, $0) }),
      (time(2011, 1, 1, 12, 0, 27), time(2011, 1, 1, 12, 4, 12), (1...4).map { time(2011, 1, 1, 12, $0) }),
      (time(2011, 1, 1, 12, 3, 27), time(2011, 1, 1, 12, 21, 12), [5, 10, 15, 20].map { time(2011, 1, 1, 12, $0) }),
      (time(2011, 1, 1, 12, 8, 27), time(2011, 1, 1, 13, 4, 12), [15, 30, 45, 60].map { time(2011, 1, 1, 12, $0) }),
      (time(2011, 1, 1, 12, 28, 27), time(2011, 1, 1, 14, 4, 12), [30, 60, 90, 120].map { time(2011, 1, 1, 12, $0) }),
      (time(2011, 1, 1, 12, 28, 27), time(2011, 1, 1, 16, 34, 12), (13...16).map { time(2011, 1, 1, $0) }),
      (time(2011, 1, 1, 14, 28, 27), time(2011, 1, 2, 1, 34, 12), [15, 18, 21, 24].map { time(2011, 1, 1, $0) }),
      (time(2011, 1, 1, 16, 28, 27), time(2011, 1, 2, 14, 34, 12), [18, 24, 30, 36].map { time(2011, 1, 1, $0) }),
      (time(2011, 1, 1, 16, 28, 27), time(2011, 1, 3, 21, 34, 12), [24, 36, 48, 60].map { time(2011, 1, 1, $0) }),
      (time(2011, 1, 1, 16, 28, 27), time(2011, 1, 5, 21, 34, 12), (2...5).map { time(2011, 1, $0) }),
      (time(2011, 1, 2, 16, 28, 27), time(2011, 1, 9, 21, 34, 12), [3, 5, 7, 9].map { time(2011, 1, $0) }),
      (time(2011, 1, 1, 16, 28, 27), time(2011, 1, 23, 21, 34, 12), [2, 9, 16, 23].map { time(2011, 1, $0) }),
      (time(2011, 1, 18), time(2011, 5, 2), (2...5).map { time(2011, $0, 1) }),
      (time(2010, 12, 18), time(2011, 11, 2), [1, 4, 7, 10].map { time(2011, $0, 1) }),
      (time(2010, 12, 18), time(2014, 3, 2), (2011...2014).map { time($0, 1, 1) }),
    ]
    for fact in facts { #expect(CalendarTicks().values(fact.from, fact.to, count: 4) == fact.ticks) }
    #expect(CalendarTicks().values(time(0, 12, 18), time(2014, 3, 2), count: 6) == [500, 1000, 1500, 2000].map { time($0, 1, 1) })
    #expect(CalendarTicks().values(time(2014, 3, 2), time(2014, 3, 2), count: 6) == [time(2014, 3, 2)])
  }

  @Test func daysCountFromTheMonthOrFromTheEpoch() {
    let ends = (time(2011, 1, 28), time(2011, 2, 5))
    #expect(CalendarTicks().values(ends.0, ends.1, count: 4) == [29, 31, 32, 34, 36].map { time(2011, 1, $0) })
    #expect(CalendarTicks(countsDaysFromEpoch: true).values(ends.0, ends.1, count: 4) == [28, 30, 32, 34, 36].map { time(2011, 1, $0) })
  }

  @Test func niceWidensToTheInterval() {
    #expect(CalendarTicks().nice([time(2009, 1, 1, 0, 17), time(2009, 1, 1, 23, 42)]) == [time(2009, 1, 1), time(2009, 1, 2)])
    #expect(CalendarTicks().nice([time(2013, 1, 1, 12), time(2013, 1, 1, 12, 0, 8)], every: CalendarInterval(.week)) == [time(2012, 12, 30), time(2013, 1, 6)])
    #expect(CalendarTicks().nice([time(2001, 1, 1), time(2138, 1, 1)]) == [time(2000, 1, 1), time(2140, 1, 1)])
    #expect(CalendarTicks().nice([0]) == [0])
    let morning = [time(2013, 1, 1, 12), time(2013, 1, 1, 12, 0, 8)]
    let facts: [(CalendarInterval, [Double])] = [
      (CalendarInterval(.day), [time(2013, 1, 1), time(2013, 1, 2)]), (CalendarInterval(.month), [time(2013, 1, 1), time(2013, 2, 1)]),
      (CalendarInterval(.year), [time(2013, 1, 1), time(2014, 1, 1)]),
      (CalendarInterval(.second, every: 10), [time(2013, 1, 1, 12), time(2013, 1, 1, 12, 0, 10)]),
    ]
    for (interval, ends) in facts { #expect(CalendarTicks().nice(morning, every: interval) == ends) }
  }
}
