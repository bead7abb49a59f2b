package import Diagnostics
package import StructuredText

/// A chart as its author describes it: a specification of Vega-Lite, written out in full, and what the site adds to it.
package struct FigureSpec: Sendable {
  /// The specification, the short form expanded.
  package var value: SourceValue
  package var title: String?
  package var subtitle: String?
  package var description: String?
  package var report: ReportExtras
  /// The named data that it reads, each once, in the order of their first use.
  package var dataNames: [Located<String>]

  package var span: SourceSpan { value.span }

  /// Reads a specification or its short form; what is not supported is an error at its place.
  package static func read(_ value: SourceValue, file: String) -> Diagnosed<FigureSpec?> {
    var diagnostics: [Diagnostic] = []
    var full = value
    if ShortForm.isShort(value) {
      let expanded = ShortForm.expanded(value, file: file)
      diagnostics += expanded.diagnostics
      guard let spec = expanded.value, !diagnostics.containsError else { return Diagnosed(nil, diagnostics) }
      full = spec
    }
    diagnostics += SpecificationGrammar.findings(in: full, file: file)
    let report = ReportExtras.read(full["usermeta"], file: file)
    diagnostics += report.diagnostics
    guard !diagnostics.containsError else { return Diagnosed(nil, diagnostics) }
    let title = full["title"]
    let spec = FigureSpec(
      value: full, title: title.flatMap { SpecText.lines($0["text"] ?? $0) }, subtitle: title?["subtitle"].flatMap(SpecText.lines),
      description: full["description"].flatMap(SpecText.lines), report: report.value, dataNames: DataNames.all(in: full))
    return Diagnosed(spec, diagnostics)
  }
}
