import Datasets

/// Finds out whether the series in a check go together, and whether newer values of them exist.
struct SeriesComparison {
  let catalog: SeriesCatalog

  /// What keeps values from being compared, in the order of ``CheckRemark``.
  ///
  /// - Parameter isOneThing: true when the operands are accounts of one thing, at one time or over time, so that other members and other
  ///   lengths of period matter; the parts of a sum and the two ends of a ratio may differ in both.
  func mixtures(_ origins: [ResolvedOperand.Origin], isOneThing: Bool) -> [CheckRemark] {
    var remarks: [CheckRemark] = []
    if Set(origins.map(\.observation.lineage.definitions)).count > 1 { remarks.append(.mixedDefinitions) }
    if mixesVintages(origins) { remarks.append(.mixedVintages) }
    guard isOneThing else { return remarks }
    if mixesMembers(origins) { remarks.append(.mixedMembers) }
    let lengths = origins.compactMap { $0.observation.key.period }.map { [$0.kind.rawValue, $0.end == nil ? 0 : 1] }
    if Set(lengths).count > 1 { remarks.append(.mixedPeriods) }
    return remarks
  }

  /// Releases mix where operands of one dataset come from different ones. What an operand mixes itself, its indicator answers for.
  private func mixesVintages(_ origins: [ResolvedOperand.Origin]) -> Bool {
    var vintages: [String: Set<String>] = [:]
    for origin in origins {
      var own: [String: Set<String>] = [:]
      for row in origin.observation.lineage.rows {
        if let vintage = catalog.dataset(named: row.dataset)?.vintage(ofRow: row.index) { own[row.dataset, default: []].insert(vintage) }
      }
      for (dataset, set) in own where set.count == 1 { vintages[dataset, default: []].formUnion(set) }
    }
    return vintages.values.contains { $0.count > 1 }
  }

  private func mixesMembers(_ origins: [ResolvedOperand.Origin]) -> Bool {
    var members: [String: Set<String>] = [:]
    for member in origins.flatMap(\.observation.key.members) { members[member.dimension, default: []].insert(member.name) }
    return members.values.contains { $0.count > 1 }
  }

  /// True when one of the rows that a value rests on has a later release.
  func isSuperseded(_ observation: Observation) -> Bool {
    observation.lineage.rows.contains { row in
      catalog.series(named: "\(row.dataset).\(row.field)")?.superseded.contains { $0.lineage.rows.contains(row) } ?? false
    }
  }

  /// True when the series has a later period of the same length and members.
  func hasNewerPeriod(_ origin: ResolvedOperand.Origin) -> Bool {
    let key = origin.observation.key
    guard let period = key.period, period.end == nil else { return false }
    return (origin.series.observations + origin.series.superseded).contains { other in
      guard other.key.members == key.members, let later = other.key.period else { return false }
      return later.kind == period.kind && later.end == nil && later > period
    }
  }
}
