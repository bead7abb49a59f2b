import Statistics
import Testing

@Suite struct GroupTimeAggregationTests {
  /// County teen employment (Callaway and Sant'Anna 2021): 20, 40 and 131 counties first treated in 2004, 2006 and 2007, and 309 never.
  /// The outcomes are made up so that the effects are the published ones; those of 2006 and 2007 before treatment are left at zero,
  /// but for the earliest of 2007.
  private static let counties: GroupTimeEffects = {
    let changes: [(group: Int?, count: Int, outcomes: [Double])] = [
      (2004, 20, [0, -0.0105032462, -0.0704231581, -0.1372587389, -0.1008113631]),
      (2006, 40, [0, 0, 0, -0.0045946070, -0.0412244715]),
      (2007, 131, [0, 0.0305066556, 0.0305066556, 0.0305066556, 0.0305066556 - 0.0260544107]),
      (nil, 309, [0, 0, 0, 0, 0]),
    ]
    let units = changes.flatMap { change in
      (0..<change.count).map { unit in
        (group: change.group, outcomes: change.outcomes.map { $0 + 8 + Double(unit % 7) })
      }
    }
    return StaggeredPanel(units, firstPeriod: 2003).effects(.neverTreated)
  }()

  /// R package did, data set mpdta, without covariates.
  @Test func countyEmploymentByEventTime() throws {
    let aggregate = try Self.counties.aggregate(.dynamic)
    let terms = Dictionary(uniqueKeysWithValues: aggregate.terms.map { ($0.number, $0.estimate) })
    #expect(aggregate.terms.map(\.number) == Array(-3...3))
    for (number, known) in [(-3, 0.0305066556), (0, -0.0199318168), (1, -0.0509573671), (2, -0.1372587389), (3, -0.1008113631)] {
      #expect(isClose(try #require(terms[number]), known, within: 1.1e-10), "\(number)")
    }
    #expect(agrees(aggregate.overall, with: -0.0772398, decimals: 7))
  }

  /// R package did, data set mpdta, without covariates.
  @Test func countyEmploymentOverall() throws {
    #expect(agrees(try Self.counties.aggregate(.simple).overall, with: -0.0399513, decimals: 7))
    #expect(try Self.counties.aggregate(.simple).terms.isEmpty)
    #expect(agrees(try Self.counties.aggregate(.group).overall, with: -0.0310183, decimals: 7))
  }

  /// Computed with csdid 0.4.3.
  @Test func allAggregatesOfTheSample() throws {
    let effects = StaggeredPanel(StaggeredPanel.units).effects(.neverTreated)
    func expect(
      _ aggregation: GroupTimeEffects.Aggregation, _ overall: Double, _ terms: [(number: Int, estimate: Double)],
      sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let found = try effects.aggregate(aggregation)
      #expect(isClose(found.overall, overall), sourceLocation: sourceLocation)
      #expect(found.terms.map(\.number) == terms.map(\.number), sourceLocation: sourceLocation)
      for (term, known) in zip(found.terms, terms) {
        #expect(isClose(term.estimate, known.estimate, within: 1e-8), sourceLocation: sourceLocation)
      }
    }
    try expect(.simple, 1.1684210526315786, [])
    try expect(.group, 1.101190476190476, [(3, 1.7375), (4, 0.67777778), (6, 1.1)])
    try expect(
      .dynamic, 1.4501190476190473,
      [
        (-4, -1.2166666666666668), (-3, 1.4333333333333331), (-2, -1.2566666666666668), (-1, 0.6047619047619048),
        (0, 0.2738095238095237), (1, 1.4266666666666665), (2, 1.6499999999999997), (3, 2.4499999999999993),
      ])
    try expect(.calendar, 1.094285714285714, [(3, 0.8333333333), (4, -0.0233333333), (5, 2.16), (6, 1.4071428571)])
  }

  @Test func withoutPeriodsAfterTreatmentThereIsNothingToAverage() {
    // With one period of anticipation, those treated in period 4 are neither controls nor seen treated.
    let panel = StaggeredPanel([(4, [1, 2, 4]), (4, [1, 3, 3]), (nil, [1, 1, 2])])
    #expect(throws: UndefinedResult("no group is observed from its treatment on")) {
      try panel.effects(.neverTreated, anticipation: 1).aggregate(.simple)
    }
  }
}
