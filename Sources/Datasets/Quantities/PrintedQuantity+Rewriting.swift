import StructuredText

extension PrintedQuantity {
  /// What the text should read for `quantity`: its spelling, scale and digits kept, the number corrected.
  ///
  /// With a qualifier the number is rounded to the side that the qualifier claims, with more digits where
  /// the printed ones are too coarse. Text in another unit is replaced as a whole.
  package func rewritten(for quantity: Quantity) -> String {
    let verdict = holds(for: quantity)
    if verdict == .holds { return text }
    if verdict == .wrongUnit { return QuantityFormatter(language: language).text(quantity, digits: digitsToKeep(in: quantity.unit)) }
    let value = DecimalNumber(quantity.value).rounded(toSignificantDigits: 15)
      .shifted(by: quantity.unit.printedExponent - scale.exponent)
    guard let qualifier else { return replacingNumber(value.rounded(toFractionDigits: digits), digits: digits, keepsQualifier: true) }
    let rule: DecimalNumber.RoundingRule =
      switch qualifier {
      case .about: .halfAwayFromZero
      case .under: .awayFromZero
      case .over: .towardZero
      }
    for digits in digits...(digits + 8) {
      let rounded = value.rounded(toFractionDigits: digits, rule)
      let candidate = replacingNumber(rounded, digits: digits, keepsQualifier: true)
      var corrected = self
      (corrected.number, corrected.digits) = (rounded, digits)
      if corrected.holds(for: quantity) == .holds { return candidate }
      if rounded == value { break }
    }
    return replacingNumber(value.rounded(toFractionDigits: digits), digits: digits, keepsQualifier: false)
  }

  /// A text with Han characters is Chinese, one with letters English; digits alone are taken as Chinese.
  private var language: String {
    let hasHan = text.unicodeScalars.contains { $0.properties.isIdeographic }
    return !hasHan && text.unicodeScalars.contains { $0.isASCIILetter } ? "en" : "zh-Hans"
  }

  /// The printed digits, when the text took percent for points or the other way round; else the unit decides.
  private func digitsToKeep(in unit: Unit) -> Int? {
    unit.printedExponent == 2 && units.first?.printedExponent == 2 ? digits : nil
  }

  private func replacingNumber(_ value: DecimalNumber, digits: Int, keepsQualifier: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    let old = scalars[numberRange]
    var edits: [(range: Range<Int>, text: String)] = [(numberRange, styled(value, digits: digits, like: old))]
    if !keepsQualifier { edits += qualifierRanges.map { (withSpaces(around: $0, in: scalars), "") } }
    if let unitRange, let name = inflected(scalars[unitRange], for: value) { edits.append((unitRange, name)) }
    var result = String.UnicodeScalarView()
    var index = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result.append(contentsOf: scalars[index..<max(index, edit.range.lowerBound)])
      result.append(contentsOf: edit.text.unicodeScalars)
      index = max(index, edit.range.upperBound)
    }
    result.append(contentsOf: scalars[index...])
    return String(result)
  }

  /// The number with the old one's separators, minus sign and width.
  private func styled(_ value: DecimalNumber, digits: Int, like old: ArraySlice<Unicode.Scalar>) -> String {
    let oldWhole = old.prefix { $0 != "." && $0 != "．" }
    let oldDigits = oldWhole.count { $0.isASCIIDigit || (0xFF10...0xFF19).contains($0.value) }
    let groups = oldWhole.contains(",") || oldWhole.contains("，") || (oldDigits < 4 && language == "en")
    let plain = value.magnitude.plainText(fractionDigits: digits)
    var text = groups ? plain.groupingThousands(from: 4) : plain
    if value.isNegative { text = (old.contains("-") ? "-" : "\u{2212}") + text }
    guard old.contains(where: { (0xFF10...0xFF19).contains($0.value) }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { scalar in
      (0x21...0x7E).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
    }))
  }

  /// The English unit in the number that goes with `value`, where the text had the other; else nil.
  private func inflected(_ name: ArraySlice<Unicode.Scalar>, for value: DecimalNumber) -> String? {
    let name = String(String.UnicodeScalarView(name)).lowercased()
    let isOne = scale.exponent == 0 && value.magnitude == DecimalNumber(1)
    for unit in units where unit.englishSingular != unit.englishPlural {
      if isOne, name == unit.englishPlural.lowercased() { return unit.englishSingular }
      if !isOne, name == unit.englishSingular.lowercased() { return unit.englishPlural }
    }
    return nil
  }

  private func withSpaces(around range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var end = range.upperBound
    while end < scalars.count, scalars[end].properties.isWhitespace { end += 1 }
    return range.lowerBound..<end
  }
}
