// Years, months, days and times of day.
extension QuantityReader {
  /// The end of a date that starts with a number, if it is one.
  func dateEnd(_ number: NumberReading) -> Int? {
    guard number.isPlainInteger, !number.isNegative else { return nil }
    let end = number.range.upperBound
    if let after = hanDateEnd(number, end) ?? yearPeriodEnd(number, end) ?? englishDateEnd(number, end) { return after }
    // The first of two dates: 1—6月, 2013至2022年.
    guard let join = rangeJoin(at: end), folded.at(join).isDigit, currencyFree(number) else { return nil }
    let second = self.number(at: join)
    guard second.isPlainInteger else { return nil }
    if let after = hanDateEnd(second, second.range.upperBound) { return after }
    return englishDateEnd(second, second.range.upperBound).flatMap { isMonth(after: second.range.upperBound) ? $0 : nil }
  }

  private func currencyFree(_ number: NumberReading) -> Bool { !["$", "€", "£", "¥"].contains(folded.at(number.range.lowerBound - 1)) }

  /// A number with 年, 月, 日, 时, 季度 or 世纪 after it.
  private func hanDateEnd(_ number: NumberReading, _ end: Int) -> Int? {
    let index = afterSpace(end)
    let value = number.mantissa
    let next = folded.at(index + 1)
    switch folded.at(index) {
    case "年":
      if number.integerDigits == 4, value >= 1000, value <= 2999 { return index + 1 }
      return next == "代" ? index + 2 : nil
    case "月": return value >= 1 && value <= 12 ? index + 1 : nil
    case "日": return value >= 1 && value <= 31 && !["内", "游", "均", "以", "之"].contains(next) ? index + 1 : nil
    case "时": return value <= 24 ? index + 1 : nil
    case "点": return value <= 24 && !["建", "意", "要", "内", "原", "措", "启", "结", "共"].contains(next) ? index + 1 : nil
    case "分": return ["时", "点"].contains(folded.at(number.range.lowerBound - 1)) ? index + 1 : nil
    case "秒": return folded.at(number.range.lowerBound - 1) == "分" ? index + 1 : nil
    case "季": return next == "度" ? index + 2 : nil
    case "世": return next == "纪" ? index + 2 : nil
    case "财", "学": return number.isYear && next == "年" ? index + 2 : nil
    default: return nil
    }
  }

  /// 2013–2022, 2021-22, 2023/24.
  private func yearPeriodEnd(_ number: NumberReading, _ end: Int) -> Int? {
    guard number.isYear, currencyFree(number) else { return nil }
    let isStroke = folded.at(end) == "/" && folded.at(end + 1).isDigit
    guard let join = isStroke ? end + 1 : rangeJoin(at: end), folded.at(join).isDigit else { return nil }
    let second = self.number(at: join)
    guard second.isPlainInteger, second.isYear || (second.integerDigits == 2 && folded.at(end) == folded.at(join - 1)) else { return nil }
    let unit = unit(after: second.range.upperBound)
    if unit.isPrinted, unit.unit != .duration, !unit.isLabel { return nil }
    return second.range.upperBound
  }

  // MARK: English

  private func englishDateEnd(_ number: NumberReading, _ end: Int) -> Int? {
    if isClock(after: end), number.mantissa <= 24 { return end }
    guard number.mantissa <= 31 || number.isYear else { return nil }
    if number.mantissa >= 1, number.mantissa <= 31, isMonth(after: end) { return end }
    guard isMonth(before: number.range.lowerBound) else { return nil }
    let unit = unit(after: end)
    return unit.isPrinted ? nil : end
  }

  /// 9 am, 5 p.m., 8 o’clock.
  private func isClock(after end: Int) -> Bool {
    let index = afterSpace(end)
    guard let word = ["am", "pm", "a.m", "p.m", "o’clock", "o'clock"].first(where: { matches($0, at: index) }) else { return false }
    return !folded.at(index + word.unicodeScalars.count).isAlphanumeric && !raw.at(index + 1).isUppercase
  }

  /// The name of a month, with a capital, after a number.
  func isMonth(after end: Int) -> Bool {
    let index = afterSpaces(end)
    return index > end && raw.at(index).isUppercase && EnglishNumberWords.months.match(folded, at: index) != nil
  }

  /// The name of a month before a number, or before the day that stands before it: March 7, 2015.
  private func isMonth(before start: Int) -> Bool {
    var end = start
    while folded.at(end - 1).isSpace || folded.at(end - 1) == "." || folded.at(end - 1) == "," { end -= 1 }
    guard end < start, let month = EnglishNumberWords.months.match(folded, before: end) else { return false }
    return raw[month.start].isUppercase
  }

  /// A year that stands alone. A printed unit, a currency sign or `more than` before it make a quantity of it.
  func isYearAlone(_ number: NumberReading, _ unit: UnitReading) -> Bool {
    guard number.isYear, !number.isNegative, !unit.isPrinted, unit.qualifier == nil else { return false }
    guard currencyFree(number), EnglishUnits.currencyPrefixes.match(folded, before: beforeSpace(number.range.lowerBound)) == nil else { return false }
    return QualifierWords.beforeCount.match(folded, before: beforeSpace(number.range.lowerBound)) == nil
  }
}
