import Argument
import Diagnostics
import Markdown
import Markup

/// Answers what rendering asks about things beyond the page.
struct PageResolver: MarkupResolver {
  let context: PageContext
  let file: String
  let language: String
  /// Whether headings of parts link to the parts' own pages.
  let linksParts: Bool

  func link(_ link: Link, _ span: SourceSpan, content: [Node]) -> Node? {
    if link.destination.hasPrefix(Binding.scheme) {
      return context.site.bindings[BindingPlace(file: file, span: span)].map { ValueMarkup(context: context).node($0) } ?? .fragment(content)
    }
    switch context.site.links.resolve(link.destination, from: file, at: span) {
    case .external: return .element("a", ["href": link.destination, "title": link.title, "rel": "external"], content)
    case .page(let index, let fragment):
      return .element("a", ["href": context.href(context.content.pages[index].route, fragment: fragment), "title": link.title], content)
    case .dataset(let name): return .element("a", ["href": context.href(SiteRoutes.dataset(name)), "title": link.title], content)
    case .asset(let path): return .element("a", ["href": assetHref(path), "title": link.title], content)
    case .failure: return .fragment(content)
    }
  }

  func image(_ image: Image, _ span: SourceSpan, caption: [Node], isBlock: Bool) -> Node? {
    if image.destination == CheckList.destination { return isBlock ? checkList(caption) : .fragment(caption) }
    guard let name = ChartReference.name(image.destination) else {
      guard case .asset(let path) = context.site.links.resolve(image.destination, from: file, at: span) else { return nil }
      return .element("img", ["src": assetHref(path), "alt": image.content.plainText, "title": image.title])
    }
    guard isBlock, let chart = context.site.charts[name] else { return .fragment(caption) }
    let number = context.site.figureNumbers[BindingPlace(file: file, span: span)]
    return FigureMarkup(context: context).node(chart, number: number, caption: caption, id: "figure-\(name)-\(span.start.line)")
  }

  private func checkList(_ caption: [Node]) -> Node? {
    guard let page = context.site.pageIndexByFile[file].map({ context.content.pages[$0] }) else { return nil }
    let checks = page.variants.first { $0.file == file }?.checks.compactMap { context.site.checks[$0.place] } ?? []
    return CheckList(context: context, route: page.route, inlines: MarkdownRenderer(self).nodes).node(checks, caption: caption)
  }

  func codeBlock(_ block: CodeBlock, _ span: SourceSpan) -> Node? {
    let place = BindingPlace(file: file, span: span)
    if let check = context.site.checks[place] { return CheckMarkup(context: context, inlines: MarkdownRenderer(self).nodes).node(check) }
    guard let chart = context.site.fencedCharts[place] else { return nil }
    return FigureMarkup(context: context)
      .node(chart, number: context.site.figureNumbers[place], caption: [], id: "figure-\(span.start.line)")
  }

  func citation(_ items: [CitationItem], _ span: SourceSpan) -> Node {
    let references = context.content.references
    let nodes = items.enumerated().flatMap { index, item -> [Node] in
      let number = references.number(of: item.key).map { "\($0)" } ?? "?"
      let prefix = item.isContrary ? context.say(.contraryPrefix) : item.prefix.isEmpty ? "" : item.prefix + " "
      let href = context.href(SiteRoutes.references, fragment: SiteRoutes.referenceAnchor(item.key))
      let link = Node.element(
        "a", ["href": href, "class": item.isContrary ? "contrary" : nil, "title": references[item.key]?.title], number)
      let locator = item.locator.isEmpty ? "" : (language.hasPrefix("zh") ? "：" : ", ") + item.locator
      return [.text((index > 0 ? "; " : "") + prefix), link, .text(locator)]
    }
    return .element("span", ["class": "citation"], [.text("[")] + nodes + [.text("]")])
  }

  func headingSuffix(_ heading: Heading) -> Node? {
    guard linksParts, heading.hasExplicitID, let part = part(heading.id) else { return nil }
    return part
  }

  /// A part's grade, as a link to the page with its evidence.
  private func part(_ id: String) -> Node? {
    guard let index = context.site.pageIndexByFile[file], case .node = context.content.pages[index].kind,
      let report = context.site.report(of: context.content.pages[index]),
      let part = report.report.part(node: context.content.pages[index].name, id: id)
    else { return nil }
    let href = context.href(context.content.pages[index].route.appending(id))
    return .element(
      "a", ["class": "part-link grade \(part.grade.rawValue)", "href": href], part.grade.name(in: context.language))
  }

  private func assetHref(_ path: String) -> String { context.href(sharedFile: String(path.dropFirst("Content/".count))) }
}
