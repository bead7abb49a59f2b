import Statistics
import Testing

@Suite struct DifferenceInDifferencesTests {
  private typealias Cell = DifferenceInDifferences.Cell
  private let effect = DifferenceInDifferences.Term.effect

  /// Wooldridge, example 13.3, recomputed from the data.
  @Test func houseValuesNearTheIncinerator() throws {
    let fit = try DifferenceInDifferences.fit(cells: PublishedCells.houses, covariance: .classical)
    let found = try #require(fit[effect])
    #expect(agrees(found.estimate, with: -11863.9033, decimals: 4))
    #expect(agrees(found.standardError, with: 7456.6462, decimals: 4))
    #expect(agrees(found.tStatistic, with: -1.5910509, decimals: 7))
    #expect(agrees(found.pValue, with: 0.1125948, decimals: 7))
    #expect(agrees(found.confidenceInterval(level: 0.95).lowerBound, with: -26534.673, decimals: 3))
    #expect(agrees(found.confidenceInterval(level: 0.95).upperBound, with: 2806.867, decimals: 3))
    #expect(fit.observationCount == 321)
    #expect(fit.residualDegreesOfFreedom == 317)
    #expect(agrees(fit.rSquared, with: 0.1739483, decimals: 7))
    #expect(fit.coefficients.map(\.name) == ["(Intercept)", "post", "treated", "treated:post"])
    #expect(agrees(fit.coefficients[0].estimate, with: 82517.2276, decimals: 4))
    #expect(agrees(fit.coefficients[1].estimate, with: 18790.286, decimals: 3))
    #expect(agrees(fit.coefficients[2].estimate, with: -18824.3705, decimals: 4))
    #expect(agrees(try standardError(PublishedCells.houses, .hc1), with: 8635.5853, decimals: 4))
    #expect(agrees(try standardError(PublishedCells.houses, .hc2), with: 8665.8761, decimals: 4))
  }

  /// Wooldridge, example 13.4, recomputed from the data; R² recomputed from the cells.
  @Test func durationOfInjuryBenefits() throws {
    let fit = try DifferenceInDifferences.fit(cells: PublishedCells.injuries, covariance: .classical)
    let found = try #require(fit[effect])
    #expect(agrees(found.estimate, with: 0.1906012, decimals: 7))
    #expect(agrees(found.standardError, with: 0.0685089, decimals: 7))
    #expect(agrees(found.pValue, with: 0.0054182, decimals: 7))
    #expect(fit.observationCount == 5626)
    #expect(agrees(fit.rSquared, with: 0.0206631, decimals: 7))
    #expect(agrees(try standardError(PublishedCells.injuries, .hc1), with: 0.0689820, decimals: 7))
  }

  /// Card and Krueger (1994), table 3, recomputed from the data. None of these standard errors is the published 1.36.
  @Test func fastFoodEmployment() throws {
    let fit = try DifferenceInDifferences.fit(cells: PublishedCells.stores, covariance: .classical)
    let found = try #require(fit[effect])
    #expect(agrees(found.estimate, with: 2.7536058, decimals: 7))
    #expect(agrees(found.standardError, with: 1.6884091, decimals: 7))
    #expect(agrees(try standardError(PublishedCells.stores, .hc1), with: 1.7954508, decimals: 7))
    #expect(agrees(try standardError(PublishedCells.stores, .hc2), with: 1.8011997, decimals: 7))
  }

  /// The standard errors of the four means in the same table.
  @Test func interceptHasTheStandardErrorOfItsMeanUnderHC2() throws {
    let known: [[Double]] = [[1.3511, 0.9432], [0.5083, 0.5203]]
    for treated in [0, 1] {
      for post in [0, 1] {
        let cells = PublishedCells.stores
        let turned = [[cells[treated][post], cells[treated][1 - post]], [cells[1 - treated][post], cells[1 - treated][1 - post]]]
        let fit = try DifferenceInDifferences.fit(cells: turned, covariance: .hc2)
        #expect(agrees(fit.coefficients[0].estimate, with: cells[treated][post].mean, decimals: 12))
        #expect(agrees(fit.coefficients[0].standardError, with: known[treated][post], decimals: 4))
      }
    }
  }

  /// The stores observed twice, by their changes: NJ 0.4667 (0.4808), PA −2.2833 (1.2533), of which the difference is 2.75 (1.34).
  @Test func changesOfStoresObservedTwice() throws {
    let before = [Cell(count: 75, mean: 0, standardDeviation: 0), Cell(count: 309, mean: 0, standardDeviation: 0)]
    let cells = [
      [before[0], Cell(count: 75, mean: -2.2833, standardDeviation: 1.2533 * 75.0.squareRoot())],
      [before[1], Cell(count: 309, mean: 0.4667, standardDeviation: 0.4808 * 309.0.squareRoot())],
    ]
    let found = try #require(try DifferenceInDifferences.fit(cells: cells, covariance: .hc2)[effect])
    #expect(agrees(found.estimate, with: 2.75, decimals: 4))
    #expect(agrees(found.standardError, with: 1.3423, decimals: 3))
  }

  @Test func cellsGiveWhatTheirRowsGive() throws {
    var random = SeededRandom(seed: 11)
    for _ in 0..<20 {
      let rows = Rows(&random, counts: [[5, 9], [7, 4]])
      for covariance in [CovarianceEstimator.classical, .hc1, .hc2] {
        let found = try DifferenceInDifferences.fit(cells: rows.cells, covariance: covariance)
        let expected = try rows.fit(covariance)
        expectCoefficients(found, expected.coefficients.map { ($0.estimate, $0.standardError) }, within: 1e-10)
        #expect(relativeError(found.rSquared, expected.rSquared) < 1e-10)
        #expect(relativeError(found.residualStandardDeviation, expected.residualStandardDeviation) < 1e-10)
        #expect(found.coefficients.map(\.name) == expected.coefficients.map(\.name))
        #expect(found.coefficients.map(\.degreesOfFreedom) == expected.coefficients.map(\.degreesOfFreedom))
        #expect(found.observationCount == expected.observationCount)
      }
    }
  }

