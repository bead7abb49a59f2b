import Statistics
import Testing

/// Whatever numbers come in, a statistic is a finite number or undefined.
@Suite struct ExtremeNumbersTests {
  private static let extremes: [Double] = [
    0, -0.0, .leastNonzeroMagnitude, .leastNormalMagnitude / 1024, 1e-200, 0.1, 1, 1 + 1e-15, 3, 1e17, 1e200, 1e308, .greatestFiniteMagnitude,
  ]
  private static let impossible: [Double] = [-1, -1e308, .infinity, -.infinity, .nan]

  /// Lists of a few extreme numbers; one in four holds an impossible one.
  private func lists(_ random: inout SeededRandom, _ count: Int, length: Int) -> [[Double]] {
    (0..<count).map { _ in
      let pool = Int.random(in: 0..<4, using: &random) == 0 ? Self.extremes + Self.impossible : Self.extremes
      return (0..<length).map { _ in pool[Int.random(in: 0..<pool.count, using: &random)] }
    }
  }

  /// Whether all numbers are finite, or there is a reason why there are none.
  private func isSound(_ compute: () throws -> [Double]) -> Bool {
    do {
      return try compute().allSatisfy(\.isFinite)
    } catch {
      return error is UndefinedResult
    }
  }

  @Test func inequality() {
    var random = SeededRandom(seed: 31)
    for round in 0..<1000 {
      let lists = lists(&random, 2, length: round % 6)
      let (x, w) = (lists[0], lists[1])
      #expect(isSound { [try Gini.coefficient(x, divisor: .sample), try Gini.coefficient(x, weights: w, divisor: .population)] }, "\(lists)")
      #expect(isSound { try LorenzCurve(x, weights: w).points.flatMap { [$0.populationShare, $0.valueShare] } }, "\(lists)")
      #expect(isSound { [try LorenzCurve(x).asymmetry()] }, "\(lists)")
      for variant in [Theil.Variant.t, .l] {
        let groups = x.indices.map { $0 % 2 }
        #expect(isSound { [try Theil.index(x, variant: variant)] }, "\(lists)")
        #expect(
          isSound {
            let parts = try Theil.decomposition(x, groups: groups, variant: variant, weights: w)
            return [parts.total, parts.within, parts.between] + parts.groups.flatMap { [$0.index ?? 0, $0.contribution, $0.valueShare] }
          }, "\(lists)")
      }
      for aversion in [0, 0.5, 1, 1 + 1e-15, 3, 1e300] { #expect(isSound { [try Atkinson.index(x, aversion: aversion)] }, "\(lists)") }
      #expect(isSound { [try Hoover.index(x), try Hoover.index(x, reference: w)] }, "\(lists)")
      #expect(isSound { [try ShannonEntropy.index(x, normalised: false), try ShannonEntropy.index(x, normalised: true)] }, "\(lists)")
    }
  }

