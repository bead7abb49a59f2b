package import Diagnostics

/// A part that shows neither data nor works in its own text or in the parts nested in it.
package struct PartWithoutEvidence: ArgumentRule {
  package let id = "part-without-evidence"
  package let severity = Severity.note

  package func findings(in report: Report) -> [Finding] {
    report.nodes.flatMap { node in
      node.parts.filter(\.totalEvidence.isEmpty).map { part in
        Finding(
          self, part, of: node, zh: "“\(part.statement(in: "zh-Hans"))”没有数据，也没有引文。",
          en: "“\(part.statement(in: "en"))” shows neither data nor citations.",
          message: "\(part.kind.rawValue) '\(part.id)' of '\(node.id)' has no evidence",
          fix: "bind a value, show a chart or cite a work")
      }
    }
  }
}
