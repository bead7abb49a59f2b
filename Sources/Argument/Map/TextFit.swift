/// Breaks a text into lines of a given width, as wide as it is likely to be drawn.
///
/// There are no font metrics at build time: a Han character counts 1 em and any other 0.56 em, capitals a little more.
struct TextFit {
  let fontSize: Double
  /// Curly quotes and dashes are full width in Chinese text.
  let isChinese: Bool

  func width(of text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ems($1) } * fontSize
  }

  /// At most `maximum` lines, the last with an ellipsis when the text goes on.
  func lines(of text: String, width limit: Double, maximum: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for unit in units(of: text).flatMap({ pieces(of: $0, limit) }) {
      if !current.isEmpty, width(of: trimmed(current + unit)) > limit {
        lines.append(trimmed(current))
        current = ""
      }
      current += current.isEmpty ? trimmedStart(unit) : unit
    }
    if !trimmed(current).isEmpty { lines.append(trimmed(current)) }
    guard lines.count > maximum, maximum > 0 else { return lines }
    return Array(lines.prefix(maximum - 1)) + [shortened(lines[maximum - 1], limit)]
  }

  private func shortened(_ line: String, _ limit: Double) -> String {
    var line = line
    var removed: Character = " "
    while !line.isEmpty, width(of: line + "…") > limit { removed = line.removeLast() }
    if removed != " ", !isWide(removed), let space = line.lastIndex(of: " ") { line = String(line[..<space]) }
    while let last = line.last, " ,;:，、；：。".contains(last) { line.removeLast() }
    return line + "…"
  }

  /// The stretches that may not be broken: words, and Han characters with the punctuation that clings to them.
  private func units(of text: String) -> [String] {
    var units: [String] = []
    var clings = false
    for character in text {
      let joins = clings || Self.closing.contains(character) || character == " "
      if let last = units.last, joins || !(isWide(character) || endsOpen(last)) {
        units[units.count - 1].append(character)
      } else {
        units.append(String(character))
      }
      clings = Self.opening.contains(character)
    }
    return units
  }

  /// True when a new unit may start after `unit`.
  private func endsOpen(_ unit: String) -> Bool {
    guard let last = unit.last else { return true }
    return last == " " || isWide(last) || (isChinese && Self.closing.contains(last))
  }

  /// A unit that is wider than a line is cut where the line ends.
  private func pieces(of unit: String, _ limit: Double) -> [String] {
    guard width(of: trimmed(unit)) > limit else { return [unit] }
    var pieces: [String] = []
    var current = ""
    for character in unit {
      if !current.isEmpty, width(of: current) + width(of: String(character)) > limit {
        pieces.append(current)
        current = ""
      }
      current.append(character)
    }
    return pieces + [current]
  }

  private func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
  }

  private func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x2E80...: 1
    case 0x2014, 0x2026: 1
    case 0x2010...0x2027: isChinese ? 1 : 0.56
    case 0x41...0x5A: 0.7
    default: 0.56
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = trimmedStart(text)
    while text.last == " " { text.removeLast() }
    return text
  }

  private func trimmedStart(_ text: String) -> String { String(text.drop { $0 == " " }) }

  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "”", "’", "…", ",", ".", ";", ":", ")", "%",
  ]
  private static let opening: Set<Character> = ["（", "《", "「", "『", "【", "“", "‘", "("]
}
