/// What stands after a number: scale, unit and words such as 多 or 以上.
struct UnitReading {
  /// The power of ten of scale and unit together: 2 less for a percentage.
  var exponent = 0
  var unit = UnitClass.number
  /// The unit without its scale; empty where there is none.
  var range: Range<Int>
  /// The end of the quantity.
  var end: Int
  var qualifier: StatedQuantity.Qualifier?
  var hasScale = false
  /// Whether the number is a label: 3号, 2.1节.
  var isLabel = false
  /// Whether the unit is only a noun that follows: zones.
  var isNoun = false

  /// Whether the number has a scale or a unit of the lists.
  var isPrinted: Bool { hasScale || (unit != .number && !isNoun) }
}

extension QuantityReader {
  func unit(after start: Int) -> UnitReading {
    var reading = UnitReading(range: start..<start, end: start)
    readPlus(&reading)
    _ = readHanUnit(&reading) || readEnglishUnit(&reading) || readGluedUnit(&reading)
    readPlus(&reading)
    readQualifierAfter(&reading)
    return reading
  }

  /// 1,800+, 10万+.
  private func readPlus(_ reading: inout UnitReading) {
    guard folded.at(reading.end) == "+", !folded.at(reading.end + 1).isAlphanumeric, reading.qualifier == nil else { return }
    reading.qualifier = .over
    reading.end += 1
  }

  /// 万, 亿 and the like, 多 and 余, and a Chinese unit.
  private func readHanUnit(_ reading: inout UnitReading) -> Bool {
    var index = afterSpace(reading.end)
    guard folded.at(index).isHan || ["%", "‰", "‱", "℃"].contains(folded.at(index)) else { return false }
    if readUnitWord(at: index, &reading) { return true }
    if let excess = excess(at: index) {
      reading.qualifier = .over
      index = excess
    }
    if let scale = HanNumerals.scales.match(folded, at: index) {
      reading.exponent += scale.meaning
      reading.hasScale = true
      index = scale.end
      reading.end = index
      if let excess = excess(at: index) {
        reading.qualifier = .over
        index = excess
        reading.end = index
      }
    }
    if readUnitWord(at: afterSpace(index), &reading) { return true }
    if reading.qualifier != nil, !reading.hasScale, folded.at(index - 1) == "余" { reading.end = index }
    return reading.hasScale
  }

  /// 多, 余, 几 between a number and its unit.
  private func excess(at index: Int) -> Int? {
    switch folded.at(index) {
    case "余", "多", "几", "来":
      let next = folded.at(index + 1)
      if folded.at(index) == "余" { return index + 1 }
      return HanUnits.table.mayBegin(with: next) || HanMeasureWords.table.mayBegin(with: next) || HanNumerals.scales.mayBegin(with: next)
        ? index + 1 : nil
    default: return nil
    }
  }

  private func readUnitWord(at index: Int, _ reading: inout UnitReading) -> Bool {
    let scalar = folded.at(index)
    if !reading.hasScale, let name = HanMeasureWords.names.match(folded, at: index) {
      reading.isLabel = true
      reading.end = name.end
      return true
    }
    if HanMeasureWords.labels.contains(scalar), HanMeasureWords.table.match(folded, at: index) == nil, !reading.hasScale {
      reading.isLabel = true
      reading.end = index + 1
      return true
    }
    if readTenths(at: index, &reading) || readFraction(at: index, &reading) || readPoints(at: index, &reading) { return true }
    if let unit = HanUnits.table.match(folded, at: index), !isSwallowed(unit.end, index) {
      set(unit.meaning, index..<unit.end, &reading)
      return true
    }
    if let end = HanMeasureWords.table.match(folded, at: index)?.end, !isSwallowed(end, index) {
      set(.count, index..<end, &reading)
      return true
    }
    return false
  }

  /// A unit that is only the start of a longer word.
  private func isSwallowed(_ end: Int, _ start: Int) -> Bool {
    HanUnits.swallowing.match(folded, at: start).map { $0.end > end } ?? false
  }

  private func set(_ unit: UnitClass, _ range: Range<Int>, _ reading: inout UnitReading) {
    reading.unit = unit
    reading.range = range
    reading.end = range.upperBound
    switch folded.at(range.lowerBound) {
    case "%": reading.exponent -= 2
    case "‰": reading.exponent -= 3
    case "‱": reading.exponent -= 4
    default:
      if unit == .percentagePoints { reading.exponent -= folded[range].contains("基") ? 4 : 2 }
    }
  }

