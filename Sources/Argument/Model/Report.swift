/// The argument of a report: its nodes, their parts, and the links between them.
package struct Report: Sendable, Hashable {
  package var id: String
  /// Bottlenecks, mechanisms, countermeasures, analyses; each by `order`, then id.
  package var nodes: [ArgumentNode]
  /// In the order of the nodes they stand in, then of their text.
  package var links: [ArgumentLink]
  /// In the order of the site's languages; none where the report's page has no such section.
  package var abstracts: [ReportAbstract]

  package init(id: String, nodes: [ArgumentNode], links: [ArgumentLink], abstracts: [ReportAbstract] = []) {
    self.id = id
    self.nodes = nodes
    self.links = links
    self.abstracts = abstracts
  }

  package func node(_ id: String) -> ArgumentNode? { nodes.first { $0.id == id } }

  package func nodes(of kind: NodeKind) -> [ArgumentNode] { nodes.filter { $0.kind == kind } }

  /// All parts of a node in the order of its text, nested ones included.
  package func parts(of nodeID: String) -> [Part] { node(nodeID)?.parts ?? [] }

  package func part(node nodeID: String, id: String) -> Part? { parts(of: nodeID).first { $0.id == id } }

  /// The node, and the part of it, that a link in the text of `nodeID` leads to; nil for other pages.
  package func end(at destination: String, from nodeID: String?) -> LinkEnd? {
    let pieces = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = pieces.first?.split(separator: "/").last.map(String.init) ?? ""
    let target = name.isEmpty ? nodeID : nodes.first { $0.file.split(separator: "/").last.map(String.init) == name }?.id
    return target.map { LinkEnd(nodeID: $0, partID: pieces.count > 1 ? pieces[1] : nil) }
  }

  /// The part that a link in the text of `nodeID` leads to.
  package func part(at destination: String, from nodeID: String) -> LinkEnd? {
    guard let end = end(at: destination, from: nodeID), let id = end.partID, part(node: end.nodeID, id: id) != nil else { return nil }
    return end
  }

  /// The links of one relation from `source` to `target`, or any of their parts; nil means any node.
  package func links(_ relation: LinkRelation, from source: String? = nil, to target: String? = nil) -> [ArgumentLink] {
    links.filter { link in
      link.relation == relation && (source ?? link.from.nodeID) == link.from.nodeID
        && (target ?? link.to.nodeID) == link.to.nodeID
    }
  }
}
