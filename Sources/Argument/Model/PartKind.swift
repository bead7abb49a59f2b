/// What a claim of a node is: a cause of a bottleneck, a channel of a mechanism or a measure of a countermeasure.
package enum PartKind: String, Sendable, Hashable, CaseIterable {
  case cause, channel, measure
}

extension NodeKind {
  /// The kind of the parts of such a node; nil for analyses, whose headings claim nothing.
  package var partKind: PartKind? {
    switch self {
    case .bottleneck: .cause
    case .mechanism: .channel
    case .countermeasure: .measure
    case .analysis: nil
    }
  }
}
