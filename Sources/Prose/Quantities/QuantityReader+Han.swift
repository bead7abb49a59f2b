// Quantities in Chinese words.
extension QuantityReader {
  mutating func readHanNumeral(at start: Int) -> Int {
    switch folded[start] {
    case "第": return hanOrdinalEnd(at: start + 1) ?? start + 1
    case "翻": return readDoubling(at: start) ?? start + 1
    case "过": return folded.at(start + 1) == "半" ? readMajority(at: start) : start + 1
    case "半": return readHalf(at: start)
    case "数" where Self.beforeNumberNot.contains(folded.at(start - 1)): return start + 1
    default: break
    }
    guard let number = hanNumber(at: start) else { return start + 1 }
    if HanNumerals.digit(folded.at(start - 1)) != nil { return number.end }
    if let end = hanDateEnd(number) { return end }
    if folded.at(number.end) == "分", folded.at(number.end + 1) == "之" { return readPart(start, number) }
    if let end = readDecimal(start, number) { return end }
    return readHanQuantity(start, number)
  }

  // MARK: Not a quantity

  /// Past the number and the measure word after 第, and what is listed with it: 第四、五批.
  private func hanOrdinalEnd(at start: Int) -> Int? {
    guard var number = hanNumber(at: start) else { return nil }
    while let joint = hanListJoint(at: number.end), let next = hanNumber(at: joint) { number = next }
    let unit = unit(after: number.end)
    return unit.unit == .count || unit.isLabel || unit.unit == .duration ? unit.end : number.end
  }

  private func hanListJoint(at index: Int) -> Int? {
    guard ["、", "至", "到", "和", "与"].contains(folded.at(index)) else { return nil }
    return folded.at(index + 1) == "第" ? index + 2 : index + 1
  }

  /// 三月, 二〇二三年, 三季度, 二十世纪, 五点半.
  private func hanDateEnd(_ number: HanNumber) -> Int? {
    let next = folded.at(number.end + 1)
    switch folded.at(number.end) {
    case "年": return number.isPositional ? number.end + 1 : nil
    case "月": return number.end + 1
    case "日": return next == "内" ? nil : number.end + 1
    case "季": return next == "度" ? number.end + 2 : nil
    case "世": return next == "纪" ? number.end + 2 : nil
    case "点": return ["半", "钟", "整", "许"].contains(next) ? number.end + 1 : nil
    default: return nil
    }
  }

  // MARK: Parts

  /// 百分之五, 三分之一: the denominator has been read.
  private mutating func readPart(_ start: Int, _ denominator: HanNumber) -> Int {
    let after = denominator.end + 2
    guard denominator.value > 0 else { return after }
    let value: Double
    var upper: Double?
    var end: Int
    if folded.at(after).isDigit {
      let numerator = number(at: after)
      (value, end) = (numerator.value(shift: 0), numerator.range.upperBound)
    } else if let numerator = hanNumber(at: after) {
      let fraction = fractionDigits(at: numerator.end)
      value = numerator.value + (fraction?.value ?? 0)
      upper = numerator.upper
      end = fraction?.end ?? numerator.end
    } else {
      return after
    }
    let isPercent = denominator.isBareScale && denominator.length == 1
    if folded.at(end) == "强" || folded.at(end) == "弱" { end += 1 }
    emit(
      words: start..<end, value: value / denominator.value, upper: upper.map { $0 / denominator.value }, unit: isPercent ? .percent : .fraction,
      qualifier: QualifierWords.after.match(folded, at: end)?.meaning, language: .chinese)
    return end
  }

  /// 点 and digits after it: 三点五.
  private func fractionDigits(at index: Int) -> (value: Double, end: Int)? {
    guard folded.at(index) == "点" else { return nil }
    var end = index + 1
    var value = 0.0
    var scale = 0.1
    while end - index < 12, let digit = HanNumerals.digit(folded.at(end)) {
      value += Double(digit) * scale
      scale /= 10
      end += 1
    }
    return end > index + 1 ? (value, end) : nil
  }

  /// 三点五个百分点. Without a unit it is no number: 三点五方面.
  private mutating func readDecimal(_ start: Int, _ number: HanNumber) -> Int? {
    guard let fraction = fractionDigits(at: number.end) else { return nil }
    let unit = unit(after: fraction.end)
    guard unit.isPrinted, unit.unit != .count || unit.hasScale else { return nil }
    let value = NumberReading.scaled(number.value + fraction.value, unit.exponent)
    emit(words: start..<unit.end, value: value, unit: unit.unit, unitRange: unit.range, qualifier: unit.qualifier, language: .chinese)
    return unit.end
  }

  // MARK: Numbers with units

  private mutating func readHanQuantity(_ start: Int, _ number: HanNumber) -> Int {
    var unit = unit(after: number.end)
    if unit.isNoun { unit = UnitReading(range: number.end..<number.end, end: number.end) }
    if unit.isLabel { return unit.end }
    if let end = readHanRange(start, number, unit) { return end }
    if unit.unit == .number, !unit.hasScale { return readUnitless(start, number, unit) }
    guard counts(start, number, unit) else { return unit.end }
    let tail = tail(after: unit, number)
    let value = NumberReading.scaled(number.value + tail.value, unit.exponent)
    emit(
      words: start..<tail.end, value: value, upper: number.upper.map { NumberReading.scaled($0, unit.exponent) }, unit: unit.unit,
      unitRange: unit.range, qualifier: unit.qualifier ?? (number.isExceeded ? .over : nil), language: .chinese)
    return tail.end
  }

