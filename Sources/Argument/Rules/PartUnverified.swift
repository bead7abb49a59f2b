package import Diagnostics

/// A part whose data are all on rows that nobody verified.
package struct PartUnverified: ArgumentRule {
  package let id = "part-unverified"
  package let severity = Severity.note

  package func findings(in report: Report) -> [Finding] {
    report.nodes.flatMap { node in
      node.parts.filter(\.restsOnUnverified).map { part in
        Finding(
          self, part, of: node, zh: "“\(part.statement(in: "zh-Hans"))”所用的数据都未经核实。",
          en: "The data behind “\(part.statement(in: "en"))” are all unverified.",
          message: "\(part.kind.rawValue) '\(part.id)' of '\(node.id)' rests on unverified rows only",
          fix: "verify the rows against their sources")
      }
    }
  }
}
