import Statistics
import Testing

/// Small whole numbers make collinear columns, perfect fits, single clusters and empty cells likely: each must end in numbers or in a reason.
@Suite struct DegenerateDataTests {
  private var random = SeededRandom(seed: 77)

  private mutating func codes(_ count: Int, _ limit: Int) -> [Int] {
    (0..<count).map { _ in Int.random(in: 0..<limit, using: &random) }
  }

  private mutating func numbers(_ count: Int) -> [Double] {
    let scales: [Double] = [1, 1e-9, 1e12, 1e139, 0]
    let scale = scales.randomElement(using: &random) ?? 1
    let limit = Int.random(in: 1...4, using: &random)
    return codes(count, limit).map { Double($0) * scale }
  }

  private mutating func covariance(_ count: Int) -> CovarianceEstimator {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: .classical
    case 1: .hc1
    case 2: .hc2
    case 3: .clustered(codes(count, 3))
    default: .twoWayClustered(codes(count, 3), codes(count, 4))
    }
  }

  private func expectNumbers(_ fit: LinearFit) {
    for coefficient in fit.coefficients {
      #expect(coefficient.estimate.isFinite)
      #expect((0..<Double.infinity).contains(coefficient.standardError))
      #expect(!coefficient.tStatistic.isNaN)
      #expect((0...1).contains(coefficient.pValue))
      #expect(coefficient.confidenceInterval(level: 0.95).contains(coefficient.estimate))
    }
    #expect(fit.rSquared.isFinite)
    #expect(fit.residualStandardDeviation.isFinite)
    #expect(fit.residualDegreesOfFreedom > 0)
  }

  @Test mutating func regressionsGiveNumbersOrReasons() {
    var fits = 0
    for _ in 0..<2000 {
      let count = Int.random(in: 0...12, using: &random)
      let regressors = (0..<Int.random(in: 0...3, using: &random)).map { Regressor(name: "x\($0)", values: numbers(count)) }
      let response = numbers(count)
      let effects = [codes(count, 3), codes(count, 3)]
      let covariance = covariance(count)
      let relative = codes(count, 4).map { $0 == 0 ? nil : $0 }
      let results: [Result<LinearFit, UndefinedResult>] = [
        Result { () throws(UndefinedResult) in try LeastSquares(response: response, regressors: regressors).fit(covariance) },
        Result { () throws(UndefinedResult) in
          try FixedEffectsModel(response: response, regressors: regressors, effects: effects).fit(covariance)
        },
        Result { () throws(UndefinedResult) in
          try DifferenceInDifferences.fit(
            outcome: response, isTreated: effects[0].map { $0 == 0 }, isPost: effects[1].map { $0 == 0 }, covariance: covariance)
        },
        Result { () throws(UndefinedResult) in
          try EventStudy(
            unit: effects[0], period: effects[1], relativePeriod: relative, outcome: response, controls: [], basePeriod: 1
          ).fit(covariance)
        },
      ]
      for case .success(let fit) in results {
        fits += 1
        expectNumbers(fit)
      }
    }
    #expect(fits > 500)
  }

  @Test mutating func groupTimeEffectsGiveNumbersOrReasons() {
    var found = 0
    for _ in 0..<500 {
      let groups: [Int?] = [nil, -1, 1, 2, 3, 4, 5]
      let units = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (group: groups.randomElement(using: &random) ?? nil, outcomes: numbers(Int.random(in: 3...4, using: &random)))
      }
      let control: GroupTimeEffects.Control = Bool.random(using: &random) ? .neverTreated : .notYetTreated
      let base: GroupTimeEffects.BasePeriod = Bool.random(using: &random) ? .varying : .universal
      let effects = StaggeredPanel(units).effects(control, anticipation: Int.random(in: 0...1, using: &random), basePeriod: base)
      for aggregation in [GroupTimeEffects.Aggregation.simple, .group, .dynamic, .calendar] {
        guard let aggregate = try? effects.aggregate(aggregation) else { continue }
        found += 1
        #expect(aggregate.overall.isFinite)
        #expect(aggregate.terms.allSatisfy { $0.estimate.isFinite })
      }
    }
    #expect(found > 100)
  }

  @Test mutating func syntheticControlsGiveWeights() throws {
    for _ in 0..<500 {
      let periodCount = Int.random(in: 1...5, using: &random)
      let donors = (0..<Int.random(in: 1...7, using: &random)).map { _ in numbers(periodCount) }
      let fit = try SyntheticControl(treated: numbers(periodCount), donors: donors).fit()
      #expect(fit.weights.allSatisfy { (0...1).contains($0) })
      #expect(isClose(fit.weights.reduce(0, +), 1))
      #expect(fit.preRMSPE.isFinite)
    }
  }
}