  @Test func constantInBothPeriodsOfAGroupChangesNothing() throws {
    var random = SeededRandom(seed: 12)
    for _ in 0..<20 {
      let rows = Rows(&random, counts: [[6, 6], [6, 6]])
      var shifted = rows
      for index in rows.outcome.indices where rows.isTreated[index] { shifted.outcome[index] += 50 }
      let found = try #require(try shifted.fit(.hc1)[effect])
      let expected = try #require(try rows.fit(.hc1)[effect])
      #expect(relativeError(found.estimate, expected.estimate) < 1e-10)
      #expect(relativeError(found.standardError, expected.standardError) < 1e-10)
    }
  }

  @Test func equalsUnitAndPeriodEffectsOnABalancedPanel() throws {
    var random = SeededRandom(seed: 13)
    let unit = (0..<20).flatMap { unit in (0..<6).map { _ in unit } }
    let period = (0..<20).flatMap { _ in 0..<6 }
    let isTreated = unit.map { $0 < 8 }
    let isPost = period.map { $0 >= 3 }
    let outcome = unit.indices.map { index in
      Double(unit[index]) + Double(period[index] % 4) + (isTreated[index] && isPost[index] ? 2 : 0) + random.noise()
    }
    let found = try #require(
      try DifferenceInDifferences.fit(outcome: outcome, isTreated: isTreated, isPost: isPost, covariance: .clustered(unit))[effect])
    let dummy = Regressor(name: effect, values: unit.indices.map { isTreated[$0] && isPost[$0] ? 1 : 0 })
    let expected = try #require(
      try FixedEffectsModel(response: outcome, regressors: [dummy], effects: [unit, period]).fit(.clustered(unit))[effect])
    #expect(relativeError(found.estimate, expected.estimate) < 1e-11)
  }

  @Test func whatIsNotDefinedIsRefused() {
    func reason(_ cells: [[Cell]], _ covariance: CovarianceEstimator = .hc2) -> String? {
      #expect(throws: UndefinedResult.self) { try DifferenceInDifferences.fit(cells: cells, covariance: covariance) }?.reason
    }
    let cell = Cell(count: 5, mean: 1, standardDeviation: 2)
    let empty = Cell(count: 0, mean: 1, standardDeviation: 2)
    let single = Cell(count: 1, mean: 1, standardDeviation: 0)
    let constant = Cell(count: 5, mean: 1, standardDeviation: 0)
    #expect(reason([[cell, cell], [empty, cell]]) == "there is no treated observation before")
    #expect(reason([[cell, cell]]) == "there must be two groups with two periods each")
    #expect(reason([[cell, cell], [cell, single]]) == "HC2 divides by 1 − leverage, and a cell has a single observation")
    #expect(reason([[single, single], [single, single]]) == "4 observations leave nothing over to judge 4 coefficients by")
    #expect(reason([[cell, cell], [cell, cell]], .clustered([1, 2])) == "counts, means and standard deviations do not tell of clusters")
    #expect(reason([[constant, constant], [constant, constant]]) == "the response is the same in all observations: there is nothing to explain")
    for broken in [
      Cell(count: 5, mean: .nan, standardDeviation: 1), Cell(count: 5, mean: 1, standardDeviation: -1),
      Cell(count: .max, mean: 1, standardDeviation: 1),
    ] {
      #expect(reason([[cell, broken], [cell, cell]]) == "a cell has numbers that cannot be computed with")
    }
  }

  @Test func rowsWithoutOneOfTheCellsAreRefused() {
    #expect(throws: UndefinedResult("there is no untreated observation after")) {
      try DifferenceInDifferences.fit(
        outcome: [1, 2, 3, 4, 5], isTreated: [true, true, false, false, false], isPost: [true, false, false, false, false],
        covariance: .hc1)
    }
    #expect(throws: UndefinedResult("2 outcomes come with 1 marks of treatment and 2 of the time after")) {
      try DifferenceInDifferences.fit(outcome: [1, 2], isTreated: [true], isPost: [true, false], covariance: .hc1)
    }
  }

  private func standardError(_ cells: [[Cell]], _ covariance: CovarianceEstimator) throws -> Double {
    try #require(try DifferenceInDifferences.fit(cells: cells, covariance: covariance)[effect]).standardError
  }
}

/// Made-up observations of two groups in two periods.
private struct Rows {
  var outcome: [Double] = []
  var isTreated: [Bool] = []
  var isPost: [Bool] = []
  var cells: [[DifferenceInDifferences.Cell]] = [[], []]

  init(_ random: inout SeededRandom, counts: [[Int]]) {
    for treated in [0, 1] {
      for post in [0, 1] {
        let count = counts[treated][post]
        let values = (0..<count).map { _ in Double(10 + treated + post) + random.noise() * Double(1 + treated) }
        let mean = values.reduce(0, +) / Double(count)
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
        outcome += values
        isTreated += values.map { _ in treated == 1 }
        isPost += values.map { _ in post == 1 }
        cells[treated].append(.init(count: count, mean: mean, standardDeviation: variance.squareRoot()))
      }
    }
  }

  func fit(_ covariance: CovarianceEstimator) throws(UndefinedResult) -> LinearFit {
    try DifferenceInDifferences.fit(outcome: outcome, isTreated: isTreated, isPost: isPost, covariance: covariance)
  }
}
