import Charts
import Testing

@Suite struct BandPositionsTests {
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
