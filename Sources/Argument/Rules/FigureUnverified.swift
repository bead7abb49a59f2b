package import Diagnostics

/// A figure on a row that nobody verified, among others that are verified.
///
/// Where none of a part's data are verified, `part-unverified` says so once.
package struct FigureUnverified: ArgumentRule {
  package let id = "figure-unverified"
  package let severity = Severity.note

  package func findings(in report: Report) -> [Finding] {
    report.nodes.flatMap { node -> [Finding] in
      figures(node.leadEvidence, node, nil)
        + node.parts.flatMap { $0.restsOnUnverified ? [] : figures($0.evidence, node, $0) }
    }
  }

  private func figures(_ evidence: Evidence, _ node: ArgumentNode, _ part: Part?) -> [Finding] {
    let values = evidence.bindings.filter { $0.value.map { !$0.isVerified } ?? false }.map { ($0.destination, $0.span) }
    let charts = evidence.charts.filter { $0.value.map { !$0.isVerified } ?? false }.map { ($0.name, $0.span) }
    var seen: Set<String> = []
    return (values + charts).filter { $0.0.isEmpty || seen.insert($0.0).inserted }.map { name, span in
      Finding(
        self, node, part, at: span.in(node.file), zh: "\(name.isEmpty ? "一张图" : name)所依据的数据行至少有一行未经核实。",
        en: "\(name.isEmpty ? "A chart" : name) rests on at least one row that is not verified.",
        message: "\(name.isEmpty ? "the chart" : "'\(name)'") rests on at least one row that nobody verified",
        fix: "verify the rows against their source, or say in the text that they are not verified")
    }
  }
}
