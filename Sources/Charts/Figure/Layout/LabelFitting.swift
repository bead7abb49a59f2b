/// Breaks and shortens labels to the room they have.
enum LabelFitting {
  private static let ellipsis = "…"
  private static let notAtStart: Set<Character> = ["，", "。", "、", "；", "：", "？", "！", "）", "」", "』", "》", "”", "’", "％", "%"]
  private static let notAtEnd: Set<Character> = ["（", "「", "『", "《", "“", "‘"]

  /// `text` in at most `lines` lines of `width`; nil where it does not fit whole.
  static func wrapped(_ text: String, width: Double, lines limit: Int) -> [String]? {
    var lines: [String] = []
    var current = ""
    for piece in pieces(text) {
      let joined = current + piece
      if TextMetrics.width(trimmed(joined)) <= width || current.isEmpty {
        current = joined
      } else {
        lines.append(trimmed(current))
        current = trimmed(piece)
      }
    }
    if !trimmed(current).isEmpty { lines.append(trimmed(current)) }
    return lines.count <= limit && lines.allSatisfy { TextMetrics.width($0) <= width } ? lines : nil
  }

  /// `text` cut so that it and an ellipsis take no more than `width`.
  static func shortened(_ text: String, width: Double) -> String {
    if TextMetrics.width(text) <= width { return text }
    var result = text
    while !result.isEmpty, TextMetrics.width(result + ellipsis) > width { result.removeLast() }
    return trimmed(result) + ellipsis
  }

  /// At most `lines` lines, the last one shortened where need be.
  static func fitted(_ text: String, width: Double, lines limit: Int) -> [String] {
    if let lines = wrapped(text, width: width, lines: limit) { return lines }
    guard limit > 1, let all = wrapped(text, width: width, lines: 99), all.count > limit else { return [shortened(text, width: width)] }
    let rest = all[(limit - 1)...].joined(separator: text.contains(" ") ? " " : "")
    return Array(all.prefix(limit - 1)) + [shortened(rest, width: width)]
  }

  /// Pieces that stay together: words of Latin letters, single Han characters with their punctuation.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      if let last = pieces.last?.last, staysWith(last, character) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  private static func staysWith(_ last: Character, _ next: Character) -> Bool {
    if notAtStart.contains(next) || notAtEnd.contains(last) { return true }
    return !isWide(last) && !isWide(next) && last != " "
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { TextMetrics.advance($0) == 1000 } ?? false
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
