extension QuantityReader {
  /// A number in digits that starts at an index: past it, if it is a code, a date or a label, or else as a quantity.
  mutating func readDigits(at start: Int) -> Int {
    if let end = codeEnd(at: start) { return end }
    if let end = readSlashFraction(at: start) ?? readProportion(at: start) { return end }
    let number = signed(number(at: start))
    if let end = dateEnd(number) { return end }
    let unit = unit(after: number.range.upperBound)
    if let end = labelledEnd(number, unit) {
      labelEnd = end
      if number.fractionDigits == 1, number.integerDigits == 1 { hasDecimalLabel = true }
      return end
    }
    if isYearAlone(number, unit) || isLongCode(number, unit) { return number.range.upperBound }
    return readQuantity(number, unit)
  }

  private func isLongCode(_ number: NumberReading, _ unit: UnitReading) -> Bool {
    number.isPlainInteger && number.integerDigits >= 7 && unit.unit == .number && !unit.hasScale
  }

  // MARK: Quantities and ranges

  private mutating func readQuantity(_ number: NumberReading, _ unit: UnitReading) -> Int {
    if unit.unit == .fraction, folded.at(unit.end - 1) == "之" { return readHanFraction(number, unit) }
    let start = currencyStart(before: number.range.lowerBound)
    var unit = unit
    if start < number.range.lowerBound, unit.unit == .number || unit.unit == .count {
      if !unit.hasScale { unit.end = number.range.upperBound }
      unit.unit = .currency
      unit.range = start..<number.range.lowerBound
    }
    guard let second = rangeEnd(after: number, unit) else {
      emit(number, unit, from: start, to: unit.end)
      return unit.end
    }
    if second.unit.isLabel { return second.unit.end }
    var shared = second.unit
    if shared.unit == .count, unit.unit == .currency { shared.unit = .currency }
    let takes = !unit.hasScale && (unit.unit == .number || start < number.range.lowerBound || unit.isNoun)
    if takes { unit.exponent = shared.exponent }
    if opensChange(before: start) {
      if unit.unit == .number { unit.unit = shared.unit }
      emit(number, unit, from: start, to: unit.end)
      return unit.end
    }
    unit.unit = shared.unit
    unit.range = shared.range
    unit.qualifier = shared.qualifier ?? unit.qualifier
    emit(number, unit, upper: second.number.value(shift: shared.exponent), from: start, to: shared.end)
    return shared.end
  }

  /// The second number of 3—5, 3%~5%, 3至5, `3 to 5`, `between 3 and 5`, if units of both agree.
  private func rangeEnd(after first: NumberReading, _ unit: UnitReading) -> (number: NumberReading, unit: UnitReading)? {
    let end = unit.isNoun ? first.range.upperBound : unit.end
    guard let join = rangeJoin(at: end, between: isBetween(before: first.range.lowerBound)) else { return nil }
    var index = join
    while ["$", "€", "£", "¥", "+", "−"].contains(folded.at(index)) { index += 1 }
    guard folded.at(index).isDigit, codeEnd(at: index) == nil else { return nil }
    let second = number(at: index)
    guard dateEnd(second) == nil else { return nil }
    let other = self.unit(after: second.range.upperBound)
    let agrees = unit.unit == .number || unit.isNoun || unit.unit == other.unit || (unit.unit == .currency && other.unit == .count)
    return agrees || unit.hasScale && other.unit != .number ? (second, other) : nil
  }

  /// The index after what joins two ends of a range.
  func rangeJoin(at end: Int, between: Bool = false) -> Int? {
    let index = afterSpace(end)
    if folded.at(index).isRangeDash {
      let isDouble = folded.at(index + 1) == folded.at(index)
      let next = afterSpace(isDouble ? index + 2 : index + 1)
      return folded.at(next).isDigit || ["$", "€", "£", "¥"].contains(folded.at(next)) ? next : nil
    }
    if (folded.at(index) == "至" || folded.at(index) == "到"), !folded.at(end).isSpace || folded.at(index + 1).isSpace {
      return afterSpace(index + 1)
    }
    guard folded.at(end).isSpace else { return nil }
    if matches("to ", at: index) { return index + 3 }
    return between && matches("and ", at: index) ? index + 4 : nil
  }

