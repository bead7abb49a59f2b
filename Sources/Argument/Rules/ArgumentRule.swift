package import Diagnostics

/// One question that every argument is asked.
package protocol ArgumentRule: Sendable {
  /// Stable kebab-case name, which `waive` names too.
  var id: String { get }
  var severity: Severity { get }
  /// In the order of the report's nodes and parts.
  func findings(in report: Report) -> [Finding]
}
