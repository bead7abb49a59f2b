import Diagnostics
import StructuredText

/// Where in a specification a place of its file lies: `encoding.x.axis`, `transform[2].groupby`.
enum SpecificationPath {
  /// Findings with the path of the value that they stand at before their message.
  static func named(_ diagnostics: [Diagnostic], in spec: SourceValue, file: String) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      guard let range = diagnostic.range, range.file == file else { return diagnostic }
      var named = diagnostic
      let path = path(of: range.start, in: spec)
      if !path.isEmpty { named.message = "'\(path)': \(diagnostic.message)" }
      return named
    }
  }

  /// The path of the innermost value that holds `position`; empty for the whole specification.
  static func path(of position: SourcePosition, in spec: SourceValue) -> String {
    var path = ""
    var value = spec
    while let (step, inner) = child(of: value, holding: position) {
      path += step.hasPrefix("[") || path.isEmpty ? step : "." + step
      value = inner
    }
    return path
  }

  private static func child(of value: SourceValue, holding position: SourcePosition) -> (step: String, value: SourceValue)? {
    if let entries = value.mapping {
      return entries.first { $0.keySpan.holds(position) || $0.value.span.holds(position) }.map { ($0.key, $0.value) }
    }
    return value.sequence?.enumerated().first { $1.span.holds(position) }.map { ("[\($0)]", $1) }
  }
}

extension SourceSpan {
  fileprivate func holds(_ position: SourcePosition) -> Bool { start <= position && position < end }
}
