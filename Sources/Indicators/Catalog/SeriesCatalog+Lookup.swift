import Datasets
import Diagnostics

extension SeriesCatalog {
  /// The one observation that a reference names.
  ///
  /// A series with values for one period needs none; otherwise the period must be named. A dimension may be left out only
  /// where one member remains. Of several releases the current one is meant unless `vintage` names another.
  package func observation(for reference: SeriesReference) -> Result<Observation, LookupProblem> {
    guard let series = series(named: reference.series) else {
      return .failure(.unknownSeries(reference.series, nearest: nearestName(to: reference.series, among: seriesNames)))
    }
    var candidates: [Observation]
    switch ReleaseSelection(reference).observations(of: series, in: self) {
    case .success(let selected): candidates = selected
    case .failure(let problem): return .failure(problem)
    }
    for member in reference.dimensionMembers {
      let names = Set(candidates.compactMap { $0.key.member(of: member.dimension) })
      guard !names.isEmpty else {
        let dimensions = Set(candidates.flatMap { $0.key.members.map(\.dimension) }).sorted()
        return .failure(.unknownDimension(member.dimension, of: series.id, available: dimensions))
      }
      guard names.contains(member.name) else {
        return .failure(.unknownMember(member.name, dimension: member.dimension, available: names.sorted()))
      }
      candidates.removeAll { $0.key.member(of: member.dimension) != member.name }
    }
    return only(candidates, of: series, period: reference.period).flatMap { statistic(reference, of: $0) }
  }

  /// The series that a reference reads, in the unit of what it names: a p-value of a growth rate is a pure number.
  package func series(for reference: SeriesReference) -> Series? {
    guard var series = series(named: reference.series) else { return nil }
    if let name = reference.statistic.flatMap(Statistic.Name.init), !name.hasUnitOfEstimate, let pure = units.unit(named: "ratio") { series.unit = pure }
    return series
  }

  /// The observation with what was estimated beside it in the place of its value.
  private func statistic(_ reference: SeriesReference, of observation: Observation) -> Result<Observation, LookupProblem> {
    guard let name = reference.statistic else { return .success(observation) }
    guard let statistic = observation.statistics.first(where: { $0.name.rawValue == name }) else {
      return .failure(.unknownMember(name, dimension: "statistic", available: observation.statistics.map(\.name.rawValue)))
    }
    var result = observation
    result.value = statistic.value
    result.interval = statistic.value...statistic.value
    return .success(result)
  }

  private func only(_ selected: [Observation], of series: Series, period: Period?) -> Result<Observation, LookupProblem> {
    let periods = Set(selected.compactMap(\.key.period)).sorted()
    var candidates = selected
    if let period {
      candidates.removeAll { $0.key.period != period }
      if candidates.isEmpty { return .failure(.missingPeriod(period, of: series.id, available: periods)) }
    } else if periods.count > 1 {
      return .failure(.ambiguousPeriod(of: series.id, available: periods))
    }
    guard let first = candidates.first else { return .failure(.empty(series.id)) }
    if candidates.count == 1 { return .success(first) }
    for dimension in first.key.members.map(\.dimension) {
      let names = Set(candidates.compactMap { $0.key.member(of: dimension) })
      if names.count > 1 { return .failure(.ambiguousMember(dimension: dimension, available: names.sorted())) }
    }
    return .failure(.ambiguousRows(of: series.id))
  }
}
