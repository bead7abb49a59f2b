package import Diagnostics

/// A bottleneck that no countermeasure addresses, neither as a whole nor by one of its causes.
package struct BottleneckUnaddressed: ArgumentRule {
  package let id = "bottleneck-unaddressed"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    report.nodes(of: .bottleneck)
      .filter { report.links(.addresses, to: $0.id).isEmpty }
      .map { node in
        Finding(
          self, node, zh: "没有对策应对瓶颈“\(node.title(in: "zh-Hans"))”。",
          en: "No countermeasure addresses the bottleneck “\(node.title(in: "en"))”.",
          message: "no countermeasure addresses bottleneck '\(node.id)'",
          fix: "add an 'addresses' link to a countermeasure, or waive the rule")
      }
  }
}