  private func isBetween(before start: Int) -> Bool { matches("between ", at: start - 8) }

  /// Whether 从, 由 or `from` stands before, so that two numbers are the ends of a change and not of a range.
  func opensChange(before start: Int) -> Bool {
    let end = beforeSpace(start)
    if ["从", "由", "自"].contains(folded.at(end - 1)) { return true }
    return matches("from", at: end - 4) && !folded.at(end - 5).isAlphanumeric
  }

  /// Whether folded text at an index reads as a word in small letters does.
  func matches(_ word: String, at start: Int) -> Bool {
    var index = start
    for scalar in word.unicodeScalars {
      guard folded.at(index) == scalar else { return false }
      index += 1
    }
    return true
  }

  /// Where a currency sign or code before a number starts, or the number itself.
  private func currencyStart(before start: Int) -> Int {
    EnglishUnits.currencyPrefixes.match(folded, before: beforeSpace(start))?.start ?? start
  }

  // MARK: Fractions

  /// 3分之1 and 3分之一.
  private mutating func readHanFraction(_ number: NumberReading, _ unit: UnitReading) -> Int {
    let numerator: (value: Double, end: Int)?
    if folded.at(unit.end).isDigit {
      let second = self.number(at: unit.end)
      numerator = (second.value(shift: 0), second.range.upperBound)
    } else {
      numerator = hanNumber(at: unit.end).map { ($0.value, $0.end) }
    }
    guard let numerator, number.mantissa > 0 else { return unit.end }
    let value = numerator.value / number.value(shift: 0)
    emit(words: number.range.lowerBound..<numerator.end, value: value, unit: .fraction, language: .chinese)
    return numerator.end
  }

  /// 2/3. Other numbers with a stroke between them are dates and names.
  private mutating func readSlashFraction(at start: Int) -> Int? {
    let first = number(at: start)
    let slash = first.range.upperBound
    guard folded.at(slash) == "/", folded.at(slash + 1).isDigit else { return nil }
    let second = number(at: slash + 1)
    let isFraction = first.isPlainInteger && second.isPlainInteger && first.mantissa > 0 && first.mantissa < second.mantissa && second.mantissa <= 20
    let end = second.range.upperBound
    if isFraction, !folded.at(end).isAlphanumeric, folded.at(end) != "/" {
      let value = Double(first.mantissa) / Double(second.mantissa)
      emit(words: start..<end, value: value, unit: .fraction, language: isChinese(near: start) ? .chinese : .english)
    }
    return end
  }

  /// 3:1. With two digits after the colon it is a time.
  private mutating func readProportion(at start: Int) -> Int? {
    let first = number(at: start)
    let colon = first.range.upperBound
    guard [":", "∶", "："].contains(folded.at(colon)), folded.at(colon + 1).isDigit else { return nil }
    let second = number(at: colon + 1)
    let end = second.range.upperBound
    let isTime = second.integerDigits == 2 && second.fractionDigits == 0 && first.mantissa <= 24 && folded.at(colon) != "∶"
    if isTime || folded.at(end) == ":" || second.mantissa == 0 || folded.at(colon) == "：" && first.isYear { return end }
    emit(words: start..<end, value: first.value(shift: 0) / second.value(shift: 0), unit: .multiple,
      language: isChinese(near: start) ? .chinese : .english)
    return end
  }

  private func isChinese(near index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 20), by: -1) {
      if folded[place].isHan { return true }
      if folded[place].isLatin { return false }
    }
    return folded.at(index + 4).isHan
  }
}
