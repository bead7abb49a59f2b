import Datasets

/// The observations of one set of members from the first period to the last, with a gap for each period that has none.
struct PeriodRun {
  var observations: [Observation?]

  /// The runs of a series; observations of other kinds of periods (halves among years) make runs of their own.
  static func runs(_ observations: [Observation]) -> [PeriodRun] {
    let dated = observations.filter { $0.key.period?.end == nil && $0.key.period != nil }
    let groups = Dictionary(grouping: dated) { RunKey(members: $0.key.members, kind: $0.key.period?.kind) }
    let sorted = groups.sorted { ($0.value.first?.key ?? ObservationKey(period: nil)) < ($1.value.first?.key ?? ObservationKey(period: nil)) }
    return sorted.map { PeriodRun(observations: filled($0.value.sorted { $0.key < $1.key })) }
  }

  private struct RunKey: Hashable {
    var members: [ObservationKey.Member]
    var kind: Period.Kind?
  }

  /// Series with gaps longer than this are no runs.
  private static let longestGap = 10_000

  private static func filled(_ sorted: [Observation]) -> [Observation?] {
    var filled: [Observation?] = []
    for observation in sorted {
      if let last = filled.last ?? nil, let period = last.key.period {
        var missing = 0
        var before = observation.key.period?.previous
        while let candidate = before, candidate > period, missing < longestGap {
          missing += 1
          before = candidate.previous
        }
        filled += Array(repeating: nil, count: missing)
      }
      filled.append(observation)
    }
    return filled
  }
}
