/// All that can be reached from an item in one direction, as a tree: each item stands open once, where it is nearest to the root.
package struct GraphTree: Sendable, Hashable {
  package struct Branch: Sendable, Hashable {
    package var relation: String
    package var qualifier: String?
    package var item: GraphItem
    package var branches: [Branch]
    /// True where the item stands open in another place.
    package var isRepeated: Bool
  }

  package var branches: [Branch]
  /// How many items of each kind there are, the root left out.
  package var counts: [GraphItem.Kind: Int]

  package init(_ graph: EvidenceGraph, from root: GraphItem.ID, _ direction: EvidenceGraph.Direction) {
    let opened = Self.openingEdges(graph, root, direction)
    func branches(of id: GraphItem.ID) -> [Branch] {
      graph.edges(direction, of: id).compactMap { edge in
        guard let item = graph.item(edge.to) else { return nil }
        let isOpen = opened[edge.to] == Opening(parent: id, relation: edge.relation)
        return Branch(
          relation: edge.relation, qualifier: edge.qualifier, item: item, branches: isOpen ? branches(of: edge.to) : [], isRepeated: !isOpen)
      }
    }
    self.branches = branches(of: root)
    var counts: [GraphItem.Kind: Int] = [:]
    for id in opened.keys where id != root { counts[id.kind, default: 0] += 1 }
    self.counts = counts
  }

  private struct Opening: Hashable {
    var parent: GraphItem.ID
    var relation: String
  }

  /// For each item that can be reached, the step by which the nearest way comes to it.
  private static func openingEdges(
    _ graph: EvidenceGraph, _ root: GraphItem.ID, _ direction: EvidenceGraph.Direction
  ) -> [GraphItem.ID: Opening] {
    var opened: [GraphItem.ID: Opening] = [root: Opening(parent: root, relation: "")]
    var queue = [root]
    var index = 0
    while index < queue.count {
      let id = queue[index]
      index += 1
      for edge in graph.edges(direction, of: id) where opened[edge.to] == nil {
        opened[edge.to] = Opening(parent: id, relation: edge.relation)
        queue.append(edge.to)
      }
    }
    return opened
  }
}
