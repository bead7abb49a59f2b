import ArgumentParser
import Diagnostics

/// The forms in which findings are printed.
enum DiagnosticStyle: String, ExpressibleByArgument, CaseIterable, Sendable { case text, json, github, sarif }

/// Prints findings: for people on the error stream, for programs on the output stream.
struct DiagnosticPrinter {
  let style: DiagnosticStyle
  /// Notes to people are many and seldom what they look for; programs always get them.
  var showsNotes = true

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
    guard style == .text, !showsNotes else { return write(formatter.format(diagnostics)) }
    let others = diagnostics.filter { $0.severity != .note }
    let hidden = diagnostics.count - others.count
    write(formatter.format(others))
    if hidden > 0 { write("\(hidden) note\(hidden == 1 ? "" : "s") not shown; --notes shows \(hidden == 1 ? "it" : "them")\n") }
  }

  private func write(_ text: String) {
    if style == .text { Machine.printError(text) } else { Swift.print(text, terminator: "") }
  }
}
