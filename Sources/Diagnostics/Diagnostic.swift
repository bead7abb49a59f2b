/// Something wrong in the author's material: a value with a place, never thrown.
///
/// The message states the rule that is broken, most specific words first, in lower case and without
/// a full stop: ``the value of 'cbec-total@2022' is 2.058 万亿元, but the text says 2.11 万亿元``.
package struct Diagnostic: Hashable, Sendable {
  /// A further place that explains the finding: where a name was first declared, for example.
  package struct Note: Hashable, Sendable {
    package var message: String
    package var range: SourceRange?

    package init(_ message: String, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  /// Stable kebab-case name of the rule, listed in `Documentation/Diagnostics.md`.
  package var ruleID: String
  package var severity: Severity
  package var message: String
  package var range: SourceRange?
  /// Why it is so, where the message does not say it.
  package var cause: String?
  /// One thing that mends it.
  package var fix: String?
  package var notes: [Note]

  package init(
    _ ruleID: String, _ message: String, severity: Severity = .error, at range: SourceRange?,
    cause: String? = nil, fix: String? = nil, notes: [Note] = []
  ) {
    self.ruleID = ruleID
    self.severity = severity
    self.message = message
    self.range = range
    self.cause = cause
    self.fix = fix
    self.notes = notes
  }
}
