package import Datasets

/// Picks observations by their key: `group=treated`, or `period=2022`.
package enum KeyCondition: Sendable, Hashable {
  case member(dimension: String, name: String)
  case period(Period)

  /// Reads `dimension=member`.
  package init?(_ text: String) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
    if sides[0] == "period" {
      guard let period = Period(sides[1]) else { return nil }
      self = .period(period)
    } else {
      self = .member(dimension: sides[0], name: sides[1])
    }
  }

  func holds(for key: ObservationKey) -> Bool {
    switch self {
    case .member(let dimension, let name): key.member(of: dimension) == name
    case .period(let period): key.period == period
    }
  }
}

extension KeyCondition: CustomStringConvertible {
  package var description: String {
    switch self {
    case .member(let dimension, let name): "\(dimension)=\(name)"
    case .period(let period): "period=\(period)"
    }
  }
}
