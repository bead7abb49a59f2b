package import Markup

extension ArgumentMap {
  /// The same argument as nested lists: nodes, their parts, and where their links lead.
  package func list(href: (_ nodeID: String, _ partID: String?) -> String) -> Node {
    let words = ArgumentWords(language)
    let kinds: [NodeKind] = [.bottleneck, .mechanism, .countermeasure]
    let items = kinds.compactMap { kind -> Node? in
      let nodes = report.nodes(of: kind)
      guard !nodes.isEmpty else { return nil }
      return .element(
        "li", ["class": kind.rawValue],
        [.text(words.plural(of: kind)), .element("ul", [:], nodes.map { item($0, words, href) })])
    }
    return .element("ul", ["class": "argument-list"], items)
  }

  private func item(_ node: ArgumentNode, _ words: ArgumentWords, _ href: (String, String?) -> String) -> Node {
    let name = [node.code, node.title(in: language)].compactMap { $0 }.joined(separator: " ")
    let own = links(from: LinkEnd(nodeID: node.id), words, href)
    let parts = items(under: nil, of: node, words, href)
    return .element(
      "li", [:], [.element("a", ["href": href(node.id, nil)], name), sublist(own + parts)])
  }

  private func items(
    under parentID: String?, of node: ArgumentNode, _ words: ArgumentWords, _ href: (String, String?) -> String
  ) -> [Node] {
    node.parts.filter { $0.parentID == parentID }.map { part in
      let links = links(from: LinkEnd(nodeID: node.id, partID: part.id), words, href)
      let grade = words.pick("（\(words.name(of: part.grade))）", " (\(words.name(of: part.grade)))")
      return .element(
        "li", ["class": "part \(part.grade.rawValue)"],
        [
          .element("a", ["href": href(node.id, part.id)], part.statement(in: language)),
          .element("span", ["class": "grade"], grade),
          sublist(links + items(under: part.id, of: node, words, href)),
        ])
    }
  }

  private func links(
    from end: LinkEnd, _ words: ArgumentWords, _ href: (String, String?) -> String
  ) -> [Node] {
    report.links.filter { $0.from == end }.map { link in
      let target = link.to.partID.flatMap { report.part(node: link.to.nodeID, id: $0) }?.statement(in: language)
      let node = report.node(link.to.nodeID)
      let name = target ?? node?.title(in: language) ?? link.to.text
      let label = [node?.code, name].compactMap { $0 }.joined(separator: " ")
      let basis = words.pick("（\(words.name(of: link.basis))）", " (\(words.name(of: link.basis)))")
      let separator = words.pick("：", " ")
      return .element(
        "li", ["class": "link \(link.basis.rawValue)"],
        [
          .text(words.name(of: link.relation) + separator),
          .element("a", ["href": href(link.to.nodeID, link.to.partID)], label), .text(basis),
        ])
    }
  }

  private func sublist(_ items: [Node]) -> Node { items.isEmpty ? .empty : .element("ul", [:], items) }
}
