/// What a link says of its two ends; the raw value is its key in front matter.
package enum LinkRelation: String, Sendable, Hashable, CaseIterable {
  /// A mechanism acts on a bottleneck.
  case relieves
  /// A countermeasure sets a mechanism in motion.
  case activates
  /// A countermeasure answers a bottleneck.
  case addresses

  package var sourceKind: NodeKind { self == .relieves ? .mechanism : .countermeasure }
  package var targetKind: NodeKind { self == .activates ? .mechanism : .bottleneck }
}
