package import Datasets

/// Which observation of a series: its period and its member of each dimension.
package struct ObservationKey: Sendable, Hashable, Comparable {
  package var period: Period?
  /// Dimension and member, sorted by dimension.
  package var members: [Member]

  package struct Member: Sendable, Hashable, Comparable {
    package var dimension: String
    package var name: String

    package init(dimension: String, name: String) {
      self.dimension = dimension
      self.name = name
    }

    package static func < (a: Member, b: Member) -> Bool { (a.dimension, a.name) < (b.dimension, b.name) }
  }

  package init(period: Period?, members: [Member] = []) {
    self.period = period
    self.members = members.sorted()
  }

  package static func < (a: ObservationKey, b: ObservationKey) -> Bool {
    switch (a.period, b.period) {
    case (let x?, let y?) where x != y: return x < y
    case (nil, .some): return true
    case (.some, nil): return false
    default: return a.members.lexicographicallyPrecedes(b.members)
    }
  }
}
