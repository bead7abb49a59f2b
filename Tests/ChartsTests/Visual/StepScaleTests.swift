import Charts
import Testing

@Suite struct StepScaleTests {
  @Test func aThresholdBelongsToTheStepAbove() {
    let scale = StepScale(.threshold, thresholds: [30, 70])
    #expect(scale.index(of: 29.9) == 0)
    #expect(scale.index(of: 30) == 1)
    #expect(scale.index(of: 100) == 2)
    #expect(scale.index(of: .nan) == nil)
  }

  @Test func evenStepsDivideTheExtent() { #expect(StepScale.quantize(19, 91, steps: 4).thresholds == [37, 55, 73]) }

  @Test func quantilesDivideTheValues() { #expect(StepScale.quantile([1, 2, 3, 4, 5], steps: 4).thresholds == [2, 3, 4]) }
}
