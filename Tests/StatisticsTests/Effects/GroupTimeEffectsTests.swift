import Statistics
import Testing

@Suite struct GroupTimeEffectsTests {
  private typealias Known = (group: Int, period: Int, estimate: Double)

  private let panel = StaggeredPanel(StaggeredPanel.units)
  private let treatedPanel = StaggeredPanel(Array(StaggeredPanel.units.dropFirst(6)))

  private func expect(
    _ effects: GroupTimeEffects, _ expected: [Known], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try effects.estimates()
    #expect(found.map(\.group) == expected.map(\.group), sourceLocation: sourceLocation)
    #expect(found.map(\.period) == expected.map(\.period), sourceLocation: sourceLocation)
    for (effect, known) in zip(found, expected) {
      #expect(isClose(effect.estimate, known.estimate, within: 2e-9), "\(known)", sourceLocation: sourceLocation)
    }
  }

  // Expected numbers computed with csdid 0.4.3, which follows `did`.

  @Test func againstUnitsNeverTreated() throws {
    let expected: [Known] = [
      (3, 2, 0.3833333333), (3, 3, 0.8333333333), (3, 4, 0.9166666667), (3, 5, 2.75), (3, 6, 2.45),
      (4, 2, -0.8166666667), (4, 3, 0.9333333333), (4, 4, -0.65), (4, 5, 1.766666667), (4, 6, 0.9166666667),
      (6, 2, -1.216666667), (6, 3, 1.433333333), (6, 4, -1.916666667), (6, 5, 0.3333333333), (6, 6, 1.1),
    ]
    try expect(panel.effects(.neverTreated), expected)
  }

  @Test func againstUnitsNotYetTreated() throws {
    let expected: [Known] = [
      (3, 2, 0.8272727273), (3, 3, 0.3181818182), (3, 4, 1.0375), (3, 5, 2.7875), (3, 6, 2.45),
      (4, 2, -0.65), (4, 3, 0.575), (4, 4, -0.1708333333), (4, 5, 2.1625), (4, 6, 0.9166666667),
      (6, 2, -1.063636364), (6, 3, 1.122222222), (6, 4, -1.916666667), (6, 5, 0.3333333333), (6, 6, 1.1),
    ]
    try expect(panel.effects(.notYetTreated), expected)
  }

  @Test func withAnticipationTheBaseIsEarlier() throws {
    let expected: [Known] = [
      (3, 2, 0.8272727273), (3, 3, 1.1625), (3, 4, 1.725), (3, 5, 3.133333333), (3, 6, 2.833333333),
      (4, 2, -0.5125), (4, 3, 0.575), (4, 4, 0.4041666667), (4, 5, 2.7), (4, 6, 1.85),
      (6, 2, -0.9444444444), (6, 3, 1.433333333), (6, 4, -1.916666667), (6, 5, 0.3333333333), (6, 6, 1.433333333),
    ]
    try expect(panel.effects(.notYetTreated, anticipation: 1), expected)
  }

  @Test func universalBaseIsTheSameBeforeTreatment() throws {
    let expected: [Known] = [
      (3, 1, 0), (3, 2, 0.8272727273), (3, 3, 1.1625), (3, 4, 1.725), (3, 5, 3.133333333), (3, 6, 2.833333333),
      (4, 1, 0.5125), (4, 2, 0), (4, 3, 0.575), (4, 4, 0.4041666667), (4, 5, 2.7), (4, 6, 1.85),
      (6, 1, 1.7), (6, 2, 0.4833333333), (6, 3, 1.916666667), (6, 4, 0), (6, 5, 0.3333333333), (6, 6, 1.433333333),
    ]
    try expect(panel.effects(.notYetTreated, anticipation: 1, basePeriod: .universal), expected)
  }

  @Test func whereAllAreTreatedTheLastAreControls() throws {
    try expect(
      treatedPanel.effects(.notYetTreated),
      [(3, 2, 1.36), (3, 3, -0.3), (3, 4, 1.4), (3, 5, 2.9), (4, 2, -0.4), (4, 3, -0.5), (4, 4, 1.266666667), (4, 5, 3.35)])
    try expect(
      treatedPanel.effects(.notYetTreated, anticipation: 1, basePeriod: .universal),
      [(3, 1, 0), (3, 2, 1.36), (3, 3, 1), (3, 4, 3), (4, 1, -0.4), (4, 2, 0), (4, 3, -0.5), (4, 4, 0.7666666667)])
  }

  @Test func countsOfUnitsComeWithTheEffects() throws {
    let effects = try panel.effects(.notYetTreated).estimates()
    let first = try #require(effects.first { $0.group == 3 && $0.period == 3 })
    #expect(first.treatedCount == 2)
    #expect(first.controlCount == 11)
    let last = try #require(effects.first { $0.group == 3 && $0.period == 6 })
    #expect(last.controlCount == 6)
    #expect(last.eventTime == 3)
  }

