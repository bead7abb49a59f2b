import Charts
import Testing

/// The positions are those of d3-scale 4.
@Suite struct BandPositionsTests {
  @Test func paddingWithinAndAroundTheBands() {
    func bands(_ inner: Double, _ outer: Double, _ from: Double = 0, _ to: Double = 120) -> [Double] {
      let bands = BandPositions(count: 3, from, to, paddingInner: inner, paddingOuter: outer)
      return ((0..<3).map(bands.position) + [bands.bandwidth]).map { ($0 * 1e6).rounded() / 1e6 }
    }
    #expect(bands(0, 0) == [0, 40, 80, 40])
    #expect(bands(0.2, 0.2) == [7.5, 45, 82.5, 30])
    #expect(bands(0.2, 0.2, 120, 0) == [82.5, 45, 7.5, 30])
    #expect(bands(0.1, 0) == [0, 41.37931, 82.758621, 37.241379])
    #expect(bands(0, 0.1) == [3.75, 41.25, 78.75, 37.5])
    #expect(bands(1, 0.5) == [20, 60, 100, 0])
  }

  @Test func bandsShareTheRangeWithTheirGaps() {
    let bands = BandPositions(count: 3, 0, 60, paddingInner: 0.1, paddingOuter: 0.05)
    #expect(abs(bands.step - 20) < 1e-9)
    #expect(abs(bands.bandwidth - 18) < 1e-9)
    #expect(abs(bands.position(0) - 1) < 1e-9)
    #expect(abs(bands.position(2) - 41) < 1e-9)
  }

  @Test func pointsHaveNoWidth() {
    let points = BandPositions(count: 4, 0, 80, paddingInner: 1, paddingOuter: 0.5)
    #expect(points.bandwidth == 0)
    #expect(points.position(0) == 10)
    #expect(points.position(3) == 70)
  }

  @Test func aRangeMayRunBackwards() {
    let bands = BandPositions(count: 2, 40, 0, paddingInner: 0, paddingOuter: 0)
    #expect(bands.position(0) == 20)
    #expect(bands.position(1) == 0)
  }

  @Test func nothingHasNoSpace() { #expect(BandPositions.space(count: 0, paddingInner: 0.1, paddingOuter: 0.1) == 0) }
}
