/// Finds punctuation, spaces and letters that Chinese text should not have, with what to put in their place.
///
/// All rules ask for a Han character beside the place, so that formulas and English are left alone. Text under citations and code
/// is not read, and no rule reaches across it.
package struct ChineseTypography: Sendable {
  package init() {}

  /// In order, none overlapping another.
  package func findings(in text: ProseText) -> [TypographyFinding] {
    var reader = TypographyReader(text)
    return reader.read()
  }
}

private struct TypographyReader {
  private let text: ProseText
  private let raw: [Unicode.Scalar]
  private var findings: [TypographyFinding] = []
  /// Whether a straight quote was opened in this paragraph and not closed.
  private var isInQuote = false
  private var isInSingleQuote = false

  init(_ text: ProseText) {
    self.text = text
    raw = text.raw
  }

  mutating func read() -> [TypographyFinding] {
    var index = 0
    while index < raw.count { index = step(at: index) }
    return findings
  }

  private mutating func step(at index: Int) -> Int {
    let scalar = raw[index]
    switch scalar {
    case ",", ".", ";", ":", "!", "?", "(", ")": return punctuation(at: index)
    case " ", "\t", "\u{A0}", "\u{3000}": return space(at: index)
    case "\"", "'": return quote(at: index)
    case "-": return dash(at: index)
    case "…": return ellipsis(at: index)
    case "。", "，", "、", "；", "：", "！", "？": return doubled(at: index)
    case "\n", "\r":
      isInQuote = false
      isInSingleQuote = false
      return index + 1
    default:
      return scalar.value >= 0xFF00 && scalar.value <= 0xFF5A ? fullWidth(at: index) : index + 1
    }
  }

  private mutating func note(_ kind: TypographyFinding.Kind, _ range: Range<Int>, _ replacement: String) -> Int {
    findings.append(
      TypographyFinding(kind: kind, range: text.bytes(range), text: text.string(range), replacement: replacement))
    return range.upperBound
  }

  // MARK: Punctuation

  private mutating func punctuation(at index: Int) -> Int {
    if raw[index] == ".", raw.at(index + 1) == "." { return dots(at: index) }
    guard let wide = Self.wide[raw[index]] else { return index + 1 }
    let next = raw.at(index + 1)
    switch raw[index] {
    case "(": return isHan(next) ? note(.halfWidthPunctuation, index..<index + 1, wide) : index + 1
    case ")": return isHan(raw.at(index - 1)) ? note(.halfWidthPunctuation, index..<index + 1, wide) : index + 1
    default: break
    }
    guard isHan(raw.at(index - 1)) else { return index + 1 }
    let end = afterSpaces(index + 1)
    if isHan(raw.at(end)) { return note(.halfWidthPunctuation, index..<end, wide) }
    let isLast = next == "\0" || next == "\n" || next == "\r"
    return isLast ? note(.halfWidthPunctuation, index..<index + 1, wide) : index + 1
  }

  private mutating func doubled(at index: Int) -> Int {
    let end = runEnd(index)
    guard end - index > 1 else { return index + 1 }
    if raw[index] == "。", end - index >= 3 { return note(.ellipsis, index..<end, "……") }
    return note(.doubledPunctuation, index..<end, String(raw[index]))
  }

  private mutating func dots(at index: Int) -> Int {
    let end = runEnd(index)
    guard end - index >= 3, touchesHan(index, end) else { return end }
    return note(.ellipsis, index..<end, "……")
  }

  private mutating func ellipsis(at index: Int) -> Int {
    let end = runEnd(index)
    guard end - index != 2, touchesHan(index, end) else { return end }
    return note(.ellipsis, index..<end, "……")
  }

  private mutating func dash(at index: Int) -> Int {
    let end = runEnd(index)
    guard end - index >= 2, touchesHan(index, end) else { return end }
    return note(.dash, index..<end, "——")
  }

  // MARK: Quotes

  private mutating func quote(at index: Int) -> Int {
    let isSingle = raw[index] == "'"
    guard isHan(raw.at(index - 1)) || isHan(raw.at(index + 1)) else {
      if !isSingle { isInQuote.toggle() }
      return index + 1
    }
    if isSingle {
      isInSingleQuote.toggle()
      return note(.straightQuote, index..<index + 1, isInSingleQuote ? "‘" : "’")
    }
    isInQuote.toggle()
    return note(.straightQuote, index..<index + 1, isInQuote ? "“" : "”")
  }

  // MARK: Spaces and letters

  private mutating func space(at index: Int) -> Int {
    let end = afterSpaces(index)
    let before = raw.at(index - 1)
    let after = raw.at(end)
    let joins = (before.isHan && (after.isHan || isLatinOrDigit(after))) || (isLatinOrDigit(before) && after.isHan)
    return joins ? note(.typedSpace, index..<end, "") : end
  }

  private mutating func fullWidth(at index: Int) -> Int {
    var end = index
    var ascii = String.UnicodeScalarView()
    while isFullWidth(raw.at(end)) || (end > index && raw.at(end) == "．" && isFullWidth(raw.at(end + 1))) {
      ascii.append(Unicode.Scalar(UInt8(truncatingIfNeeded: raw[end].value - 0xFEE0)))
      end += 1
    }
    return end > index ? note(.fullWidthLetter, index..<end, String(ascii)) : index + 1
  }

  // MARK: Characters

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.isHan || Self.fullPunctuation.contains(scalar) }

  private func isLatinOrDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.isLatin || scalar.isDigit }

  /// Digits, letters and ％ of full width.
  private func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF05, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  private func touchesHan(_ start: Int, _ end: Int) -> Bool { isHan(raw.at(start - 1)) || isHan(raw.at(end)) }

  private func runEnd(_ index: Int) -> Int {
    var end = index + 1
    while raw.at(end) == raw[index] { end += 1 }
    return end
  }

  private func afterSpaces(_ index: Int) -> Int {
    var end = index
    while raw.at(end).isSpace { end += 1 }
    return end
  }

  private static let wide: [Unicode.Scalar: String] = [
    ",": "，", ".": "。", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）",
  ]
  private static let fullPunctuation: ScalarSet = "，。、；：！？（）《》“”‘’「」『』【】〈〉"
}
