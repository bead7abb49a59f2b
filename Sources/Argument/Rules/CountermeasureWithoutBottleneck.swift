package import Diagnostics

/// A countermeasure that addresses no bottleneck, neither as a whole nor by one of its measures.
package struct CountermeasureWithoutBottleneck: ArgumentRule {
  package let id = "countermeasure-without-bottleneck"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    report.nodes(of: .countermeasure)
      .filter { report.links(.addresses, from: $0.id).isEmpty }
      .map { node in
        Finding(
          self, node, zh: "对策“\(node.title(in: "zh-Hans"))”没有应对任何瓶颈。",
          en: "The countermeasure “\(node.title(in: "en"))” addresses no bottleneck.",
          message: "countermeasure '\(node.id)' addresses no bottleneck",
          fix: "add an 'addresses' link, or waive the rule")
      }
  }
}
