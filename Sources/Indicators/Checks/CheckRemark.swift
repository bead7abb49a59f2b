/// What a reader must know of the series in a check.
package enum CheckRemark: String, Sendable, Hashable, CaseIterable {
  /// The values count different things.
  case mixedDefinitions = "mixed-definitions"
  /// The values come from different releases of one dataset.
  case mixedVintages = "mixed-vintages"
  /// The values belong to different members of a dimension: another region, flow or scope.
  case mixedMembers = "mixed-members"
  /// A year stands beside a half or a month.
  case mixedPeriods = "mixed-periods"
  /// A later release of the same observation exists.
  case superseded
  /// A later period of the same length exists.
  case newerPeriod = "newer-period"
}
