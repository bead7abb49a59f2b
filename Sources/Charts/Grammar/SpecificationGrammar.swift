package import Diagnostics
package import StructuredText

/// The supported part of Vega-Lite, property by property and value by value.
package enum SpecificationGrammar {
  /// What in a specification is outside of it: each finding names the path in the specification, stands at the key or value, and tells what is
  /// allowed there. `$schema`, `usermeta` and `tooltip` are accepted and have no effect.
  package static func findings(in spec: SourceValue, file: String) -> [Diagnostic] {
    var report = GrammarReport(file: file)
    GrammarRule.topView.check(spec, "$", &report)
    return report.diagnostics
  }
}
