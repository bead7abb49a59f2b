import Argument
import Charts
import Markdown
import Markup

/// A part's page: its claim, its text, and all that it rests on.
struct PartPage {
  let context: PageContext
  let pageIndex: Int
  let partID: String
  let plan: PagePlan

  private var page: Page { context.content.pages[pageIndex] }

  func draft() -> PageDraft {
    guard let text = page.text(for: context.language), let report = context.site.report(of: page),
      let part = report.report.part(node: page.name, id: partID)
    else { return PageDraft(template: "part", address: context.address, title: partID) }
    let statement = part.statement(in: context.language)
    var draft = PageDraft(template: "part", address: context.address, title: statement)
    let prose = ProseRenderer(context: context, text: text, textLanguage: plan.textLanguage, linksParts: false)
    let links = ArgumentLinks(context: context, report: report)
    draft.set(.title, markup: .fragment(prose.inlines(heading(text) ?? [])))
    draft.set(.summary, markup: nil)
    draft.set(.eyebrow, text: "\(context.say(kind(part.kind))) · \(text.title.plainText)")
    draft.set(.code, text: page.variants.first?.frontMatter.code)
    draft.set(.grade, text: part.grade.name(in: context.language))
    draft.set(.gradeClass, text: part.grade.rawValue)
    draft.set(.gradeReason, text: reason(part))
    let blocks = part.blocks(in: context.language)
    draft.set(.body, markup: prose.body(blocks, footnotes: footnotes(of: blocks, in: text)))
    let bindings = bindings(part, text)
    let findings = FindingList(context: context, links: links)
    let isOwn: (Finding) -> Bool = { $0.nodeID == part.nodeID && $0.partID == part.id }
    draft.set(sections: [
      place(part, report, links), chains(part, report, links), numbers(bindings),
      NumberTrail(context: context).node(bindings).map { PageSection(id: "trail", title: context.say(.trail), content: $0) },
      charts(part), citations(part, .citations) { !$0.isContrary }, citations(part, .contraryEvidence, where: \.isContrary),
      PageSection(id: "findings", title: context.say(.findings), content: findings.node(report.findings.filter(isOwn))),
      findings.accepted(report.waived.filter { isOwn($0.finding) }),
    ])
    draft.set(downloads: [(context.href(sharedFile: PartFile.path(page.route, part.id)), context.say(.evidenceJSON))])
    return draft
  }

  /// The footnotes that the part's own text refers to.
  private func footnotes(of blocks: [Block], in text: PageVariant) -> [Footnote] {
    var labels: Set<String> = []
    blocks.forEachInline { if case .footnoteReference(let label, _) = $0.kind { labels.insert(label) } }
    return text.document.footnotes.filter { labels.contains($0.label) }
  }

  private func heading(_ text: PageVariant) -> [Inline]? {
    var found: [Inline]?
    text.document.forEachHeading { if $0.id == partID { found = $0.content } }
    return found
  }

  private func kind(_ kind: PartKind) -> Phrase {
    switch kind {
    case .cause: .cause
    case .channel: .channel
    case .measure: .measure
    }
  }

  private func reason(_ part: Part) -> String {
    part.grade.explanation(in: context.language) + (part.restsOnUnverified ? (context.language.hasPrefix("zh") ? "" : " ") + context.say(.unverified) + (context.language.hasPrefix("zh") ? "。" : ".") : "")
  }

  private func place(_ part: Part, _ report: ComputedReport, _ links: ArgumentLinks) -> PageSection {
    let end = LinkEnd(nodeID: part.nodeID, partID: part.id)
    let own = report.report.links.filter { $0.from == end || $0.to == end }
    let ofNode = report.report.links.filter { link in
      [link.from, link.to].contains { $0.nodeID == part.nodeID && $0.partID == nil }
    }
    let above = Node.element("p", [:], [links.link(LinkEnd(nodeID: part.nodeID, partID: part.parentID))])
    let relations = RelationList(context: context, links: links).node(own + ofNode) ?? .empty
    return PageSection(id: "place", title: context.say(.place), content: .fragment([above, relations]))
  }

  private func chains(_ part: Part, _ report: ComputedReport, _ links: ArgumentLinks) -> PageSection? {
    ChainList(context: context, links: links).node(report.report.chains(through: part))
      .map { PageSection(id: "chains", title: context.say(.chains), content: $0) }
  }

  /// The numbers of the part's heading and text, and of the parts inside it.
  private func bindings(_ part: Part, _ text: PageVariant) -> [ResolvedBinding] {
    var bindings: [ResolvedBinding] = []
    let visit: (Inline) -> Void = { inline in
      if let binding = context.site.bindings[BindingPlace(file: text.file, span: inline.span)] { bindings.append(binding) }
    }
    heading(text)?.forEachInline(visit)
    (part.blocks(in: context.language) + nestedBlocks(part)).forEachInline(visit)
    return bindings
  }

  private func numbers(_ bindings: [ResolvedBinding]) -> PageSection {
    let table = NumbersTable(context: context).node(bindings)
    return PageSection(id: "numbers", title: context.say(.evidence), content: table ?? .element("p", [:], context.say(.noNumbers)))
  }

  /// The text of parts inside this one, whose evidence counts here too.
  private func nestedBlocks(_ part: Part) -> [Block] {
    guard let report = context.site.report(of: page) else { return [] }
    return report.report.parts(of: part.nodeID).filter { $0.parentID == part.id }.flatMap { $0.blocks(in: context.language) + nestedBlocks($0) }
  }

  private func charts(_ part: Part) -> PageSection? {
    let items = part.totalEvidence.charts.compactMap { chart -> Node? in
      guard let drawn = context.site.charts[chart.name] else { return nil }
      let title = drawn.figure(for: context.language, default: context.configuration.defaultLanguage)?.title
      return .element("li", [:], [.element("a", ["href": context.href(SiteRoutes.chart(chart.name))], title ?? chart.name)])
    }
    return items.isEmpty ? nil : PageSection(id: "charts", title: context.say(.charts), content: .element("ul", [:], items))
  }

  private func citations(_ part: Part, _ title: Phrase, where isMeant: (CitationItem) -> Bool) -> PageSection? {
    var seen: Set<String> = []
    let items = part.totalEvidence.citations.filter(isMeant).compactMap { item -> Node? in
      guard let reference = context.content.references[item.key], seen.insert(item.key).inserted else { return nil }
      let href = context.href(SiteRoutes.references, fragment: SiteRoutes.referenceAnchor(item.key))
      let number = context.content.references.number(of: item.key).map { "[\($0)]" } ?? ""
      return .element("li", [:], [.element("a", ["href": href], number), .text(" ")] + reference.gbt7714())
    }
    let id = title == .citations ? "citations" : "contrary"
    return items.isEmpty ? nil : PageSection(id: id, title: context.say(title), content: .element("ul", ["class": "references-list"], items))
  }
}
