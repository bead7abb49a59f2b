package import Markup

extension Report {
  /// The argument as GraphML, which Gephi, yEd, NetworkX and igraph read: nodes and parts, and the links between them.
  package func graphML(language: String) -> Node {
    .element(
      "graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"],
      Self.keys + [.element("graph", ["id": id, "edgedefault": "directed"], nodes.flatMap { graphNodes($0, language) } + graphEdges(language))])
  }

  private static var keys: [Node] {
    let names = [("node", "kind"), ("node", "title"), ("node", "code"), ("node", "grade"), ("edge", "relation"), ("edge", "basis"), ("edge", "note")]
    return names.map { owner, name in
      .element("key", ["id": name, "for": owner, "attr.name": name, "attr.type": "string"])
    }
  }

  private func graphNodes(_ node: ArgumentNode, _ language: String) -> [Node] {
    let own = Node.element(
      "node", ["id": node.id],
      [Self.data("kind", node.kind.rawValue), Self.data("title", node.title(in: language)), node.code.map { Self.data("code", $0) } ?? .empty])
    return [own]
      + node.parts.map { part in
        .element(
          "node", ["id": "\(node.id)#\(part.id)"],
          [
            Self.data("kind", part.kind.rawValue), Self.data("title", part.statement(in: language)), Self.data("grade", part.grade.rawValue),
          ])
      }
  }

  private func graphEdges(_ language: String) -> [Node] {
    let holding = nodes.flatMap { node in
      node.parts.map { part in
        Node.element(
          "edge",
          ["source": part.parentID.map { "\(node.id)#\($0)" } ?? node.id, "target": "\(node.id)#\(part.id)"], [Self.data("relation", "holds")])
      }
    }
    let arguing = links.map { link in
      Node.element(
        "edge", ["source": link.from.text, "target": link.to.text],
        [
          Self.data("relation", link.relation.rawValue), Self.data("basis", link.basis.rawValue),
          link.note.map { Self.data("note", $0.text(in: language)) } ?? .empty,
        ])
    }
    return holding + arguing
  }

  private static func data(_ key: String, _ text: String) -> Node { .element("data", ["key": key], text) }
}