  @Test func concentrationAndTrade() {
    var random = SeededRandom(seed: 32)
    for round in 0..<1000 {
      let lists = lists(&random, 5, length: 1 + round % 4)
      let (x, four) = (lists[0], lists[1] + lists[2] + lists[3] + lists[4])
      #expect(isSound { [try HerfindahlHirschman.normalised(x), try HerfindahlHirschman.equivalentNumber(x)] }, "\(lists)")
      #expect(isSound { [try Rosenbluth.index(x)] }, "\(lists)")
      #expect(isSound { [try ConcentrationRatio.value(x, n: 2), try ConcentrationRatio.value(x, n: 2, total: four[0])] }, "\(lists)")
      #expect(isSound { [try EllisonGlaeser.index(plants: [lists[1], lists[2]], all: [four[0], x[0]])] }, "\(lists)")
      #expect(isSound { [try EllisonGlaeser.index(industry: x, all: lists[1], plantHerfindahl: four[0])] }, "\(lists)")
      #expect(
        isSound { [try LocationQuotient.value(cell: four[0], regionTotal: four[1], industryTotal: four[2], total: four[3])] }, "\(lists)")
      #expect(
        isSound {
          let effects = try ShiftShare.effects(regionStart: lists[1], regionEnd: lists[2], nationStart: lists[3], nationEnd: lists[4])
          return (effects.industries + [effects.sum]).flatMap { [$0.national, $0.industryMix, $0.regional, $0.total] }
        }, "\(lists)")
      #expect(
        isSound {
          let advantage = try RevealedComparativeAdvantage.balassa(
            cell: four[0], rowTotal: four[1], columnTotal: four[2], total: four[3])
          return [advantage, try RevealedComparativeAdvantage.symmetric(advantage)]
        }, "\(lists)")
      #expect(isSound { [try TradeIndex.tradeCompetitiveness(exports: four[0], imports: four[1])] }, "\(lists)")
      #expect(isSound { [try TradeIndex.grubelLloyd(exports: four[0], imports: four[1])] }, "\(lists)")
      #expect(isSound { [try TradeIndex.grubelLloydAggregate(zip(lists[1], lists[2]).map { (exports: $0, imports: $1) })] }, "\(lists)")
      #expect(isSound { [try TradeIndex.importPenetration(imports: four[0], production: four[1], exports: four[2])] }, "\(lists)")
    }
  }

  @Test func pricesAndSmoothing() {
    var random = SeededRandom(seed: 33)
    for round in 0..<1000 {
      let lists = lists(&random, 6, length: 1 + round % 4)
      for formula in PriceIndex.Formula.allCases {
        #expect(
          isSound { [try PriceIndex.direct(p0: lists[0], q0: lists[1], p1: lists[2], q1: lists[3], formula: formula)] }, "\(lists)")
        #expect(isSound { try PriceIndex.chained(prices: Array(lists[0...2]), quantities: Array(lists[3...5]), formula: formula) }, "\(lists)")
      }
      #expect(isSound { try IndexNumber.fixedBase(lists[0], base: 0) }, "\(lists)")
      #expect(isSound { try IndexNumber.chained(lists[0]) }, "\(lists)")
      #expect(isSound { [try Contribution.rate(partChange: lists[0][0], totalChange: lists[1][0])] }, "\(lists)")
      #expect(isSound { [try Contribution.pull(partChange: lists[0][0], totalBefore: lists[1][0])] }, "\(lists)")
      for alignment in [MovingAverage.Alignment.centred, .trailing] {
        #expect(
          isSound { try MovingAverage.values(lists[0], window: 2, alignment: alignment, incomplete: .shorten).compactMap { $0 } }, "\(lists)")
      }
    }
  }

  @Test func composites() {
    var random = SeededRandom(seed: 34)
    let directions: [Normalisation.Direction] = [.benefit, .cost, .benefit]
    for round in 0..<1000 {
      let rows = lists(&random, 1 + round % 4, length: 3)
      let extra = lists(&random, 2, length: 3)
      for direction in directions {
        #expect(isSound { try Normalisation.minMax(extra[0], direction: direction) }, "\(extra)")
        #expect(isSound { try Normalisation.zScore(extra[0], direction: direction, divisor: .sample) }, "\(extra)")
      }
      for variant in [EntropyWeights.Variant.proportions, .minMaxFirst(), .minMaxFirst(shift: extra[0][0])] {
        #expect(
          isSound {
            let (entropies, weights) = try EntropyWeights.weights(rows, directions: directions, variant: variant)
            return entropies + weights
          }, "\(rows) \(extra)")
      }
      #expect(isSound { try TOPSIS.closeness(rows, weights: extra[0], directions: directions) }, "\(rows) \(extra)")
      #expect(isSound { [try WeightedIndex.value(extra[0], weights: extra[1])] }, "\(extra)")
      let ratings = extra[0].map { $0 > 1 ? $0 / .greatestFiniteMagnitude : $0 }
      for formula in [CouplingCoordination.Formula.standard, .corrected] {
        #expect(
          isSound {
            let degree = try CouplingCoordination.degree(ratings, weights: extra[1], formula: formula)
            return [degree.coupling, degree.comprehensive, degree.coordination]
          }, "\(ratings)")
      }
    }
  }

  @Test func comparisons() {
    var random = SeededRandom(seed: 35)
    for _ in 0..<200 {
      let upper = lists(&random, 1, length: 3)[0]
      let comparison: [[Double]] = [[1, upper[0], upper[1]], [1 / upper[0], 1, upper[2]], [1 / upper[1], 1 / upper[2], 1]]
      #expect(
        isSound {
          let priorities = try AnalyticHierarchy.weights(comparison)
          return priorities.weights + [priorities.lambdaMax, priorities.consistencyIndex, priorities.consistencyRatio]
        }, "\(comparison)")
    }
  }
}
