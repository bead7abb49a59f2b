package import Diagnostics

/// A bottleneck to which every way, direct or through a mechanism, holds an inferred link.
///
/// Such a bottleneck has countermeasures only because we drew the links; a bottleneck with no way at all is
/// for `bottleneck-unaddressed`.
package struct ChainInferredOnly: ArgumentRule {
  package let id = "chain-inferred-only"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    let matrix = CoverageMatrix(report)
    return report.nodes(of: .bottleneck).compactMap { node in
      let strongest = matrix.cells(of: node.id).compactMap(\.strongest).max()
      guard strongest == .inferred else { return nil }
      return Finding(
        self, node, zh: "从对策到瓶颈“\(node.title(in: "zh-Hans"))”的每条路径都含有本文推断的联系。",
        en: "Every way from a countermeasure to the bottleneck “\(node.title(in: "en"))” rests on a link that we inferred.",
        message: "every chain to bottleneck '\(node.id)' holds an inferred link",
        fix: "find where the source makes the link, or waive the rule")
    }
  }
}
