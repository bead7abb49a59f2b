/// How firmly a link stands in the source: written there, merely named there, or inferred by us.
package enum LinkBasis: String, Sendable, Hashable, CaseIterable, Comparable {
  case explicit, weak, inferred

  /// Greater is firmer.
  package var strength: Int {
    switch self {
    case .explicit: 3
    case .weak: 2
    case .inferred: 1
    }
  }

  /// A basis is less than another when it is weaker.
  package static func < (a: LinkBasis, b: LinkBasis) -> Bool { a.strength < b.strength }
}
