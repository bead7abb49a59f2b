/// The argument of a report: its nodes, their parts, and the links between them.
package struct Report: Sendable, Hashable {
  package var id: String
  /// Bottlenecks, mechanisms, countermeasures, analyses; each by `order`, then id.
  package var nodes: [ArgumentNode]
  /// In the order of the nodes they stand in, then of their text.
  package var links: [ArgumentLink]

  package init(id: String, nodes: [ArgumentNode], links: [ArgumentLink]) {
    self.id = id
    self.nodes = nodes
    self.links = links
  }

  package func node(_ id: String) -> ArgumentNode? { nodes.first { $0.id == id } }

  package func nodes(of kind: NodeKind) -> [ArgumentNode] { nodes.filter { $0.kind == kind } }

  /// All parts of a node in the order of its text, nested ones included.
  package func parts(of nodeID: String) -> [Part] { node(nodeID)?.parts ?? [] }

  package func part(node nodeID: String, id: String) -> Part? { parts(of: nodeID).first { $0.id == id } }

  /// The links of one relation from `source` to `target`, or any of their parts; nil means any node.
  package func links(_ relation: LinkRelation, from source: String? = nil, to target: String? = nil) -> [ArgumentLink] {
    links.filter { link in
      link.relation == relation && (source ?? link.from.nodeID) == link.from.nodeID
        && (target ?? link.to.nodeID) == link.to.nodeID
    }
  }

  /// The firmest basis among such links, or nil when there are none.
  package func basis(_ relation: LinkRelation, from source: String, to target: String) -> LinkBasis? {
    links(relation, from: source, to: target).map(\.basis).max()
  }
}
