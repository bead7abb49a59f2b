package import Datasets

/// One observation as it was released again and again.
package struct Revision: Sendable {
  package var key: ObservationKey
  /// From the first release to the last; at least two.
  package var releases: [Observation]
}

/// A value of a dataset beside the one that it replaced.
package struct RevisedInput: Sendable {
  package var series: Series
  package var current: Observation
  package var earlier: Observation
}

extension SeriesCatalog {
  /// The observations of a series of which there is more than one release, in the order of their keys.
  package func revisions(of series: Series) -> [Revision] {
    guard !series.superseded.isEmpty else { return [] }
    let earlier = Dictionary(grouping: series.superseded, by: \.key)
    return series.observations.compactMap { current in
      earlier[current.key].map { Revision(key: current.key, releases: $0 + [current]) }
    }
  }

  /// The values that an observation rests on which stood otherwise in an earlier release. Only the few rows of a value that was
  /// read or computed from a handful are told; a sum over hundreds has its revisions in the dataset.
  package func revisedInputs(of observation: Observation) -> [RevisedInput] {
    let sets = observation.lineage.rows
    guard observation.lineage.rowCount <= 4 else { return [] }
    return sets.flatMap { set -> [RevisedInput] in
      guard let series = series(named: "\(set.dataset).\(set.field)"), !series.superseded.isEmpty else { return [] }
      return set.indices.compactMap { row in
        let isRow = { (candidate: Observation) in candidate.lineage.rows.first?.first == row }
        guard let current = (series.observations + series.superseded).first(where: isRow),
          let earlier = predecessor(of: current, in: series), earlier.value != current.value
        else { return nil }
        return RevisedInput(series: series, current: current, earlier: earlier)
      }
    }
  }

  /// The release that stood before `observation`, when it was revised.
  package func predecessor(of observation: Observation, in series: Series) -> Observation? {
    releases(of: observation, in: series).earlier.last
  }

  /// The releases of the same observation after this one: it is superseded when there are any.
  package func successors(of observation: Observation, in series: Series) -> [Observation] {
    releases(of: observation, in: series).later
  }

  /// The first dataset of which `lineages` rest on different releases. What one of them mixes itself has been answered for.
  func mixedReleases(of lineages: [Lineage]) -> (dataset: String, vintages: [String])? {
    var vintages: [String: Set<String>] = [:]
    for lineage in lineages {
      var own: [String: Set<String>] = [:]
      for rows in lineage.rows {
        guard let dataset = dataset(named: rows.dataset), dataset.fieldIndex(role: .vintage) != nil else { continue }
        own[rows.dataset, default: []].formUnion(rows.indices.compactMap { dataset.vintage(ofRow: $0) })
      }
      for (dataset, set) in own where set.count == 1 { vintages[dataset, default: []].formUnion(set) }
    }
    return vintages.filter { $0.value.count > 1 }.min { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }

  private func releases(of observation: Observation, in series: Series) -> (earlier: [Observation], later: [Observation]) {
    let all = (series.superseded + series.observations).filter { $0.key == observation.key }
    guard let index = all.firstIndex(where: { $0.lineage == observation.lineage }) else { return ([], []) }
    return (Array(all[..<index]), Array(all[(index + 1)...]))
  }

  /// The last period of the same kind for which the series has a value with the same members, when it is later.
  package func newerPeriod(than observation: Observation, in series: Series) -> Period? {
    guard let period = observation.key.period else { return nil }
    let later = series.observations.compactMap { other -> Period? in
      guard let candidate = other.key.period, other.key.members == observation.key.members else { return nil }
      return candidate.kind == period.kind && (candidate.end == nil) == (period.end == nil) && period < candidate ? candidate : nil
    }
    return later.max()
  }
}
