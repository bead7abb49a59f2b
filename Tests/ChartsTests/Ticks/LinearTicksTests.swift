import Charts
import Testing

/// The numbers are those of the tests of d3-array 3 and d3-scale 4.
@Suite struct LinearTicksTests {
  @Test func ticksAreExactMultiplesOfTheStep() {
    #expect(LinearTicks.values(0, 1, count: 10) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    #expect(LinearTicks.values(0, 1, count: 8) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    #expect(LinearTicks.values(0, 1, count: 7) == [0, 0.2, 0.4, 0.6, 0.8, 1])
    #expect(LinearTicks.values(0, 1, count: 3) == [0, 0.5, 1])
    #expect(LinearTicks.values(0, 1, count: 1) == [0, 1])
    #expect(LinearTicks.values(0, 10, count: 4) == [0, 2, 4, 6, 8, 10])
    #expect(LinearTicks.values(0, 10, count: 2) == [0, 5, 10])
    #expect(LinearTicks.values(-10, 10, count: 6) == [-10, -5, 0, 5, 10])
    #expect(LinearTicks.values(-10, 10, count: 10) == [-10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10])
    #expect(LinearTicks.values(-10, 10, count: 7) == [-10, -8, -6, -4, -2, 0, 2, 4, 6, 8, 10])
    #expect(LinearTicks.values(-10, 10, count: 3) == [-10, -5, 0, 5, 10])
    #expect(LinearTicks.values(-10, 10, count: 2) == [-10, 0, 10])
    #expect(LinearTicks.values(-10, 10, count: 1) == [0])
    #expect(LinearTicks.values(0, 10, count: 1) == [0, 10])
    #expect(LinearTicks.values(0.98, 1.14, count: 10) == [0.98, 1, 1.02, 1.04, 1.06, 1.08, 1.1, 1.12, 1.14])
    #expect(LinearTicks.values(1, 364, count: 0.1) == [])
    #expect(LinearTicks.values(1, 364, count: 0.5) == [200])
    #expect(LinearTicks.values(1, 364, count: 1) == [200])
    #expect(LinearTicks.values(10, 0, count: 5) == [10, 8, 6, 4, 2, 0])
  }

  @Test func ticksOfAPointOrOfNothing() {
    #expect(LinearTicks.values(1, 1, count: 5) == [1])
    #expect(LinearTicks.values(0, 1, count: 0) == [])
    #expect(LinearTicks.values(0, 1, count: -1) == [])
    #expect(LinearTicks.values(.nan, 1, count: 1) == [])
    #expect(LinearTicks.values(0, .infinity, count: 1) == [])
    #expect(LinearTicks.values(0, 1, count: .infinity) == [])
    #expect(LinearTicks.values(0, 1e9, count: 1e9) == [])
  }

  @Test func incrementsBelowOneAreInverse() {
    #expect([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map { LinearTicks.increment(0, 1, $0) } == [-10, -10, -10, -5, -5, -5, -5, -2, -2, 1])
    #expect([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map { LinearTicks.increment(0, 10, $0) } == [1, 1, 1, 2, 2, 2, 2, 5, 5, 10])
    #expect([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map { LinearTicks.increment(-10, 10, $0) } == [2, 2, 2, 2, 5, 5, 5, 5, 10, 20])
    #expect(LinearTicks.increment(.nan, 1, 1).isNaN && LinearTicks.increment(0, .nan, 1).isNaN && LinearTicks.increment(0, 1, .nan).isNaN)
  }

  @Test func stepsHaveTheSignOfTheDirection() {
    #expect([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map { LinearTicks.step(0, 1, $0) } == [0.1, 0.1, 0.1, 0.2, 0.2, 0.2, 0.2, 0.5, 0.5, 1])
    #expect([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map { LinearTicks.step(0, 10, $0) } == [1, 1, 1, 2, 2, 2, 2, 5, 5, 10])
    #expect([10, 7, 6, 3, 2, 1].map { LinearTicks.step(10, -10, $0) } == [-2, -2, -5, -5, -10, -20])
    #expect(LinearTicks.step(1, 0, 10) == -0.1)
    #expect(LinearTicks.step(3, 3, 10) == 0)
  }

  @Test func niceWidensToRoundNumbers() {
    #expect(LinearTicks.nice([0, 0.96]) == [0, 1])
    #expect(LinearTicks.nice([0, 96]) == [0, 100])
    #expect(LinearTicks.nice([0.96, 0]) == [1, 0])
    #expect(LinearTicks.nice([1.1, 10.9]) == [1, 11])
    #expect(LinearTicks.nice([10.9, 1.1]) == [11, 1])
    #expect(LinearTicks.nice([0.7, 11.001]) == [0, 12])
    #expect(LinearTicks.nice([123.1, 6.7]) == [130, 0])
    #expect(LinearTicks.nice([0, 0.49]) == [0, 0.5])
    #expect(LinearTicks.nice([0, 15], count: 5) == [0, 20])
    #expect(LinearTicks.nice([12, 87], count: 5) == [0, 100])
    #expect(LinearTicks.nice([12, 87], count: 10) == [10, 90])
    #expect(LinearTicks.nice([12, 87], count: 100) == [12, 87])
    #expect(LinearTicks.nice([1.1, 1, 2, 3, 10.9]) == [1, 1, 2, 3, 11])
  }

  @Test func niceGoesAsFarAsTheCountAsks() {
    let counts: [Double] = [1000, 100, 30, 10, 5, 1]
    #expect(counts.map { LinearTicks.nice([132, 876], count: $0) } == [[132, 876], [130, 880], [120, 880], [100, 900], [0, 1000], [0, 1000]])
    #expect(counts.map { LinearTicks.nice([0.132, 0.876], count: $0) } == [[0.132, 0.876], [0.13, 0.88], [0.12, 0.88], [0.1, 0.9], [0, 1], [0, 1]])
  }

  /// A step is 1, 2 or 5 times a power of ten, the nearest to the length by the count on a logarithmic scale: ticks are its multiples between the ends.
  @Test func ticksAreAllMultiplesOfTheStepBetweenTheEnds() {
    for (start, stop) in [(0.0, 1.0), (-3.7, 12.2), (100, 101), (-1e6, 2.5e6), (1e-9, 4e-9), (0.3, 0.31)] {
      for count in 2...20 {
        let step = LinearTicks.step(start, stop, Double(count))
        let expected = (Int((start / step).rounded(.up))...Int((stop / step).rounded(.down))).map { Double($0) * step }
        let ticks = LinearTicks.values(start, stop, count: Double(count))
        #expect(ticks.count == expected.count)
        #expect(zip(ticks, expected).allSatisfy { abs($0 - $1) <= 1e-9 * step })
      }
    }
  }

  @Test func niceLeavesWhatItCannotWiden() {
    #expect(LinearTicks.nice([3, 3]) == [3, 3])
    #expect(LinearTicks.nice([5]) == [5])
    #expect(LinearTicks.nice([]) == [])
    #expect(LinearTicks.nice([0, .infinity]) == [0, .infinity])
  }
}
