/// Reads a text once from left to right and notes the quantities. Indices count scalars.
struct QuantityReader {
  let text: ProseText
  let raw: [Unicode.Scalar]
  let folded: [Unicode.Scalar]
  private let names: PhraseTable<Void>
  private(set) var found: [StatedQuantity] = []
  /// Where the last quantity ended, with the noun that it counts.
  private(set) var lastEnd = 0
  /// Where the last number that is a label ended, so that a list of labels is understood: 4.2、4.3节.
  var labelEnd = -1
  /// Whether that label was of the form 4.2.
  var hasDecimalLabel = false

  init(_ text: ProseText, _ names: PhraseTable<Void>) {
    self.text = text
    raw = text.raw
    folded = text.folded
    self.names = names
  }

  mutating func read() -> [StatedQuantity] {
    var index = 0
    while index < folded.count { index = max(step(at: index), index + 1) }
    return found
  }

  /// The index at which reading goes on.
  private mutating func step(at index: Int) -> Int {
    let scalar = folded[index]
    if let end = nameEnd(at: index) { return end }
    if scalar.isDigit { return readDigits(at: index) }
    if scalar.isLatin { return readWord(at: index) }
    if scalar.value >= 0x3007, HanNumerals.mayBegin(scalar) { return readHanNumeral(at: index) }
    return index + 1
  }

  /// The end of a name in the lists. One of digits alone is none where a unit follows: 9610元.
  private func nameEnd(at index: Int) -> Int? {
    guard let end = names.match(folded, at: index)?.end else { return nil }
    guard folded[index].isDigit else { return end }
    if folded.at(end) == "." || folded.at(end) == ",", folded.at(end + 1).isDigit { return nil }
    return folded[index..<end].allSatisfy(\.isDigit) && unit(after: end).isPrinted ? nil : end
  }

  // MARK: Emitting

  mutating func emit(_ number: NumberReading, _ unit: UnitReading, upper: Double? = nil, from start: Int, to end: Int) {
    let range = start..<max(end, start)
    found.append(
      StatedQuantity(
        range: text.bytes(range), text: text.string(range), value: number.value(shift: unit.exponent),
        upper: upper, rounding: number.rounding(shift: unit.exponent), unit: unit.unit, unitText: text.string(unit.range),
        qualifier: unit.qualifier ?? qualifier(before: start), language: language(of: range), spelling: .digits))
    lastEnd = max(range.upperBound, unit.range.upperBound)
  }

  mutating func emit(
    words range: Range<Int>, value: Double, upper: Double? = nil, unit: UnitClass, unitRange: Range<Int>? = nil,
    qualifier: StatedQuantity.Qualifier? = nil, language: StatedQuantity.Language
  ) {
    found.append(
      StatedQuantity(
        range: text.bytes(range), text: text.string(range), value: value, upper: upper, rounding: 0, unit: unit,
        unitText: unitRange.map(text.string) ?? "", qualifier: qualifier ?? self.qualifier(before: range.lowerBound), language: language,
        spelling: .words))
    lastEnd = max(range.upperBound, unitRange?.upperBound ?? 0)
  }

  /// That of the nearest letter: in the quantity, before it, after it.
  private func language(of range: Range<Int>) -> StatedQuantity.Language {
    if range.contains(where: { folded[$0].isHan }) { return .chinese }
    if range.contains(where: { folded[$0].isLatin }) { return .english }
    for index in stride(from: range.lowerBound - 1, through: max(0, range.lowerBound - 40), by: -1) {
      if folded[index].isHan { return .chinese }
      if folded[index].isLatin { return .english }
    }
    for index in range.upperBound..<min(folded.count, range.upperBound + 40) {
      if folded[index].isHan { return .chinese }
      if folded[index].isLatin { return .english }
    }
    return .english
  }

  // MARK: Places

  func afterSpaces(_ index: Int) -> Int {
    var index = index
    while folded.at(index).isSpace { index += 1 }
    return index
  }

  /// After one space or none: more are no typographic habit.
  func afterSpace(_ index: Int) -> Int { folded.at(index).isSpace ? index + 1 : index }

  func beforeSpace(_ index: Int) -> Int { folded.at(index - 1).isSpace ? index - 1 : index }
}
