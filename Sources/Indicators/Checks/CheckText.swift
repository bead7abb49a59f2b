import Datasets
import StructuredText

/// Prints the numbers of checks for readers of one language.
package struct CheckText: Sendable {
  package let language: String

  package init(language: String) { self.language = language }

  private var isChinese: Bool { language.hasPrefix("zh") }

  /// An operand or statement: the author's own text where a reader of the language can read it.
  package func text(_ operand: ResolvedOperand) -> String {
    guard case .printed(let printed) = operand.operand else { return precise(operand.quantity.value, operand.quantity.units.first) }
    if isReadable(printed.text) { return printed.text }
    let unit = printed.units.count > 1 && printed.units.contains { $0.id == "count" } ? nil : printed.units.first
    return qualifier(printed.qualifier) + text(operand.quantity.value, unit, lastPlace: printed.lastPlace)
  }

  /// The result, with one digit more than is stated, or as many as make it exact, up to three.
  package func result(_ outcome: CheckOutcome) -> String? {
    outcome.result.map { text($0.value, $0.units.first, lastPlace: lastPlace(outcome)) }
  }

  /// The interval of the result, or nil when the rounding of the operands leaves nothing open.
  package func interval(_ outcome: CheckOutcome) -> String? {
    guard let result = outcome.result, result.interval.lowerBound < result.interval.upperBound else { return nil }
    let place = min(lastPlace(outcome), statedPlace(outcome) - 1)
    let ends = [result.interval.lowerBound, result.interval.upperBound].map { text($0, result.units.first, lastPlace: place) }
    return ends.joined(separator: " – ")
  }

  // MARK: Digits

  private func lastPlace(_ outcome: CheckOutcome) -> Int {
    let place = statedPlace(outcome)
    guard let result = outcome.result else { return place }
    let value = DecimalNumber(result.value).rounded(toSignificantDigits: 12).shifted(by: result.units.first?.isPartOfHundred == true ? 2 : 0)
    let exact = (0...3).first { value.rounded(toFractionDigits: $0 - place) == value }
    return place - (exact ?? 1)
  }

  /// The power of ten of the last digit of the statement. A series says none: then two digits are printed, as for any value.
  private func statedPlace(_ outcome: CheckOutcome) -> Int {
    if case .printed(let printed)? = outcome.stated?.operand { return printed.lastPlace }
    guard let result = outcome.result, let unit = result.units.first else { return 0 }
    let scale = QuantityFormatter(language: language).commonScale(for: [result.value], unit: unit).exponent
    return scale == 0 && unit.dimension == .count ? 0 : scale - 2
  }

  private func text(_ value: Double, _ unit: Unit?, lastPlace: Int) -> String {
    let unit = unit ?? Unit(id: "ratio", dimension: .ratio, chinese: "", englishSingular: "")
    let formatter = QuantityFormatter(language: language)
    let scale = formatter.commonScale(for: [value], unit: unit)
    return formatter.text(Quantity(value, unit), digits: min(12, max(0, scale.exponent - lastPlace)), scale: scale)
  }

  private func precise(_ value: Double, _ unit: Unit?) -> String {
    guard let unit else { return text(value, nil, lastPlace: -3) }
    return QuantityFormatter(language: language).text(Quantity(value, unit), digits: unit.isPartOfHundred ? 1 : nil)
  }

  // MARK: Words

  private func isReadable(_ text: String) -> Bool {
    let hasHan = text.unicodeScalars.contains { $0.properties.isIdeographic }
    let hasLetters = text.unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
    return hasHan ? isChinese : !hasLetters || !isChinese
  }

  private func qualifier(_ qualifier: Qualifier?) -> String {
    switch qualifier {
    case nil: ""
    case .about: isChinese ? "约" : "about "
    case .under: isChinese ? "不足" : "under "
    case .over: isChinese ? "超过" : "over "
    }
  }
}

extension CheckOutcome {
  /// One sentence for a finding: what the operands come to, and what is stated.
  var explanation: String {
    let text = CheckText(language: "zh-Hans")
    let inputs = operands.map(text.text).joined(separator: ", ")
    guard let result = text.result(self), let stated else { return "the numbers are \(inputs)" }
    let interval = text.interval(self).map { " (\($0))" } ?? ""
    return "the \(operation.rawValue) of \(inputs) is \(result)\(interval), and \(text.text(stated)) is stated"
  }
}