  /// 半 or a digit after 成, 倍 or 年: 三成五, 两年半.
  private func tail(after unit: UnitReading, _ number: HanNumber) -> (value: Double, end: Int) {
    guard unit.unit == .fraction || unit.unit == .multiple || unit.unit == .duration else { return (0, unit.end) }
    if folded.at(unit.end) == "半" { return (0.5, unit.end + 1) }
    if unit.unit == .fraction, let digit = HanNumerals.digit(folded.at(unit.end)), HanMeasureWords.table.match(folded, at: unit.end + 1) == nil {
      return (Double(digit) / 10, unit.end + 1)
    }
    return (0, unit.end)
  }

  /// A large number without a unit, 三万 or 十余. Smaller ones stand in names and set phrases.
  private mutating func readUnitless(_ start: Int, _ number: HanNumber, _ unit: UnitReading) -> Int {
    guard number.isExceeded || (number.hasMyriad && !number.isBareScale) else { return number.end }
    emit(words: start..<unit.end, value: number.value, unit: .number, qualifier: number.isExceeded ? .over : nil, language: .chinese)
    return unit.end
  }

  /// Whether numeral and unit together state a quantity, and are no article, name or word that refers back.
  private func counts(_ start: Int, _ number: HanNumber, _ unit: UnitReading) -> Bool {
    if unit.unit == .measure, unit.range.count == 1, folded.at(unit.range.lowerBound) == "分" { return false }
    if number.isBareScale, !isCertain(start, number, unit) { return false }
    if unit.unit == .duration { return !(number.value == 1 && number.length == 1) }
    guard unit.unit == .count else { return true }
    guard number.length == 1, number.value <= 10 else { return true }
    if number.value == 1 || folded[start] == "二" { return false }
    if unit.range.count == 1, HanMeasureWords.nameMaking.contains(folded.at(unit.range.lowerBound)) { return false }
    return HanMeasureWords.definite.match(folded, before: beforeSpace(start)) == nil
  }

  /// 百, 千, 万 and 亿 without a digit count where a word says so: 上百家, 百余家, 千亿元.
  private func isCertain(_ start: Int, _ number: HanNumber, _ unit: UnitReading) -> Bool {
    if number.isExceeded || unit.qualifier != nil || ["上", "达", "破"].contains(folded.at(start - 1)) { return true }
    if number.length > 1, unit.unit == .currency || unit.unit == .count { return true }
    return qualifier(before: start) != nil
  }

  /// 三至五个, 三到五倍.
  private mutating func readHanRange(_ start: Int, _ first: HanNumber, _ unit: UnitReading) -> Int? {
    guard let join = rangeJoin(at: unit.end), let second = hanNumber(at: join), second.value > first.value else { return nil }
    let other = self.unit(after: second.end)
    guard other.isPrinted, unit.unit == .number || unit.unit == other.unit, !opensChange(before: start) else { return nil }
    emit(
      words: start..<other.end, value: NumberReading.scaled(first.value, other.exponent),
      upper: NumberReading.scaled(second.value, other.exponent), unit: other.unit, unitRange: other.range, qualifier: other.qualifier,
      language: .chinese)
    return other.end
  }

  // MARK: Halves and doublings

  /// 过半, 过半数.
  private mutating func readMajority(at start: Int) -> Int {
    if ["年", "天", "月", "个", "小"].contains(folded.at(start + 2)) || ["超", "经", "通"].contains(folded.at(start - 1)) { return start + 1 }
    let end = folded.at(start + 2) == "数" ? start + 3 : start + 2
    emit(words: start..<end, value: 0.5, unit: .fraction, qualifier: .over, language: .chinese)
    return end
  }

  /// 半数, 一半; 半年 and 半个月 as durations.
  private mutating func readHalf(at start: Int) -> Int {
    let isOneHalf = folded.at(start - 1) == "一"
    if isOneHalf, ["这", "那", "另"].contains(folded.at(start - 2)) { return start + 1 }
    let first = isOneHalf ? start - 1 : start
    var end = start + 1
    if folded.at(end) == "数", !["字", "据", "量", "值"].contains(folded.at(end + 1)) {
      end += 1
    } else if let unit = halfDuration(at: end), !isOneHalf {
      if ["上", "下", "前", "后"].contains(folded.at(start - 1)) { return unit.end }
      emit(words: start..<unit.end, value: 0.5, unit: .duration, unitRange: unit.range, language: .chinese)
      return unit.end
    } else if !isOneHalf {
      guard qualifier(before: start) != nil, !folded.at(end).isHan || folded.at(end) == "的" else { return end }
    }
    let qualifier = QualifierWords.after.match(folded, at: end)?.meaning
    emit(words: first..<end, value: 0.5, unit: .fraction, qualifier: qualifier, language: .chinese)
    return end
  }

  private func halfDuration(at index: Int) -> UnitReading? {
    let unit = unit(after: index)
    return unit.unit == .duration ? unit : nil
  }

  /// 翻番, 翻一番, 翻了两番, 翻倍.
  private mutating func readDoubling(at start: Int) -> Int? {
    var index = folded.at(start + 1) == "了" ? start + 2 : start + 1
    let qualifier: StatedQuantity.Qualifier? = folded.at(index) == "近" ? .nearly : folded.at(index) == "约" ? .about : nil
    if qualifier != nil { index += 1 }
    var times = 1
    if let digit = HanNumerals.digit(folded.at(index)), digit > 0 {
      times = digit
      index += 1
    }
    guard folded.at(index) == "番" || (folded.at(index) == "倍" && times == 1 && folded.at(index - 1) != "一") else { return nil }
    emit(words: start..<index + 1, value: NumberReading.power(of: 2, times), unit: .multiple, qualifier: qualifier, language: .chinese)
    return index + 1
  }

  /// What makes another word of 数: 指数百, 函数.
  private static let beforeNumberNot: ScalarSet = "指系参函户总常分基件单级页票读计少无"
}
