/// A way from a countermeasure to a bottleneck: directly, or through a mechanism.
package struct ArgumentChain: Sendable, Hashable {
  /// In the order in which they are walked: what is activated, then what it relieves; or what is addressed.
  package var links: [ArgumentLink]

  /// The weaker of its links.
  package var basis: LinkBasis { links.map(\.basis).min() ?? .inferred }

  /// The countermeasure's end, the mechanism's where there is one, the bottleneck's. A mechanism that the two links name by different ends stands as
  /// a whole.
  package var ends: [LinkEnd] {
    guard let first = links.first, let last = links.last else { return [] }
    if links.count == 1 { return [first.from, first.to] }
    let middle = first.to == last.from ? first.to : LinkEnd(nodeID: first.to.nodeID)
    return [first.from, middle, last.to]
  }
}

extension Report {
  /// Every way from a countermeasure to a bottleneck, in the order of the links.
  package var chains: [ArgumentChain] {
    let relieving = Dictionary(grouping: links.filter { $0.relation == .relieves }, by: \.from.nodeID)
    return links.flatMap { link -> [ArgumentChain] in
      switch link.relation {
      case .addresses: [ArgumentChain(links: [link])]
      case .activates: (relieving[link.to.nodeID] ?? []).map { ArgumentChain(links: [link, $0]) }
      case .relieves: []
      }
    }
  }

  /// The ways that a part stands in: those with a link that names it, a part that it stands in or one inside it; and those whose links name
  /// its node as a whole only.
  package func chains(through part: Part) -> [ArgumentChain] {
    let family = family(of: part)
    return chains.filter { chain in
      let own = chain.links.flatMap { [$0.from, $0.to] }.filter { $0.nodeID == part.nodeID }
      let named = own.compactMap(\.partID)
      return !own.isEmpty && (named.isEmpty || named.contains(where: family.contains))
    }
  }

  private func family(of part: Part) -> Set<String> {
    let parts = parts(of: part.nodeID)
    let parents = Dictionary(parts.map { ($0.id, $0.parentID) }, uniquingKeysWith: { first, _ in first })
    func above(_ id: String) -> [String] { (parents[id] ?? nil).map { [$0] + above($0) } ?? [] }
    return Set([part.id] + above(part.id) + parts.map(\.id).filter { above($0).contains(part.id) })
  }
}
