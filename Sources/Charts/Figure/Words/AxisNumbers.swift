package import Datasets

/// How the numbers of one axis print: one power of ten for all of them, named once.
package struct AxisNumbers: Sendable, Hashable {
  package var exponent = 0
  package var digits = 0
  package var suffix = ""
  /// The words that name the unit: `亿元`, `CNY billion`; empty where there are none.
  package var unitName = ""
  package var isTimesHundred = false
  /// The code that stands before an English amount of money, and the word after it.
  private var code = ""
  private var word = ""
  private var singular = ""
  var language: String

  /// - Parameter values: the numbers to print, in base units.
  package init(_ values: [Double], unit: Unit?, language: String, digits fixedDigits: Int? = nil, limit: Int = 6) {
    self.language = language
    isTimesHundred = unit?.dimension == .percent || unit?.dimension == .percentagePoint
    let isChinese = language.hasPrefix("zh")
    let largest = values.map { abs($0) }.max() ?? 0
    var scale = NumberScale.none
    if !isTimesHundred {
      // 9999.9 prints as 1万: what counts is the number as it will be read, rounded to four figures.
      for candidate in NumberScale.printed(in: language).sorted(by: { $0.exponent < $1.exponent }) {
        if candidate.exponent > 0, largest / powerOfTen(Double(candidate.exponent)) >= 0.99995 { scale = candidate }
      }
    }
    exponent = scale.exponent
    digits = fixedDigits ?? NumberText.digits(needed: values.map { scaled($0) }, limit: limit)
    unitName = Self.name(of: unit, scale, isChinese)
    if !isChinese, unit?.dimension == .currency { (code, word) = (unit?.id ?? "", scale.word) }
    if !isChinese, exponent == 0 { singular = unit?.englishSingular ?? "" }
    if unit?.dimension == .percent { (suffix, unitName) = ("%", "") }
  }

  private static func name(of unit: Unit?, _ scale: NumberScale, _ isChinese: Bool) -> String {
    guard let unit else { return scale.word }
    if isChinese { return scale.word + unit.chinese }
    let name = unit.dimension == .currency ? unit.id : unit.englishPlural
    let parts = unit.dimension == .currency ? [name, scale.word] : [scale.word, name]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  package func scaled(_ value: Double) -> Double {
    isTimesHundred ? value * 100 : value / powerOfTen(Double(exponent))
  }

  package func text(_ value: Double) -> String {
    let number = scaled(value)
    let smallest = powerOfTen(Double(-digits))
    if number != 0, abs(number) < smallest / 2 { return (number < 0 ? ">\u{2212}" : "<") + NumberText.fixed(smallest, digits: digits) + suffix }
    return NumberText.readable(number, digits: digits) + suffix
  }

  /// A number with its unit in running text: 1.84万亿元; CNY 1.84 trillion; 1 zone.
  package func phrase(_ value: Double) -> String {
    let number = text(value)
    if unitName.isEmpty { return number }
    if language.hasPrefix("zh") { return number + unitName }
    if !code.isEmpty { return [code, number, word].filter { !$0.isEmpty }.joined(separator: " ") }
    return "\(number) \(number == "1" && !singular.isEmpty ? singular : unitName)"
  }

  /// The line that states the unit: 单位：亿元; CNY billion.
  package var title: String? {
    guard !unitName.isEmpty else { return nil }
    return language.hasPrefix("zh") ? "单位：" + unitName : unitName
  }
}
