// Quantities in English words.
extension QuantityReader {
  /// A word: past it, or past the quantity that it begins.
  mutating func readWord(at start: Int) -> Int {
    if let word = EnglishNumberWords.table.match(folded, at: start), let end = readNumberWord(start, word.end, word.meaning) { return end }
    var letters = start
    while folded.at(letters).isLatin { letters += 1 }
    if folded.at(letters).isDigit, EnglishUnits.currencyPrefixes.match(folded, before: letters)?.start == start { return letters }
    return identifierEnd(from: start)
  }

  /// Past the quantity, or past the words of a number that states none; nil for a word that is no number here.
  private mutating func readNumberWord(_ start: Int, _ end: Int, _ word: EnglishNumberWords.Word) -> Int? {
    switch word {
    case .multiple(let value): return emitWords(start, end, value, .multiple)
    case .bareMultiple(let value): return isMultiple(start, end) ? emitWords(start, end, value, .multiple) : nil
    case .many(let value):
      guard wordBefore(start) == nil || !isNumberWord(before: start) else { return nil }
      emit(words: start..<end, value: value, unit: .count, qualifier: .over, language: .english)
      return end
    case .half: return readHalfWord(start, end)
    case .article: return readArticle(start, end)
    case .small, .tens: return wordNumber(at: start).map { readCardinal(start, $0) }
    case .hundreds, .magnitude: return nil
    }
  }

  private mutating func emitWords(_ start: Int, _ end: Int, _ value: Double, _ unit: UnitClass) -> Int {
    emit(words: start..<end, value: value, unit: unit, language: .english)
    return end
  }

  // MARK: Cardinals

  private mutating func readCardinal(_ start: Int, _ number: WordNumber) -> Int {
    if isLabel(before: start) { return number.end }
    if let end = readFraction(start, number) ?? readOneIn(start, number) { return end }
    let number = withHalf(number)
    let unit = unit(after: number.end)
    if unit.isLabel || (number.end < folded.count && folded.at(number.end) == "-" && !unit.isPrinted) { return identifierEnd(from: unit.end) }
    let isAlone = number.value == 1
    switch unit.unit {
    case .count:
      if isAlone || (number.value <= 10 && isDefinite(before: start)) { return number.end }
    case .number:
      if number.value <= 10 { return number.end }
    case .duration:
      if isAlone || (number.value <= 12 && isPeriod(before: start)) { return unit.end }
    default: break
    }
    let value = NumberReading.scaled(number.value, unit.exponent)
    let end = unit.isNoun ? number.end : unit.end
    emit(words: start..<end, value: value, unit: unit.unit, unitRange: unit.range, qualifier: unit.qualifier, language: .english)
    return end
  }

  private func isLabel(before start: Int) -> Bool {
    let end = beforeSpace(start)
    return end < start && LabelWords.english.match(folded, before: end) != nil
  }

  private func isDefinite(before start: Int) -> Bool {
    EnglishNumberWords.definite.match(folded, before: beforeSpace(start)) != nil
  }

  /// The first nine months: a stretch of a year.
  private func isPeriod(before start: Int) -> Bool { matches("first ", at: start - 6) || matches("last ", at: start - 5) }

  /// Two and a half.
  private func withHalf(_ number: WordNumber) -> WordNumber {
    guard matches(" and a half", at: number.end), !folded.at(number.end + 11).isAlphanumeric else { return number }
    return WordNumber(value: number.value + 0.5, end: number.end + 11)
  }

  // MARK: Fractions

  /// Two thirds, one-quarter. Three quarters after `first` are a time.
  private mutating func readFraction(_ start: Int, _ number: WordNumber) -> Int? {
    guard folded.at(number.end).isSpace || folded.at(number.end) == "-",
      let denominator = EnglishNumberWords.denominators.match(folded, at: number.end + 1)
    else { return nil }
    let isPlural = folded.at(denominator.end - 1) == "s"
    guard number.value == 1 ? !isPlural : isPlural, number.value < Double(denominator.meaning) else { return nil }
    if denominator.meaning == 4, isDefinite(before: start) { return denominator.end }
    return emitWords(start, denominator.end, number.value / Double(denominator.meaning), .fraction)
  }