  /// 成, with 半 after it.
  private func readTenths(at index: Int, _ reading: inout UnitReading) -> Bool {
    guard folded.at(index) == "成", !reading.hasScale, !HanUnits.afterTenthsNot.contains(folded.at(index + 1)) else { return false }
    reading.unit = .fraction
    reading.exponent -= 1
    reading.range = index..<index + 1
    reading.end = index + 1
    return true
  }

  /// 分之 with a number after it belongs to the number before.
  private func readFraction(at index: Int, _ reading: inout UnitReading) -> Bool {
    guard folded.at(index) == "分", folded.at(index + 1) == "之" else { return false }
    reading.unit = .fraction
    reading.range = index..<index + 2
    reading.end = index + 2
    return true
  }

  /// 分 as a score.
  private func readPoints(at index: Int, _ reading: inout UnitReading) -> Bool {
    guard folded.at(index) == "分", !HanUnits.afterPointsNot.contains(folded.at(index + 1)) else { return false }
    set(.measure, index..<index + 1, &reading)
    return true
  }

  // MARK: English

  private func readEnglishUnit(_ reading: inout UnitReading) -> Bool {
    var index = reading.end
    var read = false
    while let word = englishWord(after: index) {
      switch word.meaning {
      case .scale(let exponent):
        guard !read || reading.hasScale else { return read }
        reading.exponent += exponent
        reading.hasScale = true
        reading.range = word.end..<word.end
      case .unit(let unit): reading.unit = unit
      case .part(let unit, let exponent):
        reading.unit = unit
        reading.exponent -= exponent
      case .name:
        guard folded.at(index) == "-", !read else { return read }
        reading.isLabel = true
      }
      if reading.unit != .number { reading.range = word.start..<word.end }
      reading.end = word.end
      index = word.end
      read = true
      if reading.unit != .number || reading.isLabel { return true }
    }
    return readNoun(after: index, &reading) || read
  }

  private func englishWord(after index: Int) -> (start: Int, end: Int, meaning: EnglishUnits.Word)? {
    guard folded.at(index).isSpace || folded.at(index) == "-" || folded.at(index) == "‑", folded.at(index + 1).isLatin else { return nil }
    return EnglishUnits.table.match(folded, at: index + 1).map { (index + 1, $0.end, $0.meaning) }
  }

  /// A noun that the number counts: any word but those of grammar, in small letters.
  private func readNoun(after index: Int, _ reading: inout UnitReading) -> Bool {
    guard folded.at(index).isSpace, raw.at(index + 1).isLatin, !raw.at(index + 1).isUppercase,
      EnglishUnits.functionWords.match(folded, at: index + 1) == nil
    else { return false }
    var end = index + 1
    while folded.at(end).isLatin { end += 1 }
    guard end - index > 2 else { return false }
    reading.unit = .count
    reading.isNoun = true
    reading.range = index + 1..<end
    return true
  }

  private func readGluedUnit(_ reading: inout UnitReading) -> Bool {
    guard folded.at(reading.end).isLetter, let word = EnglishUnits.glued.match(raw, inWord: reading.end) else { return false }
    let range = reading.end..<word.end
    switch word.meaning {
    case .scale(let exponent):
      reading.exponent += exponent
      reading.hasScale = true
    case .unit(let unit): set(unit, range, &reading)
    case .part(let unit, let exponent):
      reading.unit = unit
      reading.exponent -= exponent
      reading.range = range
    case .name: return false
    }
    reading.end = word.end
    return true
  }

  // MARK: Qualifiers

  private func readQualifierAfter(_ reading: inout UnitReading) {
    let index = afterSpace(reading.end)
    guard let word = QualifierWords.after.match(folded, at: index) else { return }
    if reading.qualifier == nil { reading.qualifier = word.meaning }
  }

  /// The qualifier that ends where a quantity starts.
  func qualifier(before start: Int) -> StatedQuantity.Qualifier? {
    let end = beforeSpace(start)
    guard let word = QualifierWords.before.match(folded, before: end) else { return nil }
    if let excluded = QualifierWords.notAfter[folded[word.start]], excluded.contains(folded.at(word.start - 1)), end - word.start <= 2 { return nil }
    // 15.7 over 42.1 is a division, `add up to 105` a sum.
    if lastEnd > 0, beforeSpace(word.start) == lastEnd, folded[word.start].isLatin { return nil }
    if matches("up to", at: word.start), ["add ", "adds ", "added ", "adding "].contains(where: { matches($0, at: word.start - $0.utf8.count) }) {
      return nil
    }
    return word.meaning
  }
}
