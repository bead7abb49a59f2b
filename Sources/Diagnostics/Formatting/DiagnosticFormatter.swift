/// Prints findings for people, for other programs, for GitHub's annotations and for code-scanning tools.
///
/// Whatever the form, findings are sorted by place, identical ones are printed once, and columns count
/// characters (Unicode scalars) from 1, as editors do.
package struct DiagnosticFormatter {
  package enum Format: String, Sendable, CaseIterable { case text, json, github, sarif }

  package var format: Format
  /// Whether the text form uses ANSI colours; the caller knows about terminals and `NO_COLOR`.
  package var usesColour: Bool
  /// Printed in SARIF as the version of the tool.
  package var toolVersion: String
  private let sources: (String) -> SourceFile?

  /// - Parameter sources: gives the file that a path of a diagnostic names, for excerpts and columns.
  package init(
    format: Format = .text, usesColour: Bool = false, toolVersion: String = "0", sources: @escaping (String) -> SourceFile?
  ) {
    self.format = format
    self.usesColour = usesColour
    self.toolVersion = toolVersion
    self.sources = sources
  }

  /// All of `diagnostics`, ending in a line break unless empty.
  package func format(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sortedByPlace()
    var places = PlaceResolver(sources: sources)
    switch format {
    case .text:
      let printer = TextForm(usesColour: usesColour)
      var blocks = sorted.map { printer.block(for: $0, places: &places) }
      if !sorted.isEmpty { blocks.append(DiagnosticSummary(sorted).text + "\n") }
      return blocks.joined()
    case .json: return jsonForm(sorted, places: &places).text + "\n"
    case .github: return sorted.map { gitHubLine(for: $0, places: &places) + "\n" }.joined()
    case .sarif: return sarifForm(sorted, toolVersion: toolVersion, places: &places).text + "\n"
    }
  }
}