  /// One in three, nine out of ten.
  private mutating func readOneIn(_ start: Int, _ number: WordNumber) -> Int? {
    guard number.value <= 99 else { return nil }
    var index = number.end
    if matches(" in ", at: index) {
      index += 4
    } else if matches(" out of ", at: index) {
      index += 8
    } else {
      return nil
    }
    if matches("every ", at: index) { index += 6 }
    let whole: (value: Double, end: Int)
    if folded.at(index).isDigit {
      let digits = self.number(at: index)
      guard !digits.isYear, dateEnd(digits) == nil, codeEnd(at: index) == nil else { return nil }
      whole = (digits.value(shift: 0), digits.range.upperBound)
    } else if let words = wordNumber(at: index) {
      whole = (words.value, words.end)
    } else {
      return nil
    }
    guard whole.value > number.value, !unit(after: whole.end).isPrinted else { return nil }
    return emitWords(start, whole.end, number.value / whole.value, .fraction)
  }

  /// Half of, more than half, half a million.
  private mutating func readHalfWord(_ start: Int, _ end: Int) -> Int? {
    if folded.at(end) == "-" || folded.at(start - 1) == "-" { return nil }
    if let before = wordBefore(start), EnglishNumberWords.beforeHalf.match(folded, at: before) != nil { return nil }
    if matches(" a ", at: end), let number = magnitude(at: end + 3) {
      return emitWords(start, number.end, number.value / 2, .count)
    }
    let next = ["of", "the", "its", "their", "this", "as", "our"].contains { matches(" " + $0 + " ", at: end) }
    let isQualified = qualifier(before: start) != nil || matches("by ", at: start - 3) || matches("one ", at: start - 4)
    return next || isQualified ? emitWords(start, end, 0.5, .fraction) : nil
  }

  /// A third of, a quarter of, a dozen, a hundred.
  private mutating func readArticle(_ start: Int, _ end: Int) -> Int? {
    guard folded.at(end).isSpace else { return nil }
    if let denominator = EnglishNumberWords.denominators.match(folded, at: end + 1), folded.at(denominator.end - 1) != "s" {
      let isPart = matches(" of ", at: denominator.end) && !folded.at(denominator.end + 4).isDigit
      guard isPart || qualifier(before: start) != nil || matches("by ", at: start - 3) else { return nil }
      return emitWords(start, denominator.end, 1 / Double(denominator.meaning), .fraction)
    }
    guard let number = magnitude(at: end + 1) else { return nil }
    let unit = unit(after: number.end)
    let unitEnd = unit.isNoun ? number.end : unit.end
    emit(
      words: start..<unitEnd, value: NumberReading.scaled(number.value, unit.exponent), unit: unit.unit == .number ? .count : unit.unit,
      unitRange: unit.range, language: .english)
    return unitEnd
  }

  /// Hundred, dozen, million and what follows, as after an article.
  private func magnitude(at index: Int) -> WordNumber? {
    switch EnglishNumberWords.table.match(folded, at: index)?.meaning {
    case .hundreds, .magnitude: wordNumber(at: index)
    default: nil
    }
  }

  // MARK: Multiples

  private func isMultiple(_ start: Int, _ end: Int) -> Bool {
    guard folded.at(end).isSpace || folded.at(end) == "." || folded.at(end) == "," else { return false }
    if folded.at(end).isSpace, EnglishNumberWords.afterMultiple.match(folded, at: end + 1) != nil { return true }
    guard folded[start] != "t" || folded.at(start + 1) != "w" else { return false }
    return EnglishNumberWords.beforeMultiple.match(folded, before: beforeSpace(start)) != nil
  }

  // MARK: Words

  /// Where the word before an index starts.
  private func wordBefore(_ start: Int) -> Int? {
    let end = beforeSpace(start)
    var index = end
    while folded.at(index - 1).isLatin { index -= 1 }
    return index < end ? index : nil
  }

  private func isNumberWord(before start: Int) -> Bool {
    guard let index = wordBefore(start) else { return false }
    switch EnglishNumberWords.table.match(folded, at: index)?.meaning {
    case .small, .tens, .hundreds, .magnitude: return true
    default: return false
    }
  }
}
