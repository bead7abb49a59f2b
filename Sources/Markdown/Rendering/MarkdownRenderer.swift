import Diagnostics
package import Markup

/// Blocks and inlines as HTML nodes.
package struct MarkdownRenderer<Resolver: MarkupResolver> {
  private let resolver: Resolver
  private let headingShift: Int
  private let links: FootnoteLinks

  /// - Parameters:
  ///   - headingShift: added to the level of each heading, which stays within 1 and 6.
  ///   - footnotes: those of the page, so that each leads back to where the text refers to it; without them there is no way back.
  package init(_ resolver: Resolver, headingShift: Int = 0, footnotes: [Footnote] = []) {
    self.resolver = resolver
    self.headingShift = headingShift
    links = FootnoteLinks(footnotes, language: resolver.language)
  }

  package func nodes(_ blocks: some Sequence<Block>) -> [Node] { nodes(Array(blocks), isTight: false) }

  package func nodes(_ inlines: some Sequence<Inline>) -> [Node] { inlineNodes(Array(inlines)) }

  private func inlineNodes(_ inlines: [Inline]) -> [Node] {
    var nodes: [Node] = []
    nodes.reserveCapacity(inlines.count)
    for inline in inlines { nodes.append(node(inline)) }
    return nodes
  }

  private func nodes(_ blocks: [Block], isTight: Bool) -> [Node] {
    var nodes: [Node] = []
    nodes.reserveCapacity(blocks.count)
    for block in blocks { nodes += self.nodes(block, isTight: isTight) }
    return nodes
  }

  private func nodes(_ block: Block, isTight: Bool) -> [Node] {
    switch block.kind {
    case .paragraph(let content): return paragraph(content, isTight: isTight)
    case .heading(let heading): return [self.heading(heading)]
    case .blockQuote(let blocks): return [.element("blockquote", [:], nodes(blocks, isTight: false))]
    case .list(let list): return [self.list(list)]
    case .codeBlock(let code): return [resolver.codeBlock(code, block.span) ?? codeBlock(code)]
    case .table(let table): return [self.table(table)]
    case .thematicBreak: return [.element("hr")]
    case .html(let text): return [.trusted(TrustedMarkup(trusting: Array(text.utf8)))]
    }
  }

  private func paragraph(_ content: [Inline], isTight: Bool) -> [Node] {
    if content.count == 1, let only = content.first, case .image(let image) = only.kind,
      let figure = resolver.image(image, only.span, caption: inlineNodes(image.content), isBlock: true)
    {
      return [figure]
    }
    return isTight ? inlineNodes(content) : [.element("p", [:], inlineNodes(content))]
  }

  private func heading(_ heading: Heading) -> Node {
    let level = min(6, max(1, heading.level + headingShift))
    return .element("h\(level)", ["id": heading.id], inlineNodes(heading.content) + (resolver.headingSuffix(heading).map { [$0] } ?? []))
  }

  private func list(_ list: List) -> Node {
    let items = list.items.map { item in
      let content = nodes(item.blocks, isTight: list.isTight)
      guard let isChecked = item.isChecked else { return Node.element("li", [:], content) }
      let label = resolver.language.hasPrefix("zh") ? (isChecked ? "已完成" : "未完成") : (isChecked ? "done" : "to do")
      let box = Node.element(
        "input", ["type": "checkbox", "disabled": "", "checked": isChecked ? "" : nil, "aria-label": label])
      return .element("li", ["class": "task"], [box, .text(" ")] + content)
    }
    guard list.isOrdered else { return .element("ul", [:], items) }
    return .element("ol", ["start": list.start == 1 ? nil : "\(list.start)"], items)
  }

  private func codeBlock(_ code: CodeBlock) -> Node {
    .element("pre", [:], [.element("code", ["class": code.language.map { "language-\($0)" }], code.text)])
  }

  private func table(_ table: Table) -> Node {
    func cell(_ name: String, _ cell: TableCell, _ index: Int) -> Node {
      let alignment = table.alignments.indices.contains(index) ? table.alignments[index] : nil
      let cssClass: String? =
        switch alignment {
        case .left: "align-left"
        case .center: "align-center"
        case .right: "align-right"
        case nil: nil
        }
      return .element(name, ["class": cssClass, "scope": name == "th" ? "col" : nil], inlineNodes(cell.content))
    }
    let head = Node.element("tr", [:], table.header.enumerated().map { cell("th", $1, $0) })
    let rows = table.rows.map { row in Node.element("tr", [:], row.enumerated().map { cell("td", $1, $0) }) }
    let body = rows.isEmpty ? [] : [Node.element("tbody", [:], rows)]
    let label = resolver.language.hasPrefix("zh") ? "表格" : "Table"
    return .element(
      "div", ["class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": label],
      [.element("table", [:], [.element("thead", [:], [head])] + body)])
  }

  private func node(_ inline: Inline) -> Node {
    switch inline.kind {
    case .text(let text): .text(text)
    case .softBreak: .text("\n")
    case .lineBreak: .fragment([.element("br"), .text("\n")])
    case .code(let text): .element("code", [:], text)
    case .emphasis(let content): .element("em", [:], inlineNodes(content))
    case .strong(let content): .element("strong", [:], inlineNodes(content))
    case .strikethrough(let content): .element("del", [:], inlineNodes(content))
    case .link(let link): self.link(link, inline)
    case .image(let image): self.image(image, inline)
    case .html(let text): .trusted(TrustedMarkup(trusting: Array(text.utf8)))
    case .footnoteReference(_, let number): footnoteReference(number, inline.span)
    case .citation(let items): resolver.citation(items, inline.span)
    }
  }

  private func link(_ link: Link, _ inline: Inline) -> Node {
    let content = inlineNodes(link.content)
    return resolver.link(link, inline.span, content: content)
      ?? .element("a", ["href": link.destination, "title": link.title], content)
  }

  private func image(_ image: Image, _ inline: Inline) -> Node {
    resolver.image(image, inline.span, caption: inlineNodes(image.content), isBlock: false)
      ?? .element("img", ["src": image.destination, "alt": image.content.plainText, "title": image.title])
  }

  private func footnoteReference(_ number: Int, _ span: SourceSpan) -> Node {
    .element(
      "sup", ["class": "footnote-reference", "id": links.id(at: span)], [.element("a", ["href": "#fn-\(number)"], "\(number)")])
  }

  /// The list of footnotes, or nil when there are none.
  package func footnotes(_ footnotes: [Footnote], title: String) -> Node? {
    guard !footnotes.isEmpty else { return nil }
    let items = footnotes.map { footnote in
      Node.element("li", ["id": "fn-\(footnote.number)"], links.appendingWaysBack(from: footnote, to: nodes(footnote.blocks)))
    }
    return .element("section", ["class": "footnotes", "aria-label": title], [.element("ol", [:], items)])
  }
}
