import StructuredText

/// Takes a printed quantity apart. Full-width characters count as their ASCII forms, letters regardless of case.
struct PrintedQuantityParser {
  private let text: String
  private let registry: UnitRegistry
  /// One normalised scalar for each of the text, so that places carry over.
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var end: Int

  private var units: [Unit] = []
  private var unitRange: Range<Int>?
  private var scale = NumberScale.none
  private var qualifier: Qualifier?
  private var qualifierRanges: [Range<Int>] = []

  init(_ text: String, _ registry: UnitRegistry) {
    self.text = text
    self.registry = registry
    scalars = text.unicodeScalars.map(\.normalizedForReading)
    end = scalars.count
  }

  mutating func parse() -> Result<PrintedQuantity, PrintedQuantity.Unreadable> {
    guard scalars.contains(where: \.isASCIIDigit) else { return .failure(.noNumber) }
    while end > 0, scalars[end - 1].properties.isWhitespace { end -= 1 }
    readBefore()
    let numberStart = index
    let isNegative = readSign()
    skipSpaces()
    guard index < end, scalars[index].isASCIIDigit else { return .failure(.unknownWords(rest(from: index))) }
    let digitsStart = index
    guard let number = readDigits() else { return .failure(.malformedNumber(rest(from: digitsStart))) }
    let numberEnd = index
    readAfter()
    guard index >= end else {
      let left = rest(from: index)
      return .failure(left.first?.isNumber == true ? .malformedNumber(text) : .unknownWords(left))
    }
    return .success(
      PrintedQuantity(
        text: text, number: isNegative ? number.value.negated : number.value, digits: number.digits, scale: scale, units: units,
        qualifier: qualifier, numberRange: numberStart..<numberEnd, qualifierRanges: qualifierRanges, unitRange: unitRange))
  }

  // MARK: Parts

  private mutating func readBefore() {
    while true {
      skipSpaces()
      let start = index
      if qualifier == nil, let word = match(Qualifier.before) {
        qualifier = word
        qualifierRanges.append(start..<index)
      } else if units.isEmpty, readUnit() {
        continue
      } else {
        return
      }
    }
  }

  /// Qualifier, scale and unit after the number, each at most once, in any order that people use.
  private mutating func readAfter() {
    let unitBefore = units
    while true {
      skipSpaces()
      let start = index
      if qualifier == nil, let word = match(Qualifier.after) {
        qualifier = word
        qualifierRanges.append(start..<index)
      } else if scale.exponent == 0, let word = match(NumberScale.readable) {
        scale = word
      } else if units.isEmpty, readUnit() {
        continue
      } else {
        if units == unitBefore { repeatUnit() }
        return
      }
    }
  }

  private mutating func readUnit() -> Bool {
    let start = index
    guard let spelling = match(registry.spellings) else { return false }
    units = spelling.map { registry.units[$0] }
    unitRange = start..<index
    return true
  }

  /// The unit said once more after the number: 人民币 15.7 万亿元.
  private mutating func repeatUnit() {
    let start = index
    guard let spelling = match(registry.spellings) else { return }
    let common = units.filter { unit in spelling.contains { registry.units[$0].id == unit.id } }
    if common.isEmpty { index = start } else { units = common }
  }

  private mutating func readSign() -> Bool {
    skipSpaces()
    guard index < end, scalars[index] == "-" || scalars[index] == "+" else { return false }
    defer { index += 1 }
    return scalars[index] == "-"
  }

  private mutating func readDigits() -> (value: DecimalNumber, digits: Int)? {
    var digits = ""
    var groups = [0]
    while index < end, scalars[index].isASCIIDigit || isGroupSeparator(at: index) {
      if scalars[index].isASCIIDigit {
        digits.unicodeScalars.append(scalars[index])
        groups[groups.count - 1] += 1
      } else {
        groups.append(0)
      }
      index += 1
    }
    guard groups.count == 1 || (groups[0] <= 3 && groups.dropFirst().allSatisfy { $0 == 3 }) else { return nil }
    var fractionDigits = 0
    if index + 1 < end, scalars[index] == ".", scalars[index + 1].isASCIIDigit {
      digits += "."
      index += 1
      while index < end, scalars[index].isASCIIDigit {
        digits.unicodeScalars.append(scalars[index])
        fractionDigits += 1
        index += 1
      }
    }
    return DecimalNumber(digits).map { ($0, fractionDigits) }
  }

  /// A comma or a thin or no-break space between digits.
  private func isGroupSeparator(at index: Int) -> Bool {
    guard index + 1 < end, scalars[index + 1].isASCIIDigit else { return false }
    return [",", "\u{2009}", "\u{202F}", "\u{00A0}"].contains(scalars[index])
  }

  // MARK: Matching

  private mutating func match<Meaning>(_ table: WordTable<Meaning>) -> Meaning? {
    guard index < end, let found = table.match(scalars[index..<end]) else { return nil }
    index += found.length
    return found.meaning
  }

  private mutating func skipSpaces() {
    while index < end, scalars[index].properties.isWhitespace { index += 1 }
  }

  private func rest(from start: Int) -> String {
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: Array(text.unicodeScalars)[min(start, end)..<end])
    return String(rest)
  }
}
