/// Which countermeasure reaches which bottleneck, directly or through a mechanism, and how firmly.
package struct CoverageMatrix: Sendable, Hashable {
  /// A way from a countermeasure through a mechanism to a bottleneck.
  package struct Chain: Sendable, Hashable {
    package var mechanismID: String
    /// The weaker of its two links, each taken at its firmest.
    package var basis: LinkBasis
  }

  /// What one countermeasure does for one bottleneck.
  package struct Cell: Sendable, Hashable {
    package var bottleneckID: String
    package var countermeasureID: String
    /// The firmest of the links that say so outright.
    package var direct: LinkBasis?
    /// In the order of the mechanisms.
    package var chains: [Chain]

    package var strongest: LinkBasis? { ([direct] + chains.map(\.basis)).compactMap { $0 }.max() }
  }

  package let bottlenecks: [ArgumentNode]
  package let mechanisms: [ArgumentNode]
  package let countermeasures: [ArgumentNode]
  /// Row by row: bottlenecks, then countermeasures.
  package let cells: [Cell]

  package init(_ report: Report) {
    bottlenecks = report.nodes(of: .bottleneck)
    mechanisms = report.nodes(of: .mechanism)
    countermeasures = report.nodes(of: .countermeasure)
    let links = StrongestLinks(report)
    var cells: [Cell] = []
    for bottleneck in bottlenecks {
      for countermeasure in countermeasures {
        cells.append(
          Cell(
            bottleneckID: bottleneck.id, countermeasureID: countermeasure.id,
            direct: links.basis(.addresses, countermeasure.id, bottleneck.id),
            chains: Self.chains(from: countermeasure.id, to: bottleneck.id, through: mechanisms, links)))
      }
    }
    self.cells = cells
  }

  package func cells(of bottleneckID: String) -> [Cell] { cells.filter { $0.bottleneckID == bottleneckID } }

  package func cell(bottleneck: String, countermeasure: String) -> Cell? {
    cells.first { $0.bottleneckID == bottleneck && $0.countermeasureID == countermeasure }
  }

  private static func chains(
    from countermeasure: String, to bottleneck: String, through mechanisms: [ArgumentNode], _ links: StrongestLinks
  ) -> [Chain] {
    mechanisms.compactMap { mechanism in
      guard let first = links.basis(.activates, countermeasure, mechanism.id), let second = links.basis(.relieves, mechanism.id, bottleneck)
      else { return nil }
      return Chain(mechanismID: mechanism.id, basis: min(first, second))
    }
  }
}

/// The firmest basis of the links between two nodes, by relation, looked up at once.
private struct StrongestLinks {
  private struct Key: Hashable {
    var relation: LinkRelation
    var source: String
    var target: String
  }

  private var bases: [Key: LinkBasis] = [:]

  init(_ report: Report) {
    for link in report.links {
      let key = Key(relation: link.relation, source: link.from.nodeID, target: link.to.nodeID)
      bases[key] = bases[key].map { max($0, link.basis) } ?? link.basis
    }
  }

  func basis(_ relation: LinkRelation, _ source: String, _ target: String) -> LinkBasis? {
    bases[Key(relation: relation, source: source, target: target)]
  }
}
