package import Diagnostics
package import StructuredText

/// A transform as it was read: what it does, where it stands, and which fields it names.
package struct ReshapeStep: Sendable, Hashable {
  package var reshape: Reshape
  package var span: SourceSpan
  /// The fields that it reads, by their first names.
  package var references: [Located<String>]

  /// Findings about fields that `frame`, the data before the step, does not have.
  package func problems(in frame: Frame, file: String) -> [Diagnostic] {
    guard !frame.fields.isEmpty else { return [] }
    return references.filter { !frame.has($0.value) }.map { reference in
      Diagnostic(
        "chart-unknown-field", "the data has no field named '\(reference.value)'", at: reference.span.in(file),
        cause: "the fields are \(frame.fields.joined(separator: ", "))",
        fix: nearestName(to: reference.value, among: frame.fields).map { "did you mean '\($0)'?" })
    }
  }
}
