import Charts
import Testing

@Suite struct ContinuousScaleTests {
  @Test func valuesLieInProportion() {
    let scale = ContinuousScale(.linear, domain: [0, 10], range: [100, 0])
    #expect(scale.position(2.5) == 75)
    #expect(scale.position(-1) == 110)
    #expect(scale.position(.nan).isNaN)
  }

  @Test func clampingHoldsValuesWithinTheRange() {
    let scale = ContinuousScale(.linear, domain: [0, 10], range: [0, 100], isClamped: true)
    #expect(scale.position(20) == 100)
    #expect(scale.position(-3) == 0)
  }

  @Test func aDomainOfOneValueIsTheMiddle() {
    #expect(ContinuousScale(.linear, domain: [5, 5], range: [0, 100]).position(7) == 50)
  }

  @Test func powersOfTenAreEvenlySpacedOnALogarithmicScale() {
    let scale = ContinuousScale(.log, domain: [1, 1000], range: [0, 300])
    #expect(abs(scale.position(10) - 100) < 1e-9)
    let below = ContinuousScale(.log, domain: [-1000, -1], range: [0, 300])
    #expect(abs(below.position(-10) - 200) < 1e-9)
  }

  @Test func rootsKeepTheSign() {
    let scale = ContinuousScale(.sqrt, domain: [-16, 16], range: [-4, 4])
    #expect(scale.position(9) == 3)
    #expect(scale.position(-9) == -3)
  }

  @Test func severalPiecesMeetAtTheValuesOfTheDomain() {
    let scale = ContinuousScale(.linear, domain: [0, 10, 100], range: [0, 50, 100])
    #expect(scale.position(5) == 25)
    #expect(scale.position(55) == 75)
  }
}
