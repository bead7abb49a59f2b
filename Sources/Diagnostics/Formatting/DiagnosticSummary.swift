/// How many findings of each severity there are: `3 errors, 1 warning`.
package struct DiagnosticSummary: Sendable, Hashable {
  package var errors = 0
  package var warnings = 0
  package var notes = 0

  package init(_ diagnostics: some Sequence<Diagnostic>) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }

  package var text: String {
    func counted(_ number: Int, _ noun: String) -> String? {
      number == 0 ? nil : "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
    let parts = [counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note")].compactMap { $0 }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }
}
