package import Diagnostics

/// A part that no link reaches, in a node whose links do name parts.
///
/// A link reaches a part, the parts that it stands in and those nested in it. Where no link names a part, links of the node as a whole stand for all
/// of them, and a node without links is for other rules.
package struct PartOrphan: ArgumentRule {
  package let id = "part-orphan"
  package let severity = Severity.note

  package func findings(in report: Report) -> [Finding] {
    let ends = Set(report.links.flatMap { [$0.from, $0.to] })
    return report.nodes.flatMap { node -> [Finding] in
      let named = Set(node.parts.map(\.id).filter { ends.contains(LinkEnd(nodeID: node.id, partID: $0)) })
      if named.isEmpty { return [] }
      let reached = reached(named, node.parts)
      return node.parts.filter { !reached.contains($0.id) }.map { finding($0, node) }
    }
  }

  private func reached(_ named: Set<String>, _ parts: [Part]) -> Set<String> {
    var reached = named
    // Parts stand in the order of the text: what a part stands in comes before it.
    for part in parts { if let parent = part.parentID, reached.contains(parent) { reached.insert(part.id) } }
    for part in parts.reversed() { if let parent = part.parentID, reached.contains(part.id) { reached.insert(parent) } }
    return reached
  }

  private func finding(_ part: Part, _ node: ArgumentNode) -> Finding {
    Finding(
      self, part, of: node, zh: "“\(part.statement(in: "zh-Hans"))”不在任何论证链上。",
      en: "“\(part.statement(in: "en"))” stands on no chain of the argument.",
      message: "no link starts or ends at \(part.kind.rawValue) '\(part.id)' of '\(node.id)'",
      fix: "add the link that it belongs to, merge it with another part, or waive the rule")
  }
}
