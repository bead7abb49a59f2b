import Argument
import Markdown
import Markup

/// A node's page: its text, then its place in the argument, its parts with their grades, and what is left open.
struct NodePage {
  let context: PageContext
  let pageIndex: Int

  private var page: Page { context.content.pages[pageIndex] }

  func fill(_ draft: inout PageDraft, _ prose: ProseRenderer) {
    draft.template = "node"
    guard let report = context.site.report(of: page), let node = report.report.node(page.name) else { return draft.clearPager() }
    draft.set(.eyebrow, text: context.say(phrase(node.kind)))
    let links = ArgumentLinks(context: context, report: report)
    let numbers = NumbersTable(context: context).node(prose.bindings())
    let findings = report.findings.filter { $0.nodeID == node.id }
    draft.set(sections: [
      relations(node, report, links),
      parts(node, links),
      node.kind == .analysis
        ? nil : PageSection(id: "findings", title: context.say(.findings), content: FindingList(context: context, links: links).node(findings)),
      FindingList(context: context, links: links).accepted(report.waived.filter { $0.finding.nodeID == node.id }),
      numbers.map { PageSection(id: "numbers", title: context.say(.numbersOnPage), content: $0) },
    ])
    setPager(&draft, node, report, links)
  }

  private func phrase(_ kind: NodeKind) -> Phrase {
    switch kind {
    case .bottleneck: .bottleneck
    case .mechanism: .mechanism
    case .countermeasure: .countermeasure
    case .analysis: .analysis
    }
  }

  private func relations(_ node: ArgumentNode, _ report: ComputedReport, _ links: ArgumentLinks) -> PageSection? {
    let touching = report.report.links.filter { $0.from.nodeID == node.id || $0.to.nodeID == node.id }
    return RelationList(context: context, links: links).node(touching)
      .map { PageSection(id: "relations", title: context.say(.relations), content: $0) }
  }

  private func parts(_ node: ArgumentNode, _ links: ArgumentLinks) -> PageSection? {
    guard !node.parts.isEmpty else { return nil }
    let rows = node.parts.map { part in
      HTMLTable.Row(cells: [
        .nodes([.element("a", ["href": links.href(node.id, part.id)], part.statement(in: context.language))]),
        .nodes([GradeMarkup.node(part.grade, context.language)]),
        .number("\(part.totalEvidence.bindings.count)"), .number("\(part.totalEvidence.charts.count)"),
        .number("\(part.totalEvidence.citations.count)"),
      ])
    }
    let table = HTMLTable(
      header: [context.say(.part), context.say(.grade), context.say(.printed), context.say(.chart), context.say(.citations)],
      numberColumns: [2, 3, 4], rows: rows, label: context.say(.parts))
    return PageSection(id: "parts", title: context.say(.parts), content: table.node)
  }

  private func setPager(_ draft: inout PageDraft, _ node: ArgumentNode, _ report: ComputedReport, _ links: ArgumentLinks) {
    draft.clearPager()
    let nodes = report.report.nodes
    guard let position = nodes.firstIndex(where: { $0.id == node.id }) else { return }
    if position > 0 {
      draft.set(.previousHref, text: links.href(nodes[position - 1].id, nil))
      draft.set(.previousTitle, markup: .text(nodes[position - 1].title(in: context.language)))
    }
    if position + 1 < nodes.count {
      draft.set(.nextHref, text: links.href(nodes[position + 1].id, nil))
      draft.set(.nextTitle, markup: .text(nodes[position + 1].title(in: context.language)))
    }
  }
}

extension PageDraft {
  fileprivate mutating func clearPager() {
    set(.previousHref, text: nil)
    set(.nextHref, text: nil)
    set(.previousTitle, markup: nil)
    set(.nextTitle, markup: nil)
  }
}
