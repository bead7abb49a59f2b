import Argument
import Citations
import Markdown
import Markup
import StructuredText

/// A report's page: the narrative, the map of its argument, who answers what, and what is left open.
struct ReportPage {
  let context: PageContext
  let pageIndex: Int

  func fill(_ draft: inout PageDraft, _ prose: ProseRenderer) {
    draft.template = "report"
    draft.set(.eyebrow, text: context.say(.report))
    draft.set(downloads: [])
    guard let report = context.site.reports.first(where: { $0.page == pageIndex }) else { return }
    let links = ArgumentLinks(context: context, report: report)
    let map = ArgumentMap(report.report, language: context.language)
    draft.set(.map, markup: map.svg(href: links.href, idPrefix: "map"))
    draft.set(.mapList, markup: map.list(href: links.href))
    draft.set(.matrix, markup: CoverageMatrix(report.report).markup(language: context.language, href: { links.href($0, nil) }))
    draft.set(.groups, list: groups(report, links))
    let numbers = NumbersTable(context: context).node(prose.bindings())
    draft.set(sections: [
      PageSection(id: "grades", title: context.say(.grades), content: grades(report)),
      PageSection(id: "findings", title: context.say(.findings), content: FindingList(context: context, links: links).node(report.findings)),
      FindingList(context: context, links: links).accepted(report.waived),
      PageSection(id: "finding-counts", title: context.say(.findingCounts), content: FindingSummary(context: context, report: report).node()),
      CoverageTable(context: context, report: report).node().map { PageSection(id: "figure-coverage", title: context.say(.figureCoverage), content: $0) },
      cite,
      numbers.map { PageSection(id: "numbers", title: context.say(.numbersOnPage), content: $0) },
    ])
    draft.set(downloads: [
      (context.href(sharedFile: ArgumentFiles.path), context.say(.argumentJSON)),
      (context.href(sharedFile: ArgumentFiles.graphML(report)), context.say(.argumentGraphML)),
      (context.href(sharedFile: ArgumentFiles.mermaid(report)), context.say(.argumentMermaid)),
    ])
  }

  private var cite: PageSection? {
    let page = context.content.pages[pageIndex]
    guard let text = page.text(for: context.language) else { return nil }
    let facts = page.variants.first?.frontMatter
    return CitePage(
      context, .report, title: text.title.plainText, key: page.name, authors: facts?.authors ?? [], date: (facts?.updated ?? facts?.date)?.value
    ).section
  }

  private func groups(_ report: ComputedReport, _ links: ArgumentLinks) -> [TemplateContext] {
    let kinds: [(NodeKind, Phrase)] = [
      (.bottleneck, .bottlenecks), (.mechanism, .mechanisms), (.countermeasure, .countermeasures), (.analysis, .analyses),
    ]
    return kinds.compactMap { kind, phrase in
      let items = report.report.nodes(of: kind).map { item($0, report, links) }
      guard !items.isEmpty else { return nil }
      var group = TemplateContext()
      group[.groupTitle] = .text(context.say(phrase))
      group[.groupClass] = .text(kind.rawValue)
      group[.items] = .list(items.map(\.context))
      return group
    }
  }

  private func item(_ node: ArgumentNode, _ report: ComputedReport, _ links: ArgumentLinks) -> ListItem {
    let page = context.site.pageIndex(of: node).map { context.content.pages[$0] }
    return ListItem(
      href: links.href(node.id, nil), title: .text(node.title(in: context.language)),
      summary: page?.text(for: context.language)?.frontMatter.summary.map { .text($0.plain) }, code: node.code,
      note: node.parts.isEmpty ? nil : partCount(node))
  }

  private func partCount(_ node: ArgumentNode) -> String {
    let phrase: Phrase =
      switch node.kind {
      case .bottleneck: .causes
      case .mechanism: .channels
      default: .measures
      }
    return context.language.hasPrefix("zh") ? "\(node.parts.count)项\(context.say(phrase))" : "\(node.parts.count) \(context.say(phrase).lowercased())"
  }

  private func grades(_ report: ComputedReport) -> Node {
    let parts = report.report.nodes.flatMap(\.parts)
    let rows = EvidenceGrade.allCases.map { grade in
      HTMLTable.Row(cells: [
        HTMLTable.Cell(content: [GradeMarkup.node(grade, context.language)], isHeader: true),
        .number("\(parts.count { $0.grade == grade })"), .text(grade.explanation(in: context.language)),
      ])
    }
    return HTMLTable(
      header: [context.say(.grade), context.say(.count), context.say(.note)], numberColumns: [1], rows: rows, label: context.say(.grades)
    ).node
  }
}
