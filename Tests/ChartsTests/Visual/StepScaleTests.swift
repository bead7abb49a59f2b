import Charts
import Testing

/// The thresholds are those of d3-scale 4.
@Suite struct StepScaleTests {
  @Test func quantilesOfEvenAndOddCounts() {
    let ten = StepScale.quantile([3, 6, 7, 8, 8, 10, 13, 15, 16, 20], steps: 4)
    #expect(ten.thresholds == [7.25, 9, 14.5])
    #expect([3, 6, 6.9, 7, 7.1, 8, 8.9, 9, 9.1, 10, 13, 14.9, 15, 15.1, 16, 20].map { ten.index(of: $0) } == [0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3])
    #expect(StepScale.quantile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], steps: 4).thresholds == [7.5, 9, 14])
  }

  @Test func evenStepsOfTheUnit() {
    let scale = StepScale.quantize(0, 1, steps: 3)
    #expect(scale.thresholds == [1.0 / 3, 2.0 / 3])
    #expect([-1, 0, 0.2, 0.4, 0.6, 0.8, 1, 7].map { scale.index(of: $0) } == [0, 0, 0, 1, 1, 2, 2, 2])
    #expect(StepScale.quantize(0, 1, steps: 1).index(of: 5) == 0)
  }

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
