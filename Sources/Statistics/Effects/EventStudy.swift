/// How far apart the treated and the others are in each period, compared with a base period.
///
///     y = unit effect + period effect + Σ_{p ≠ base} b_p · [treated, in period p] + controls + e
///
/// The coefficients before treatment show whether both groups went the same way. Each term is named by the number of its period.
package struct EventStudy: Sendable {
  private let unit: [Int]
  private let period: [Int]
  private let relativePeriod: [Int?]
  private let outcome: [Double]
  private let controls: [Regressor]
  private let basePeriod: Int

  /// - Parameters:
  ///   - relativePeriod: for observations of treated units, the period counted from treatment, or the calendar period; nil for those of
  ///     units that are never treated.
  ///   - basePeriod: one of the relative periods, left out of the regression.
  package init(
    unit: [Int], period: [Int], relativePeriod: [Int?], outcome: [Double], controls: [Regressor], basePeriod: Int
  ) {
    self.unit = unit
    self.period = period
    self.relativePeriod = relativePeriod
    self.outcome = outcome
    self.controls = controls
    self.basePeriod = basePeriod
  }

  /// The terms in order of their periods, then the controls.
  ///
  /// - Throws: as `FixedEffectsModel` does, and where no treated unit is observed in the base period. Without units that are
  ///   never treated, effects cannot be told from period effects or from a trend: a term is then found to be collinear.
  package func fit(_ covariance: CovarianceEstimator) throws(UndefinedResult) -> LinearFit {
    guard relativePeriod.count == outcome.count else {
      throw UndefinedResult("there are \(relativePeriod.count) relative periods for \(outcome.count) observations")
    }
    let periods = Set(relativePeriod.compactMap { $0 }).sorted()
    guard !periods.isEmpty else { throw UndefinedResult("no observation is treated") }
    guard periods.contains(basePeriod) else { throw UndefinedResult("no treated unit is observed in the base period \(basePeriod)") }
    let terms = periods.filter { $0 != basePeriod }.map { term in
      Regressor(name: String(term), values: relativePeriod.map { $0 == term ? 1 : 0 })
    }
    return try FixedEffectsModel(response: outcome, regressors: terms + controls, effects: [unit, period]).fit(covariance)
  }
}
