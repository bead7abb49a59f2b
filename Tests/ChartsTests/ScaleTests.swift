import Charts
import Testing

@Suite struct ScaleTests {
  @Test func ticksAreRoundAndExact() {
    #expect(Ticks.values(0, 1, 8) == [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1])
    #expect(Ticks.values(0, 1, 7) == [0, 0.2, 0.4, 0.6, 0.8, 1])
    #expect(Ticks.values(-10, 10, 6) == [-10, -5, 0, 5, 10])
    #expect(Ticks.values(0.98, 1.14, 10) == [0.98, 1, 1.02, 1.04, 1.06, 1.08, 1.1, 1.12, 1.14])
    #expect(Ticks.values(10, 0, 5) == [10, 8, 6, 4, 2, 0])
    #expect(Ticks.values(0, 10, 1) == [0, 10])
    #expect(Ticks.values(0, 0, 5) == [0])
    #expect(Ticks.values(0, 1, 0) == [])
    #expect(Ticks.values(.nan, 1, 5) == [])
  }

  @Test func niceWidensToRoundNumbers() {
    #expect(Ticks.nice([0, 15], 5) == [0, 20])
    #expect(Ticks.nice([123.1, 6.7], 10) == [130, 0])
    #expect(Ticks.nice([0, 0.49], 10) == [0, 0.5])
    #expect(Ticks.nice([1.1, 10.9], 10) == [1, 11])
    #expect(Ticks.nice([3, 3], 10) == [3, 3])
  }

  @Test func stepsBelowOneHaveInverseIncrements() {
    #expect(Ticks.increment(0, 1, 10) == -10)
    #expect(Ticks.increment(0, 10, 10) == 1)
    #expect(Ticks.step(0, 1, 10) == 0.1)
    #expect(Ticks.step(1, 0, 10) == -0.1)
  }

  @Test func bandsShareTheRange() throws {
    let band = BandScale(members: ["a", "b", "c"], range: [0, 120], paddingInner: 0.2, paddingOuter: 0.2)
    #expect(["a", "b", "c"].compactMap(band.position) == [7.5, 45, 82.5])
    #expect(band.bandwidth == 30)
    #expect(band.position("d") == nil)
    let reversed = BandScale(members: ["a", "b"], range: [100, 0])
    #expect(["a", "b"].compactMap(reversed.position) == [50, 0])
    let point = BandScale.point(members: ["a", "b", "c"], range: [0, 120], padding: 0.5)
    #expect(["a", "b", "c"].compactMap(point.center) == [20, 60, 100])
  }

  @Test func coordinatesHaveTwoDecimalsAtMost() {
    #expect(NumberText.coordinate(1.006) == "1.01")
    #expect(NumberText.coordinate(-0.001) == "0")
    #expect(NumberText.coordinate(-2.5) == "-2.5")
    #expect(NumberText.readable(-12345.6, digits: 1) == "\u{2212}12,345.6")
    #expect(NumberText.readable(1234, digits: 0) == "1234")
  }
}
