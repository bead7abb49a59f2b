import Datasets

extension ObservationKey {
  /// The key with only the dimensions of `kept`.
  func keeping(_ kept: [String]) -> ObservationKey {
    ObservationKey(period: period, members: members.filter { kept.contains($0.dimension) })
  }

  func dropping(_ dropped: [String]) -> ObservationKey {
    ObservationKey(period: period, members: members.filter { !dropped.contains($0.dimension) })
  }

  func adding(_ dimension: String, _ member: String) -> ObservationKey {
    ObservationKey(period: period, members: members + [Member(dimension: dimension, name: member)])
  }

  func with(_ period: Period?) -> ObservationKey { ObservationKey(period: period, members: members) }

  func member(of dimension: String) -> String? { members.first { $0.dimension == dimension }?.name }

  var text: String {
    let parts = (period.map { ["\($0)"] } ?? []) + members.map { "\($0.dimension)=\($0.name)" }
    return parts.isEmpty ? "the one value" : parts.joined(separator: ", ")
  }
}

/// Finds the partner of an observation in another series.
struct ObservationIndex {
  private let observations: [Observation]
  private let byKey: [ObservationKey: Observation]

  init(_ observations: [Observation]) {
    self.observations = observations
    byKey = Dictionary(observations.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(key: ObservationKey) -> Observation? { byKey[key] }

  /// The observation of the same key, or else the only one that says less and contradicts nothing: the total for a part,
  /// a value without period for all periods.
  func partner(of key: ObservationKey) -> Observation? {
    if let exact = byKey[key] { return exact }
    let candidates = observations.filter { other in
      (other.key.period == nil || other.key.period == key.period) && other.key.members.allSatisfy { key.members.contains($0) }
    }
    return candidates.count == 1 ? candidates.first : nil
  }
}

/// Observations in groups of one key, groups in the order of their keys.
func grouped(_ observations: [Observation], by key: (Observation) -> ObservationKey) -> [(key: ObservationKey, members: [Observation])] {
  let groups = Dictionary(grouping: observations, by: key)
  return groups.keys.sorted().map { ($0, groups[$0] ?? []) }
}
