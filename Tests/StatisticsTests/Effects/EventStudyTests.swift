import Statistics
import Testing

@Suite struct EventStudyTests {
  /// One group treated from period 3 on, another never.
  private struct Panel {
    var unit: [Int] = []
    var period: [Int] = []
    var relativePeriod: [Int?] = []
    var outcome: [Double] = []
    var control = Regressor(name: "x", values: [])

    init(seed: UInt64, keptShare: Double, treatedUnits: Int = 6) {
      var random = SeededRandom(seed: seed)
      for unit in 0..<14 {
        for period in 0..<7 {
          let x = random.noise()
          let effect = unit < treatedUnits && period >= 3 ? Double(period) : 0
          let value = Double(unit) + Double(period % 3) + effect + 0.7 * x + random.noise()
          guard Double.random(in: 0..<1, using: &random) < keptShare else { continue }
          self.unit.append(unit)
          self.period.append(period)
          relativePeriod.append(unit < treatedUnits ? period - 3 : nil)
          outcome.append(value)
          control.values.append(x)
        }
      }
    }

    func study(_ controls: [Regressor] = [], basePeriod: Int = -1) -> EventStudy {
      EventStudy(
        unit: unit, period: period, relativePeriod: relativePeriod, outcome: outcome, controls: controls, basePeriod: basePeriod)
    }
  }

  @Test func equalsDummiesForUnitsAndPeriods() throws {
    let panel = Panel(seed: 21, keptShare: 0.8)
    let found = try panel.study([panel.control]).fit(.hc1)
    #expect(found.coefficients.map(\.name) == ["-3", "-2", "0", "1", "2", "3", "x"])
    func dummy(_ name: String, _ isOne: (Int) -> Bool) -> Regressor {
      Regressor(name: name, values: panel.unit.indices.map { isOne($0) ? 1 : 0 })
    }
    let terms = [-3, -2, 0, 1, 2, 3].map { term in dummy(String(term)) { panel.relativePeriod[$0] == term } }
    let units = (1..<14).map { level in dummy("unit \(level)") { panel.unit[$0] == level } }
    let periods = (1..<7).map { level in dummy("period \(level)") { panel.period[$0] == level } }
    let expected = try LeastSquares(response: panel.outcome, regressors: terms + [panel.control] + units + periods).fit(.hc1)
    for coefficient in found.coefficients {
      let known = try #require(expected[coefficient.name])
      #expect(relativeError(coefficient.estimate, known.estimate) < 1e-9)
      #expect(relativeError(coefficient.standardError, known.standardError) < 1e-9)
    }
  }

  @Test func onABalancedPanelATermIsADifferenceOfMeanChanges() throws {
    let panel = Panel(seed: 22, keptShare: 1)
    let fit = try panel.study().fit(.clustered(panel.unit))
    func mean(_ isTreated: Bool, _ period: Int) -> Double {
      let values = panel.outcome.indices.filter { (panel.relativePeriod[$0] != nil) == isTreated && panel.period[$0] == period }
      return values.reduce(0) { $0 + panel.outcome[$1] } / Double(values.count)
    }
    for period in [0, 1, 3, 4, 5, 6] {
      let change = mean(true, period) - mean(true, 2) - (mean(false, period) - mean(false, 2))
      #expect(relativeError(try #require(fit[String(period - 3)]).estimate, change) < 1e-10)
    }
    #expect(fit.coefficients.allSatisfy { $0.degreesOfFreedom == 13 })
    #expect(fit.parameterCount == 6 + 14 + 7 - 1)
  }

  @Test func calendarPeriodsNameTheSameTerms() throws {
    let panel = Panel(seed: 23, keptShare: 0.9)
    let calendar = EventStudy(
      unit: panel.unit, period: panel.period, relativePeriod: panel.unit.indices.map { panel.relativePeriod[$0].map { $0 + 3 } },
      outcome: panel.outcome, controls: [], basePeriod: 2)
    let found = try calendar.fit(.clustered(panel.unit))
    let expected = try panel.study().fit(.clustered(panel.unit))
    #expect(found.coefficients.map(\.name) == ["0", "1", "3", "4", "5", "6"])
    #expect(found.coefficients.map(\.estimate) == expected.coefficients.map(\.estimate))
  }

  @Test func whereAllAreTreatedAtOnceATermIsCollinear() {
    let panel = Panel(seed: 24, keptShare: 1, treatedUnits: 14)
    let error = #expect(throws: UndefinedResult.self) { try panel.study().fit(.hc1) }
    #expect(error?.reason == "“-3” does not vary once the effects are taken out")
  }

  @Test func staggeredTreatmentOfAllUnitsLeavesATrendOpen() {
    var random = SeededRandom(seed: 26)
    let unit = (0..<12).flatMap { unit in (0..<8).map { _ in unit } }
    let period = (0..<12).flatMap { _ in 0..<8 }
    let study = EventStudy(
      unit: unit, period: period, relativePeriod: unit.indices.map { period[$0] - 3 - unit[$0] % 3 },
      outcome: unit.map { _ in random.noise() }, controls: [], basePeriod: -1)
    let error = #expect(throws: UndefinedResult.self) { try study.fit(.clustered(unit)) }
    #expect(error?.reason.contains("is collinear with") == true)
  }

  @Test func basePeriodAndTreatmentMustBeThere() {
    let panel = Panel(seed: 25, keptShare: 1)
    #expect(throws: UndefinedResult("no treated unit is observed in the base period -9")) { try panel.study(basePeriod: -9).fit(.hc1) }
    let untreated = Panel(seed: 25, keptShare: 1, treatedUnits: 0)
    #expect(throws: UndefinedResult("no observation is treated")) { try untreated.study().fit(.hc1) }
  }
}