  @Test func twoGroupsAndPeriodsAreTheDifferenceInDifferences() throws {
    var random = SeededRandom(seed: 31)
    for _ in 0..<10 {
      let units = (0..<12).map { unit in
        (group: unit < 5 ? 2 : nil, outcomes: [random.noise(), random.noise()])
      }
      let panel = StaggeredPanel(units)
      let effects = try panel.effects(.neverTreated).estimates()
      #expect(effects.count == 1)
      let fit = try DifferenceInDifferences.fit(
        outcome: panel.outcome, isTreated: panel.group.map { $0 != nil }, isPost: panel.period.map { $0 == 2 }, covariance: .hc1)
      #expect(isClose(effects[0].estimate, fit.coefficients[3].estimate))
    }
  }

  @Test func orderOfRowsDoesNotMatter() throws {
    var random = SeededRandom(seed: 32)
    let order = panel.unit.indices.shuffled(using: &random)
    var shuffled = StaggeredPanel([])
    for index in order {
      shuffled.append(unit: panel.unit[index], period: panel.period[index], panel.outcome[index], group: panel.group[index])
    }
    let found = try shuffled.effects(.notYetTreated).estimates()
    let expected = try panel.effects(.notYetTreated).estimates()
    #expect(found.map(\.group) == expected.map(\.group))
    #expect(zip(found, expected).allSatisfy { isClose($0.estimate, $1.estimate) })
  }

  @Test func unitsThatCannotBeComparedAreLeftOutAndCounted() throws {
    var larger = panel
    for period in [1, 2, 4, 5, 6] { larger.append(unit: 100, period: period, 50, group: 4) }
    for period in 1...6 { larger.append(unit: 101, period: period, 70 * Double(period), group: 1) }
    for period in 1...6 { larger.append(unit: 102, period: period, -70 * Double(period), group: -5) }
    let leftOut = try larger.effects(.notYetTreated).leftOut()
    #expect(leftOut.incompleteUnits == 1)
    #expect(leftOut.alreadyTreatedUnits == 2)
    #expect(try larger.effects(.notYetTreated).estimates() == panel.effects(.notYetTreated).estimates())
  }

  @Test func groupsTreatedAfterTheLastPeriodAreNeverTreated() throws {
    var late = panel
    for index in late.group.indices where late.unit[index] < 3 { late.group[index] = 9 }
    #expect(try late.effects(.neverTreated).estimates() == panel.effects(.neverTreated).estimates())
  }

  @Test func whatIsNotDefinedIsRefused() {
    func reason(_ effects: GroupTimeEffects) -> UndefinedResult? {
      #expect(throws: UndefinedResult.self) { try effects.estimates() }
    }
    #expect(reason(treatedPanel.effects(.neverTreated))?.reason == "there is no unit that is never treated")
    #expect(reason(StaggeredPanel([]).effects(.neverTreated))?.reason == "there are no observations")
    #expect(reason(StaggeredPanel([(2, [1]), (nil, [1])]).effects(.neverTreated))?.reason == "there are fewer than two periods to compare")
    #expect(
      reason(StaggeredPanel([(1, [1, 2]), (nil, [1, 2])]).effects(.neverTreated))?.reason
        == "no unit that is observed in every period is treated after the first")
    #expect(
      reason(StaggeredPanel([(2, [1, 2]), (nil, [1])]).effects(.neverTreated))?.reason
        == "no unit that is observed in every period is never treated")
    #expect(reason(StaggeredPanel([(2, [1, 2]), (nil, [1])]).effects(.notYetTreated))?.reason == "no group has controls")
    #expect(reason(panel.effects(.neverTreated, anticipation: -1))?.reason == "anticipation cannot be -1 periods")
    var twice = panel
    twice.append(unit: 3, period: 2, 1, group: nil)
    #expect(reason(twice.effects(.neverTreated)) == UndefinedResult("the unit 3 is observed twice in the period 2", at: 78))
    var moving = panel
    moving.append(unit: 3, period: 7, 1, group: 4)
    #expect(reason(moving.effects(.neverTreated)) == UndefinedResult("the unit 3 is first treated in two different periods", at: 78))
    var endless = panel
    endless.append(unit: 3, period: .max, 1, group: nil)
    #expect(reason(endless.effects(.neverTreated))?.index == 78)
    var missing = panel
    missing.append(unit: 3, period: 7, .nan, group: nil)
    #expect(reason(missing.effects(.neverTreated))?.index == 78)
  }
}
