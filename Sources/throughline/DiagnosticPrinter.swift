import ArgumentParser
import Diagnostics

/// The forms in which findings are printed.
enum DiagnosticStyle: String, ExpressibleByArgument, CaseIterable, Sendable { case text, json, github, sarif }

/// Prints findings: for people on the error stream, for programs on the output stream.
struct DiagnosticPrinter {
  let style: DiagnosticStyle

  func print(_ diagnostics: [Diagnostic], files: [String: SourceFile]) {
    let format: DiagnosticFormatter.Format =
      switch style {
      case .text: .text
      case .json: .json
      case .github: .github
      case .sarif: .sarif
      }
    let usesColour = style == .text && Machine.errorIsTerminal && Machine.environment("NO_COLOR") == nil
    let formatter = DiagnosticFormatter(
      format: format, usesColour: usesColour, toolVersion: Throughline.configuration.version, sources: { files[$0] })
    let text = formatter.format(diagnostics)
    if style == .text { Machine.printError(text) } else { Swift.print(text, terminator: "") }
  }
}
