package import Diagnostics

/// A countermeasure that activates no mechanism, so that nothing says how it would work.
package struct CountermeasureWithoutMechanism: ArgumentRule {
  package let id = "countermeasure-without-mechanism"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    report.nodes(of: .countermeasure)
      .filter { report.links(.activates, from: $0.id).isEmpty }
      .map { node in
        Finding(
          self, node, zh: "对策“\(node.title(in: "zh-Hans"))”没有启动任何机制，未说明它如何起作用。",
          en: "The countermeasure “\(node.title(in: "en"))” activates no mechanism, so nothing says how it would work.",
          message: "countermeasure '\(node.id)' activates no mechanism",
          fix: "add an 'activates' link, or waive the rule")
      }
  }
}
