import Charts
import Testing

/// The positions are those of d3-scale 4, or follow from the formula of the scale.
@Suite struct ContinuousScaleTests {
  private func positions(_ scale: ContinuousScale, _ values: [Double]) -> [Double] { values.map { (scale.position($0) * 1e7).rounded() / 1e7 } }

  @Test func domainsNeedNotBeginAtZero() {
    #expect(positions(ContinuousScale(.linear, domain: [1, 2], range: [0, 1]), [0.5, 1, 1.5, 2, 2.5]) == [-0.5, 0, 0.5, 1, 1.5])
    #expect(positions(ContinuousScale(.linear, domain: [4, 2, 1], range: [1, 2, 4]), [1.5, 3]) == [3, 1.5])
    #expect(positions(ContinuousScale(.linear, domain: [1, 2, 4], range: [4, 2, 1]), [1.5, 3]) == [3, 1.5])
  }

  @Test func logarithmsOfAnyBaseAreTheSame() {
    let expected = [-0.30103, 0, 0.69897, 1, 1.1760913]
    #expect(positions(ContinuousScale(.log, domain: [1, 10], range: [0, 1]), [0.5, 1, 5, 10, 15]) == expected)
    #expect(positions(ContinuousScale(.log, domain: [1, 10], range: [0, 1], base: 2), [0.5, 1, 5, 10, 15]) == expected)
    #expect(positions(ContinuousScale(.log, domain: [1, 2], range: [0, 1]), [0.5, 1, 1.5, 2, 2.5]) == [-1, 0, 0.5849625, 1, 1.3219281])
  }

  @Test func powersKeepTheSign() {
    #expect(positions(ContinuousScale(.sqrt, domain: [0, 1], range: [0, 1]), [-0.5, 0.5, 1.5]) == [-0.7071068, 0.7071068, 1.2247449])
    #expect(positions(ContinuousScale(.sqrt, domain: [1, 2], range: [0, 1]), [0.5, 1.5, 2.5]) == [-0.7071068, 0.5425821, 1.4029932])
    #expect(positions(ContinuousScale(.pow, domain: [-2, 2], range: [-8, 8], exponent: 3), [-1, 0, 1, 1.5]) == [-1, 0, 1, 3.375])
    #expect(positions(ContinuousScale(.pow, domain: [1, 3], range: [0, 1], exponent: 2), [2]) == [0.375])
  }

  @Test func symmetricLogarithmsPassThroughZero() {
    let scale = ContinuousScale(.symlog, domain: [-100, 100], range: [-1, 1])
    #expect(positions(scale, [-100, -9, 0, 9, 100]) == [-1, -0.4989220, 0, 0.4989220, 1])
    #expect(positions(ContinuousScale(.symlog, domain: [0, 100], range: [0, 1]), [1, 50]) == [0.1501905, 0.8519443])
  }

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
