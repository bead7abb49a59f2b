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
    catalog.mixedReleases(of: origins.map(\.observation.lineage)) != nil
  }

  private func mixesMembers(_ origins: [ResolvedOperand.Origin]) -> Bool {
    var members: [String: Set<String>] = [:]
    for member in origins.flatMap(\.observation.key.members) { members[member.dimension, default: []].insert(member.name) }
    return members.values.contains { $0.count > 1 }
  }

  /// True when one of the rows that a value rests on has a later release.
  func isSuperseded(_ observation: Observation) -> Bool {
    observation.lineage.rows.contains { rows in
      let superseded = catalog.series(named: "\(rows.dataset).\(rows.field)")?.superseded ?? []
      return superseded.contains { $0.lineage.rows.contains { $0.isSubset(of: rows) } }
    }
  }

  /// True when the series has a later period of the same length and members.
  func hasNewerPeriod(_ origin: ResolvedOperand.Origin) -> Bool {
    catalog.newerPeriod(than: origin.observation, in: origin.series) != nil
  }
}
