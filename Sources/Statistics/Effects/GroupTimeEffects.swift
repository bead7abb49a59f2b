/// Average effects on units treated at different times, for each group of units first treated together and each period
/// (Callaway and Sant'Anna 2021, Journal of Econometrics 225, 200–230), without covariates.
///
///     ATT(g, t) = mean change of group g from its base period to t − mean change of the controls
///
/// Unlike a regression with unit and period effects, it never compares with units that are already treated. Which units and periods
/// are compared follows the R package `did`.
package struct GroupTimeEffects: Sendable {
  /// Which units a group is compared with.
  package enum Control: Sendable, Hashable {
    /// Units that are never treated, or only after the last period and its anticipation.
    case neverTreated
    /// These, and units of other groups that are not yet treated in either period. If all units are treated at some time, those treated
    /// last are controls only, and the periods from their treatment on are left out.
    case notYetTreated
  }

  /// Which period a change is counted from. After treatment it is the last period before it and its anticipation.
  package enum BasePeriod: Sendable, Hashable {
    /// Before treatment, the previous period.
    case varying
    /// Before treatment the same as after.
    case universal
  }

  /// ATT(g, t), with the numbers of units compared.
  package struct Effect: Sendable, Hashable {
    package let group: Int
    package let period: Int
    package let estimate: Double
    package let treatedCount: Int
    package let controlCount: Int

    /// Periods since treatment; negative before it.
    package var eventTime: Int { period - group }
  }

  /// Units that no effect can use.
  package struct LeftOut: Sendable, Hashable {
    /// Not observed in every period.
    package internal(set) var incompleteUnits: Int
    /// Treated, or anticipating treatment, in the first period: what they were like before is not known.
    package internal(set) var alreadyTreatedUnits: Int
  }

  private let unit: [Int]
  private let period: [Int]
  private let outcome: [Double]
  private let group: [Int?]
  private let control: Control
  private let anticipation: Int
  private let basePeriod: BasePeriod

  /// - Parameters:
  ///   - group: the period in which the observation's unit is first treated; nil for never.
  ///   - anticipation: how many periods before treatment the outcome may already respond.
  package init(
    unit: [Int], period: [Int], outcome: [Double], group: [Int?], control: Control, anticipation: Int = 0,
    basePeriod: BasePeriod = .varying
  ) {
    self.unit = unit
    self.period = period
    self.outcome = outcome
    self.group = group
    self.control = control
    self.anticipation = anticipation
    self.basePeriod = basePeriod
  }

  /// The effects by group, and in a group by period.
  ///
  /// - Throws: where a unit has several groups or is observed twice in a period, and where no group can be compared.
  package func estimates() throws(UndefinedResult) -> [Effect] {
    let panel = try panel()
    let effects = panel.groups.flatMap { group in
      panel.periods.indices.compactMap { effect(of: group, in: $0, panel) }
    }
    guard !effects.isEmpty else { throw UndefinedResult("no group has controls") }
    guard effects.allSatisfy(\.estimate.isFinite) else { throw UndefinedResult("the outcomes are too large to compute with") }
    return effects
  }

  /// How many units `estimates()` does without.
  package func leftOut() throws(UndefinedResult) -> LeftOut { try panel().leftOut }

  private func panel() throws(UndefinedResult) -> GroupTimePanel {
    let rows = try GroupTimeRows(unit: unit, period: period, outcome: outcome, group: group, anticipation: anticipation)
    return try GroupTimePanel(rows, control: control, anticipation: anticipation)
  }

  /// Nil in the first period if the base varies, and where there are no controls.
  private func effect(of group: Int, in position: Int, _ panel: GroupTimePanel) -> Effect? {
    let period = panel.periods[position]
    let isBefore = basePeriod == .varying && period < group
    let base = isBefore ? position - 1 : panel.periods.lastIndex { $0 + anticipation < group } ?? -1
    guard base >= 0 else { return nil }
    let horizon = max(period, panel.periods[base]) + anticipation
    let controls = panel.controlGroups.filter { other in
      guard let other else { return true }
      return control == .notYetTreated && other != group && other > horizon
    }
    guard !controls.isEmpty else { return nil }
    let treated = panel.meanChange(of: [group], from: base, to: position)
    let others = panel.meanChange(of: controls, from: base, to: position)
    return Effect(
      group: group, period: period, estimate: treated.change - others.change, treatedCount: treated.count, controlCount: others.count)
  }
}
