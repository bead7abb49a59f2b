/// What rests on what in a site: pages on their parts, parts on values, charts and works, those on indicators and datasets.
package struct EvidenceGraph: Sendable {
  /// One step: what the first says of the second.
  package struct Edge: Sendable, Hashable {
    /// A verb: `binds`, `cites`.
    package var relation: String
    /// How firmly it is so, for links of the argument.
    package var qualifier: String?
    package var to: GraphItem.ID
  }

  package enum Direction: Sendable { case restsOn, touches }

  package private(set) var items: [GraphItem.ID: GraphItem] = [:]
  private var forward: [GraphItem.ID: [Edge]] = [:]
  private var backward: [GraphItem.ID: [Edge]] = [:]

  mutating func add(_ item: GraphItem) { items[item.id] = item }

  /// Says that `one` rests on `other`; what is said twice counts once, and nothing rests on itself.
  mutating func add(_ one: GraphItem.ID, _ relation: String, _ other: GraphItem.ID, qualifier: String? = nil) {
    guard one != other, items[one] != nil, items[other] != nil else { return }
    let edge = Edge(relation: relation, qualifier: qualifier, to: other)
    guard !(forward[one] ?? []).contains(edge) else { return }
    forward[one, default: []].append(edge)
    backward[other, default: []].append(Edge(relation: relation, qualifier: qualifier, to: one))
  }

  /// The steps from an item, in the order in which they were said.
  package func edges(_ direction: Direction, of id: GraphItem.ID) -> [Edge] {
    (direction == .restsOn ? forward[id] : backward[id]) ?? []
  }

  package func item(_ id: GraphItem.ID) -> GraphItem? { items[id] }
}
