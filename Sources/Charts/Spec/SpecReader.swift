import Diagnostics
import StructuredText

/// Reads a specification key by key; whatever it does not know is an error with the nearest name it does.
struct SpecReader {
  let file: String
  var diagnostics: [Diagnostic] = []

  /// The mapping's entries, after reporting those whose key is not in `known`.
  @discardableResult
  mutating func check(_ value: SourceValue, _ subject: String, _ known: [String]) -> Bool {
    guard let entries = value.mapping else {
      unsupported("\(subject) must be a mapping, not \(value.kindName)", at: value.span)
      return false
    }
    for entry in entries where !known.contains(entry.key) {
      unsupported(
        "property '\(entry.key)' of \(subject) is not supported", at: entry.keySpan,
        cause: "supported are \(known.joined(separator: ", "))",
        fix: nearestName(to: entry.key, among: known).map { "did you mean '\($0)'?" } ?? "remove '\(entry.key)'")
    }
    return true
  }

  mutating func unsupported(_ message: String, at span: SourceSpan, cause: String? = nil, fix: String? = nil) {
    diagnostics.append(Diagnostic("chart-unsupported", message, at: span.in(file), cause: cause, fix: fix))
  }

  mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ value: SourceValue?, _ name: String, _: Word.Type) -> Word? {
    guard let value, !value.isNull else { return nil }
    if let text = value.string, let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let written = value.scalarText.map { "'\($0)'" } ?? value.kindName
    unsupported(
      "value \(written) of '\(name)' is not supported", at: value.span, cause: "supported are \(words.joined(separator: ", "))",
      fix: value.string.flatMap { nearestName(to: $0, among: words) }.map { "did you mean '\($0)'?" })
    return nil
  }

  mutating func number(_ value: SourceValue?, _ name: String) -> Double? {
    guard let value, !value.isNull else { return nil }
    if let number = value.number { return number }
    unsupported("'\(name)' must be a number, not \(value.kindName)", at: value.span)
    return nil
  }

  mutating func bool(_ value: SourceValue?, _ name: String) -> Bool? {
    guard let value, !value.isNull else { return nil }
    if let bool = value.bool { return bool }
    unsupported("'\(name)' must be true or false, not \(value.kindName)", at: value.span)
    return nil
  }

  mutating func text(_ value: SourceValue?, _ name: String) -> Located<String>? {
    guard let value, !value.isNull else { return nil }
    if let text = value.string { return Located(text, value.span) }
    unsupported("'\(name)' must be a text, not \(value.kindName)", at: value.span)
    return nil
  }

  /// A text; a list of texts is its lines.
  mutating func lines(_ value: SourceValue?, _ name: String) -> String? {
    guard let items = value?.sequence else { return text(value, name)?.value }
    return items.compactMap { text($0, name)?.value }.joined(separator: " ")
  }

  mutating func scalar(_ value: SourceValue, _ name: String) -> ChartValue? {
    switch value.kind {
    case .null: return .null
    case .bool(let bool): return .boolean(bool)
    case .number(let number, _): return .number(number)
    case .string(let text): return .text(text)
    default:
      unsupported("'\(name)' must be a single value, not \(value.kindName)", at: value.span)
      return nil
    }
  }

  mutating func scalars(_ value: SourceValue, _ name: String) -> [ChartValue] {
    guard let items = value.sequence else {
      unsupported("'\(name)' must be a list, not \(value.kindName)", at: value.span)
      return []
    }
    return items.compactMap { scalar($0, name) }
  }

  mutating func texts(_ value: SourceValue?, _ name: String) -> [Located<String>] {
    guard let value, !value.isNull else { return [] }
    guard let items = value.sequence else { return text(value, name).map { [$0] } ?? [] }
    return items.compactMap { text($0, name) }
  }
}
