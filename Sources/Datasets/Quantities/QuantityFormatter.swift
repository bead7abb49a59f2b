import StructuredText

/// Prints quantities for readers of one language.
///
/// - A number is scaled by 万, 亿, 万亿 or million, billion, trillion; which one is decided after rounding.
/// - Rounding is half away from zero, on the decimal digits.
/// - English separates thousands from 1,000; Chinese from 10,000, which only a fixed scale reaches.
/// - The minus sign is U+2212. What is not zero but rounds to it prints as `<0.01`.
/// - Without `digits`: percentages and points have 1 digit after the point; scaled and pure numbers up to 2 or 3,
///   without zeros at the end; other counts none.
package struct QuantityFormatter: Sendable {
  /// How English names a currency: `15.7 trillion yuan` or `CNY 15.7 trillion`.
  package enum CurrencyStyle: Sendable, Hashable { case name, code }

  package var language: String
  package var currencyStyle: CurrencyStyle

  package init(language: String, currencyStyle: CurrencyStyle = .name) {
    self.language = language
    self.currencyStyle = currencyStyle
  }

  private var isChinese: Bool { language.hasPrefix("zh") }

  /// - Parameters:
  ///   - digits: how many digits stand after the point; nil chooses by the unit.
  ///   - scale: the scale to print in, for a column or an axis that has one for all; nil chooses by the value.
  package func text(_ quantity: Quantity, digits: Int? = nil, scale: NumberScale? = nil) -> String {
    parts(quantity, digits: digits, scale: scale).text
  }

  package func parts(_ quantity: Quantity, digits: Int? = nil, scale fixedScale: NumberScale? = nil) -> QuantityText {
    let unit = quantity.unit
    let value = DecimalNumber(quantity.value).rounded(toSignificantDigits: 15).shifted(by: unit.printedExponent)
    let scale = fixedScale ?? self.scale(for: value, unit: unit, digits: digits)
    let scaled = value.shifted(by: -scale.exponent)
    let number = numberText(scaled, digits: digits, automatic: Self.automaticDigits(unit, scaled, scale))
    return assemble(number, isOne: scaled.magnitude == DecimalNumber(1), scale, unit)
  }

  /// One scale for many values: that of the largest, for an axis or a column.
  package func commonScale(for values: some Sequence<Double>, unit: Unit, digits: Int? = nil) -> NumberScale {
    let largest = values.reduce(0) { max($0, $1.isFinite ? abs($1) : 0) }
    return scale(for: DecimalNumber(largest).rounded(toSignificantDigits: 15), unit: unit, digits: digits)
  }

  // MARK: Choices

  private func scale(for value: DecimalNumber, unit: Unit, digits: Int?) -> NumberScale {
    guard unit.isScaled else { return .none }
    return NumberScale.printed(in: language).last { scale in
      let digits = digits ?? 2
      let smaller = NumberScale.printed(in: language).last { $0.exponent < scale.exponent } ?? .none
      // Rounded as the smaller scale would print it: 9999.9 is 1万.
      let printed = value.magnitude.shifted(by: -smaller.exponent).rounded(toFractionDigits: digits)
      return scale.exponent == 0 || printed >= DecimalNumber(1).shifted(by: scale.exponent - smaller.exponent)
    } ?? .none
  }

  private static func automaticDigits(_ unit: Unit, _ value: DecimalNumber, _ scale: NumberScale) -> (count: Int, trimmed: Bool) {
    switch unit.dimension {
    case .percent, .percentagePoint: (1, false)
    case .ratio: (value.magnitude < DecimalNumber(100) ? 3 : 1, true)
    case .currency, .amount: (2, true)
    case .count: (scale.exponent == 0 && value.fractionDigits == 0 ? 0 : 2, true)
    }
  }

  // MARK: Text

  private func numberText(_ value: DecimalNumber, digits: Int?, automatic: (count: Int, trimmed: Bool)) -> String {
    let count = digits ?? automatic.count
    let rounded = value.rounded(toFractionDigits: count)
    if rounded.isZero, !value.isZero {
      let least = DecimalNumber(1).shifted(by: -count).plainText()
      return value.isNegative ? ">\u{2212}\(least)" : "<\(least)"
    }
    let plain = rounded.magnitude.plainText(fractionDigits: digits == nil && automatic.trimmed ? 0 : max(0, count))
    return (rounded.isNegative ? "\u{2212}" : "") + plain.groupingThousands(from: isChinese ? 5 : 4)
  }

  private func assemble(_ number: String, isOne: Bool, _ scale: NumberScale, _ unit: Unit) -> QuantityText {
    var parts = QuantityText(lead: "", number: number, space: "", scale: scale.word, unit: "", unitSpace: "")
    if !isChinese, unit.dimension == .currency, currencyStyle == .code {
      parts.lead = unit.id + " "
    } else {
      let isSingular = isOne && scale.exponent == 0
      parts.unit = isChinese ? unit.chinese : isSingular ? unit.englishSingular : unit.englishPlural
    }
    let isAttached = parts.unit.isEmpty || parts.unit == "%"
    if !scale.word.isEmpty || !isAttached { parts.space = " " }
    if !isChinese, !scale.word.isEmpty, !isAttached { parts.unitSpace = " " }
    return parts
  }
}

extension Unit {
  /// Percentages and points print as a hundred times their base value.
  var printedExponent: Int { dimension == .percent || dimension == .percentagePoint ? 2 : 0 }
  var isScaled: Bool { dimension == .currency || dimension == .count || dimension == .amount }
}

extension String {
  /// Plain digits with `,` between thousands when the whole part has `minimum` digits or more.
  func groupingThousands(from minimum: Int) -> String {
    let whole = prefix { $0 != "." }
    guard whole.utf8.count >= minimum else { return self }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.utf8.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped + dropFirst(whole.count)
  }
}
