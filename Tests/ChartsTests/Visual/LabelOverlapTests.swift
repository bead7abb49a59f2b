import Charts
import Testing

@Suite struct LabelOverlapTests {
  private func boxes(_ starts: [Double], width: Double = 10) -> [TextBox] {
    starts.map { TextBox(left: $0, top: 0, right: $0 + width, bottom: 10) }
  }

  @Test func labelsWithRoomStay() { #expect(LabelOverlap.parity.visibility(boxes([0, 20, 40])) == [true, true, true]) }

  @Test func everyOtherLabelGoes() {
    #expect(LabelOverlap.parity.visibility(boxes([0, 6, 12, 18, 24])) == [true, false, true, false, true])
  }

  @Test func greedyLabelsStayWhereTheyFit() {
    #expect(LabelOverlap.greedy.visibility(boxes([0, 6, 12, 30, 60])) == [true, false, true, true, true])
  }

  @Test func oneOfManyLabelsAtOnePlaceStays() {
    #expect(LabelOverlap.parity.visibility(boxes([0, 1, 2, 3])) == [true, false, false, true])
  }

  @Test func textsWithoutOverlapHandlingAllStay() { #expect(LabelOverlap.none.visibility(boxes([0, 0, 0])) == [true, true, true]) }

  @Test func turnedTextsCoverTheirHeight() {
    let box = TextBox(x: 0, y: 0, ["abcdef"], size: 10, align: .right, baseline: .middle, angle: 270)
    #expect(abs(box.width - 10) < 1e-9)
    #expect(abs(box.height - TextWidth.of("abcdef", size: 10)) < 1e-9)
  }

  @Test func hanTextsTakeAnEmForEachCharacter() { #expect(TextWidth.of("数据", size: 12) == 24) }
}
