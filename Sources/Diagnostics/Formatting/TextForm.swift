/// The form for people: `path:line:column: error: message [rule-id]`, the line with a caret under the place, cause and fix.
struct TextForm {
  var usesColour: Bool

  func block(for diagnostic: Diagnostic, places: inout PlaceResolver) -> String {
    var text = ""
    if let range = diagnostic.range { text += bold(prefix(of: range, places: &places)) }
    text += coloured("\(diagnostic.severity.rawValue):", colour(of: diagnostic.severity))
    text += " \(diagnostic.message) [\(diagnostic.ruleID)]\n"
    if let range = diagnostic.range { text += excerpt(at: range, severity: diagnostic.severity, places: &places) }
    if let cause = diagnostic.cause { text += "  cause: \(cause)\n" }
    if let fix = diagnostic.fix { text += "  fix: \(fix)\n" }
    for note in diagnostic.notes { text += block(for: note, places: &places) }
    return text
  }

  private func block(for note: Diagnostic.Note, places: inout PlaceResolver) -> String {
    guard let range = note.range else { return "  note: \(note.message)\n" }
    return "  note: \(prefix(of: range, places: &places))\(note.message)\n"
      + excerpt(at: range, severity: .note, places: &places)
  }

  private func prefix(of range: SourceRange, places: inout PlaceResolver) -> String {
    let place = places.place(of: range)
    return "\(place.file):\(place.line):\(place.column): "
  }

  private func excerpt(at range: SourceRange, severity: Severity, places: inout PlaceResolver) -> String {
    guard let line = places.line(range.start.line, of: range.file) else { return "" }
    let start = range.start.byteColumn - 1
    let end = range.end.line == range.start.line ? range.end.byteColumn - 1 : line.count
    let excerpt = Excerpt(line: line, start: start, end: end)
    let number = "\(range.start.line)"
    let margin = String(repeating: " ", count: number.utf8.count)
    let marks = "^" + String(repeating: "~", count: excerpt.width - 1)
    return "  \(number) | \(excerpt.text)\n"
      + "  \(margin) | \(String(repeating: " ", count: excerpt.indent))\(coloured(marks, colour(of: severity)))\n"
  }

  private func colour(of severity: Severity) -> String {
    switch severity {
    case .error: "31;1"
    case .warning: "33;1"
    case .note: "36;1"
    }
  }

  private func coloured(_ text: String, _ code: String) -> String { usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
  private func bold(_ text: String) -> String { coloured(text, "1") }
}
