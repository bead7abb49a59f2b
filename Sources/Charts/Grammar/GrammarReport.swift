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
      fix: nearest.map { "did you mean '\($0)'?" } ?? "delete it, or write one of \(Self.shortList(names))")
  }

  mutating func addMisfit(_ value: SourceValue, path: String, expected: String, fix: String? = nil) {
    let found = value.scalarText.map { "'\($0.count > 40 ? $0.prefix(40) + "…" : $0)'" } ?? value.kindName
    let isComputed = ["expr", "signal", "gradient", "param"].contains { value[$0] != nil }
    add(
      "'\(shown(path))' must be \(expected), not \(found)", at: value.span,
      cause: isComputed ? "values by expression, parameter or gradient are not in the supported part of Vega-Lite" : nil, fix: fix)
  }

  /// Names that authors look for most, before the others.
  private static let frequentNames = [
    "mark", "encoding", "data", "transform", "title", "width", "height", "layer", "config", "field", "type", "aggregate", "timeUnit", "bin", "sort", "stack",
    "scale", "axis", "legend", "value", "condition", "format", "x", "y", "color", "size", "shape", "text", "opacity", "domain", "range", "scheme", "values",
    "orient", "labels", "grid", "labelAngle", "tickCount", "columns", "spacing", "resolve",
  ]

  /// All of a few names; of many, those that are most looked for.
  private static func shortList(_ names: [String]) -> String {
    let limit = 12
    if names.count <= limit { return names.joined(separator: ", ") }
    let first = frequentNames.filter(names.contains)
    let shown = (first + names.filter { !first.contains($0) }).prefix(limit)
    return "\(shown.joined(separator: ", ")) and \(names.count - shown.count) more"
  }
}
