package import Diagnostics

/// A countermeasure that the source joins to no bottleneck: it addresses none, or only by our inference.
package struct CountermeasureWithoutBottleneck: ArgumentRule {
  package let id = "countermeasure-without-bottleneck"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    report.nodes(of: .countermeasure)
      .filter { node in report.links(.addresses, from: node.id).allSatisfy { $0.basis == .inferred } }
      .map { node in report.links(.addresses, from: node.id).isEmpty ? unjoined(node) : inferred(node) }
  }

  private func unjoined(_ node: ArgumentNode) -> Finding {
    Finding(
      self, node, zh: "对策“\(node.title(in: "zh-Hans"))”没有应对任何瓶颈。",
      en: "The countermeasure “\(node.title(in: "en"))” addresses no bottleneck.",
      message: "countermeasure '\(node.id)' addresses no bottleneck", fix: "add an 'addresses' link, or waive the rule")
  }

  private func inferred(_ node: ArgumentNode) -> Finding {
    Finding(
      self, node, zh: "对策“\(node.title(in: "zh-Hans"))”与瓶颈之间只有我们推断的联系，原文没有写明它应对哪个瓶颈。",
      en: "The countermeasure “\(node.title(in: "en"))” meets bottlenecks by our inference only; the source names none that it answers.",
      message: "countermeasure '\(node.id)' addresses bottlenecks by inference only",
      fix: "find where the source makes the link, or waive the rule")
  }
}
