package import Diagnostics

/// A part whose values were all released anew since, or whose data are past their declared life.
package struct PartOutdated: ArgumentRule {
  package let id = "part-outdated"
  package let severity = Severity.warning

  package func findings(in report: Report) -> [Finding] {
    report.nodes.flatMap { node in
      node.parts.filter(\.totalEvidence.isOutdated).map { part in
        let isExpired = part.totalEvidence.bindings.contains { $0.value?.isExpired ?? false } || part.totalEvidence.bindings.isEmpty
        return Finding(
          self, part, of: node,
          zh: "“\(part.statement(in: "zh-Hans"))”所用的数据\(isExpired ? "已过声明的有效期" : "都已有新版次")。",
          en: "The data behind “\(part.statement(in: "en"))” \(isExpired ? "are past their declared life" : "have all been released anew").",
          message: "the data of \(part.kind.rawValue) '\(part.id)' of '\(node.id)' are \(isExpired ? "past their declared life" : "superseded")",
          fix: isExpired ? "bring the dataset up to date" : "bind the last release, or show it beside the earlier one")
      }
    }
  }
}
