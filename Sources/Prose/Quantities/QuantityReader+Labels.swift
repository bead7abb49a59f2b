// Numbers that name a place in a text or an item of a list.
extension QuantityReader {
  /// The end of a number that is a label, if it is one.
  func labelledEnd(_ number: NumberReading, _ unit: UnitReading) -> Int? {
    let end = number.range.upperBound
    if let after = ordinalEnd(number, unit) { return after }
    if unit.isLabel { return unit.end }
    if unit.isPrinted { return nil }
    if isBracketed(number) || isListNumber(number) || continuesLabels(number) || hasLabelBefore(number) || hasLabelAfterList(number) { return end }
    return isSectionLike(number) ? end : nil
  }

  /// 第3批, 第1至3批: all up to the end of the measure word.
  private func ordinalEnd(_ number: NumberReading, _ unit: UnitReading) -> Int? {
    let start = beforeSpace(number.range.lowerBound)
    guard folded.at(start - 1) == "第" else { return nil }
    guard let join = rangeJoin(at: number.range.upperBound), folded.at(join).isDigit else { return max(unit.end, number.range.upperBound) }
    let second = self.number(at: join)
    return self.unit(after: second.range.upperBound).end
  }

  /// (1), [9], 〔2015〕.
  private func isBracketed(_ number: NumberReading) -> Bool {
    guard number.isPlainInteger, number.integerDigits <= 4 else { return false }
    return Self.opening.contains(folded.at(number.range.lowerBound - 1)) && Self.closing.contains(folded.at(number.range.upperBound))
  }

  /// 1. or 1、 or 1) where a line begins.
  private func isListNumber(_ number: NumberReading) -> Bool {
    guard number.isPlainInteger, number.integerDigits <= 3 else { return false }
    var start = number.range.lowerBound
    while folded.at(start - 1).isSpace { start -= 1 }
    guard start == 0 || folded.at(start - 1).isLineBreak else { return false }
    return Self.afterListNumber.contains(folded.at(number.range.upperBound))
  }

  private func hasLabelBefore(_ number: NumberReading) -> Bool {
    var end = number.range.lowerBound
    if folded.at(end - 1) == "#" || folded.at(end - 1) == "§" || folded.at(end - 1) == "№" { return true }
    while folded.at(end - 1).isSpace { end -= 1 }
    if ["§", "№"].contains(folded.at(end - 1)) { return true }
    while Self.beforeLabelled.contains(folded.at(end - 1)) { end -= 1 }
    if LabelWords.chinese.match(folded, before: end) != nil { return LabelWords.chineseNot.match(folded, before: end) == nil }
    return end < number.range.lowerBound && LabelWords.english.match(folded, before: end) != nil
  }

  /// A number after a label and a comma or a word that joins: sections 2.3, 4.2 and 4.3.
  private func continuesLabels(_ number: NumberReading) -> Bool {
    guard labelEnd >= 0, number.range.lowerBound - labelEnd <= 7, number.range.lowerBound > labelEnd else { return false }
    let between = labelEnd..<number.range.lowerBound
    return isListJoin(between) && !between.allSatisfy { folded[$0].isSpace }
  }

  private func isListJoin(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = folded[index]
      if Self.listJoints.contains(scalar) || scalar.isSpace || scalar.isRangeDash {
        index += 1
      } else if matches("and", at: index) {
        index += 3
      } else if matches("to", at: index) || matches("or", at: index) {
        index += 2
      } else {
        return false
      }
    }
    return true
  }

  /// 4.1 in 4.1、4.2节.
  private func hasLabelAfterList(_ number: NumberReading) -> Bool {
    var end = number.range.upperBound
    for _ in 0..<8 {
      var next = afterSpace(end)
      guard ["、", "和", "与", "至", "及"].contains(folded.at(next)) || folded.at(next).isRangeDash else { return false }
      next = afterSpace(next + 1)
      guard folded.at(next).isDigit else { return false }
      end = self.number(at: next).range.upperBound
      let unit = unit(after: end)
      if unit.isLabel { return true }
      if unit.isPrinted { return false }
    }
    return false
  }

  /// 2.3 without a unit, where another number of that form was a label before.
  private func isSectionLike(_ number: NumberReading) -> Bool {
    hasDecimalLabel && number.integerDigits == 1 && number.fractionDigits == 1 && !number.isNegative
  }

  private static let opening: ScalarSet = "([（〔【［"
  private static let closing: ScalarSet = ")]）〕】］"
  private static let afterListNumber: ScalarSet = ".、)）．"
  private static let beforeLabelled: ScalarSet = "：:(（."
  private static let listJoints: ScalarSet = "、，,和与及至到或同[]()（）/"
}
