/// A balanced panel as the sums over groups of units first treated together.
struct GroupTimePanel: Sendable {
  private struct Total: Sendable {
    var count = 0
    /// Of the outcomes, by period.
    var sums: [Double]
  }

  let periods: [Int]
  /// The groups of treated units, in order.
  let groups: [Int]
  let leftOut: GroupTimeEffects.LeftOut
  /// Under nil, the units that are never treated.
  private let totals: [Int?: Total]

  init(_ rows: GroupTimeRows, control: GroupTimeEffects.Control, anticipation: Int) throws(UndefinedResult) {
    var unitGroups = rows.groups
    var periods = rows.periods
    if !unitGroups.contains(nil) {
      guard control == .notYetTreated, let latest = unitGroups.compactMap({ $0 }).max() else {
        throw UndefinedResult("there is no unit that is never treated")
      }
      unitGroups = unitGroups.map { $0 == latest ? nil : $0 }
      periods = periods.filter { $0 < latest - anticipation }
    }
    guard periods.count > 1, let first = periods.first else { throw UndefinedResult("there are fewer than two periods to compare") }
    var counts = [Int](repeating: 0, count: unitGroups.count)
    for (unit, position) in zip(rows.unit, rows.periodPosition) where position < periods.count { counts[unit] += 1 }
    var leftOut = GroupTimeEffects.LeftOut(incompleteUnits: 0, alreadyTreatedUnits: 0)
    var isUsed = [Bool](repeating: false, count: unitGroups.count)
    var totals: [Int?: Total] = [:]
    for (unit, group) in unitGroups.enumerated() {
      if let group, group <= first + anticipation {
        leftOut.alreadyTreatedUnits += 1
      } else if counts[unit] < periods.count {
        leftOut.incompleteUnits += 1
      } else {
        isUsed[unit] = true
        totals[group, default: Total(sums: [Double](repeating: 0, count: periods.count))].count += 1
      }
    }
    for (index, unit) in rows.unit.enumerated() where isUsed[unit] && rows.periodPosition[index] < periods.count {
      totals[unitGroups[unit]]?.sums[rows.periodPosition[index]] += rows.outcome[index]
    }
    groups = totals.keys.compactMap { $0 }.sorted()
    guard !groups.isEmpty else { throw UndefinedResult("no unit that is observed in every period is treated after the first") }
    guard control == .notYetTreated || totals.keys.contains(nil) else {
      throw UndefinedResult("no unit that is observed in every period is never treated")
    }
    self.periods = periods
    self.totals = totals
    self.leftOut = leftOut
  }

  /// The groups that may be controls, in order: all, and nil for the units that are never treated.
  var controlGroups: [Int?] { groups + (totals.keys.contains(nil) ? [nil] : []) }

  /// How much the outcome changed on average in some groups, and how many units they have.
  ///
  /// - Parameters:
  ///   - base: a position in `periods`, and so is `period`.
  func meanChange(of groups: [Int?], from base: Int, to period: Int) -> (change: Double, count: Int) {
    var change = 0.0
    var count = 0
    for group in groups {
      guard let total = totals[group] else { continue }
      change += total.sums[period] - total.sums[base]
      count += total.count
    }
    return (change / Double(count), count)
  }
}
