import Charts
import Testing

/// The numbers are those of d3-scale 4 (`test/log-test.js`) and of Vega 6.
@Suite struct LogTicksTests {
  @Test func shortAxesHaveAllMultiples() {
    let log = LogTicks()
    #expect(log.values(0.1, 10) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    #expect(log.values(100, 1) == [100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    #expect(log.values(0.49999, 0.006029505943610648).suffix(3) == [0.009, 0.008, 0.007])
  }

  @Test func longAxesHavePowersOnly() {
    #expect(LogTicks().values(1e-19, 1e19, count: 10) == [1e-15, 1e-10, 1e-5, 1, 1e5, 1e10, 1e15])
    #expect(LogTicks().values(1, 1e10, count: 5) == [1, 100, 10_000, 1e6, 1e8, 1e10])
  }

  @Test func veryShortAxesHaveLinearTicks() {
    #expect(LogTicks().values(286.925_201_4, 329.497_833_2, count: 3) == [300, 320])
    #expect(LogTicks().values(41, 42) == [41, 41.1, 41.2, 41.3, 41.4, 41.5, 41.6, 41.7, 41.8, 41.9, 42])
  }

  @Test func axesBelowZeroMirror() {
    #expect(LogTicks(isNegative: true).values(-100, -10) == [-100, -90, -80, -70, -60, -50, -40, -30, -20, -10])
    #expect(LogTicks(isNegative: true).values(-1, -100) == LogTicks(isNegative: true).values(-100, -1).reversed())
  }

  @Test func otherBasesCountInTheirPowers() {
    #expect(LogTicks(base: 2).values(1, 16) == [1, 2, 4, 8, 16])
  }

  @Test func domainsAcrossZeroHaveNoTicks() {
    #expect(LogTicks().values(-1, 10) == [])
    #expect(LogTicks().values(0, 10) == [])
    #expect(LogTicks(base: 1).values(1, 10) == [])
  }

  @Test func niceWidensToPowers() {
    #expect(LogTicks().nice([1.1, 10.9]) == [1, 100])
    #expect(LogTicks().nice([10.9, 1.1]) == [100, 1])
    #expect(LogTicks().nice([0.7, 11.001]) == [0.1, 100])
    #expect(LogTicks(isNegative: true).nice([-0.7, -11]) == [-0.1, -100])
    #expect(LogTicks().nice([0, 5]) == [0, 5])
  }

  @Test func labelsStandAtTheFirstMultiples() {
    let log = LogTicks()
    let ticks = log.values(1, 1000)
    #expect(ticks.filter { log.isLabelled($0, tickCount: ticks.count, count: 10) } == [1, 2, 3, 10, 20, 30, 100, 200, 300, 1000])
  }
}
