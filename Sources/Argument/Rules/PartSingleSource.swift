package import Diagnostics

/// A part all of whose figures and works come from one source.
package struct PartSingleSource: ArgumentRule {
  package let id = "part-single-source"
  package let severity = Severity.note

  package func findings(in report: Report) -> [Finding] {
    report.nodes.flatMap { node in
      node.parts.compactMap { part -> Finding? in
        let sources = part.totalEvidence.sources
        guard sources.count == 1, let source = sources.first else { return nil }
        return Finding(
          self, part, of: node, zh: "“\(part.statement(in: "zh-Hans"))”只依据一个来源：\(source)。",
          en: "“\(part.statement(in: "en"))” rests on one source only: \(source).",
          message: "\(part.kind.rawValue) '\(part.id)' of '\(node.id)' rests on one source only: \(source)",
          fix: "bind or cite a second, independent source")
      }
    }
  }
}
