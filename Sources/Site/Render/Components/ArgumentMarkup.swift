import Argument
import Datasets
import Markup

/// Addresses of nodes and parts, as links from a page.
struct ArgumentLinks {
  let context: PageContext
  let report: ComputedReport

  func href(_ node: String, _ part: String?) -> String {
    context.site.route(node: node, part: part, in: report).map { context.href($0) } ?? "#"
  }

  /// What a node or part is called, with its label.
  func title(_ end: LinkEnd) -> String {
    guard let node = report.report.node(end.nodeID) else { return end.text }
    let title = end.partID.flatMap { report.report.part(node: end.nodeID, id: $0) }?.statement(in: context.language)
    return (node.code.map { "\($0) " } ?? "") + (title ?? node.title(in: context.language))
  }

  func link(_ end: LinkEnd) -> Node { .element("a", ["href": href(end.nodeID, end.partID)], title(end)) }
}

enum GradeMarkup {
  static func node(_ grade: EvidenceGrade, _ language: String) -> Node {
    .element("span", ["class": "grade \(grade.rawValue)"], grade.name(in: language))
  }
}

/// Findings of the tool in words for readers, each with a link to what it is about.
struct FindingList {
  let context: PageContext
  let links: ArgumentLinks

  func node(_ findings: [Finding]) -> Node {
    guard !findings.isEmpty else { return .element("p", [:], context.say(.noFindings)) }
    return .element("ul", ["class": "findings"], findings.map { .element("li", [:], item($0)) })
  }

  /// The findings that the author accepts, each with the reason and the day until which it holds; nil when there are none.
  func accepted(_ waived: [WaivedFinding]) -> PageSection? {
    guard !waived.isEmpty else { return nil }
    let items = waived.map { entry in
      let until = " (\(context.say(.acceptedUntil))\(entry.waiver.until))"
      return Node.element("li", [:], item(entry.finding) + [.element("p", ["class": "reason"], entry.waiver.reason.text(for: context.language) + until)])
    }
    return PageSection(id: "accepted", title: context.say(.accepted), content: .element("ul", ["class": "findings"], items))
  }

  private func item(_ finding: Finding) -> [Node] {
    let end = LinkEnd(nodeID: finding.nodeID, partID: finding.partID)
    return [
      .text(finding.text(in: context.language) + " "), .element("a", ["href": links.href(end.nodeID, end.partID)], [.text(links.title(end))]),
      .text(" "), .element("code", [:], finding.ruleID),
    ]
  }
}

/// Links of the argument that touch a node or a part.
struct RelationList {
  let context: PageContext
  let links: ArgumentLinks

  /// Nil when there are none.
  func node(_ relations: [ArgumentLink]) -> Node? {
    guard !relations.isEmpty else { return nil }
    return .element("ul", ["class": "relations"], relations.map { .element("li", [:], item($0)) })
  }

  private func item(_ relation: ArgumentLink) -> [Node] {
    var nodes: [Node] = [
      links.link(relation.from), .text(" \(relation.relation.name(in: context.language)) "), links.link(relation.to), .text(" "),
      .element("span", ["class": "basis \(relation.basis.rawValue)"], "\(relation.basis.mark) \(relation.basis.name(in: context.language))"),
    ]
    if let note = relation.note?.text(in: context.language), !note.isEmpty {
      nodes.append(.element("span", ["class": "relation-note"], note))
    }
    return nodes
  }
}
