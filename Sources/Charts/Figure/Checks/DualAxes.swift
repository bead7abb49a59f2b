import Diagnostics
import StructuredText

/// Refuses two scales on one plot: where they cross is the author's choice, and readers take it for a finding.
enum DualAxes {
  static func findings(in view: SourceValue, file: String) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if view["layer"] != nil {
      for channel in ["x", "y"] {
        guard let choice = view["resolve"]?["scale"]?[channel], choice.string == "independent" else { continue }
        findings.append(
          Diagnostic(
            "chart-dual-axes", "two scales of '\(channel)' on one plot", at: choice.span.in(file),
            cause: "where such lines cross depends on the scales chosen, and readers take it for a finding",
            fix: "draw two charts with 'vconcat', or show both as an index"))
      }
    }
    for key in ["layer", "concat", "hconcat", "vconcat"] {
      for part in view[key]?.sequence ?? [] { findings += Self.findings(in: part, file: file) }
    }
    if let part = view["spec"] { findings += Self.findings(in: part, file: file) }
    return findings
  }

  static func areSeparate(_ channel: String, in view: SourceValue) -> Bool { view["resolve"]?["scale"]?[channel]?.string == "independent" }
}

extension SourceValue {
  /// Whether it joins views that each have axes of their own.
  var isConcatenation: Bool { ["concat", "hconcat", "vconcat"].contains { self[$0] != nil } }
}

/// Where a channel is written.
enum EncodingPlace {
  /// The place of the definition that names `field`; nil where none does.
  static func span(of channel: PlotChannel, field: String?, in view: SourceValue) -> SourceSpan? {
    if let definition = view["encoding"]?[channel.rawValue], field == nil || definition["field"]?.string == field { return definition.span }
    for key in ["layer", "concat", "hconcat", "vconcat"] {
      for part in view[key]?.sequence ?? [] { if let found = span(of: channel, field: field, in: part) { return found } }
    }
    return view["spec"].flatMap { span(of: channel, field: field, in: $0) }
  }
}
