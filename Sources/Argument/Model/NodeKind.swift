/// What a page of a report stands for; its folder says which.
package enum NodeKind: String, Sendable, Hashable, CaseIterable {
  case bottleneck, mechanism, countermeasure, analysis

  /// The place of the kind in a report: what is wrong, how change works, what to do, what was looked into.
  package var rank: Int {
    switch self {
    case .bottleneck: 0
    case .mechanism: 1
    case .countermeasure: 2
    case .analysis: 3
    }
  }
}
