package import Datasets

/// Which of several releases of an observation is read.
enum ReleaseSelection: Sendable, Hashable {
  /// The last one.
  case current
  /// Those of these vintages.
  case vintages(Set<String>)
  /// The last one that was out at the end of a day.
  case asOf(String)

  init(_ reference: SeriesReference) {
    if let vintage = reference.vintage {
      self = .vintages([vintage])
    } else if let day = reference.asOf {
      self = .asOf(day)
    } else {
      self = .current
    }
  }

  func observations(of series: Series, in catalog: SeriesCatalog) -> Result<[Observation], LookupProblem> {
    switch self {
    case .current: return .success(series.observations)
    case .vintages(let wanted):
      let all = series.superseded + series.observations
      let selected = all.filter { !$0.lineage.vintages.isEmpty && $0.lineage.vintages.isSubset(of: wanted) }
      if selected.isEmpty {
        return .failure(.unknownVintage(wanted.sorted().joined(separator: ", "), available: Set(all.flatMap(\.lineage.vintages)).sorted()))
      }
      return .success(selected.sorted { $0.key < $1.key })
    case .asOf(let text):
      guard let day = Period(text)?.lastDay else { return .failure(.notADay(text)) }
      // Superseded observations stand from the first to the last release, and the current one comes after them.
      let released = (series.superseded + series.observations).filter { catalog.releaseDay(of: $0).map { $0 <= day } ?? false }
      if released.isEmpty { return .failure(.notReleased(by: text, of: series.id)) }
      return .success(grouped(released, by: \.key).compactMap(\.members.last))
    }
  }
}

extension SeriesCatalog {
  /// The day by which everything was out that an observation rests on; nil when a row does not say.
  package func releaseDay(of observation: Observation) -> CalendarDay? {
    var last: CalendarDay?
    for rows in observation.lineage.rows {
      guard let dataset = dataset(named: rows.dataset) else { return nil }
      for row in rows.indices {
        guard let day = dataset.releaseDay(ofRow: row) else { return nil }
        last = last.map { max($0, day) } ?? day
      }
    }
    return last
  }
}
