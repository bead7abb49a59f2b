/// Asks all rules of an argument.
package enum ArgumentLint {
  /// What the rules find, rule by rule.
  package static func findings(_ report: Report) -> [Finding] {
    ArgumentRules.all.flatMap { $0.findings(in: report) }
  }
}
