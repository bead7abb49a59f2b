import Diagnostics
import StructuredText

/// What was found outside the grammar, with the place in the file and the path in the specification.
struct GrammarReport {
  private let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  mutating func add(_ message: String, at span: SourceSpan, cause: String? = nil, fix: String? = nil) {
    diagnostics.append(Diagnostic("chart-unsupported", message, at: span.in(file), cause: cause, fix: fix))
  }

  /// A path without the sign of the whole specification before it.
  func shown(_ path: String) -> String { path.hasPrefix("$.") ? String(path.dropFirst(2)) : path }

  /// A key that the object at `path` does not have.
  mutating func addUnknown(_ entry: SourceValue.Entry, path: String, among names: [String]) {
    let nearest = nearestName(to: entry.key, among: names)
    add(
      "'\(shown("\(path).\(entry.key)"))' is not in the supported part of Vega-Lite", at: entry.keySpan,
      cause: nearest == nil ? "properties here: \(names.joined(separator: ", "))" : nil, fix: nearest.map { "did you mean '\($0)'?" } ?? "delete it")
  }

  mutating func addMisfit(_ value: SourceValue, path: String, expected: String, fix: String? = nil) {
    let found = value.scalarText.map { "'\($0.count > 40 ? $0.prefix(40) + "…" : $0)'" } ?? value.kindName
    add("'\(shown(path))' must be \(expected), not \(found)", at: value.span, fix: fix)
  }
}
