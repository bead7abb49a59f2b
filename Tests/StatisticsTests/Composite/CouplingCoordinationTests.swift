import Statistics
import Testing

@Suite struct CouplingCoordinationTests {
  @Test func agreesWithTheDefinitionForTwoSystems() throws {
    let degree = try CouplingCoordination.degree([0.6, 0.4], formula: .standard)
    #expect(agrees(degree.coupling, with: 0.9797959, decimals: 7))
    #expect(isClose(degree.comprehensive, 0.5))
    #expect(agrees(degree.coordination, with: 0.6999271, decimals: 7))
  }

  @Test func agreesWithTheDefinitionForThreeSystems() throws {
    let degree = try CouplingCoordination.degree([0.3, 0.5, 0.7], formula: .standard)
    #expect(agrees(degree.coupling, with: 0.9435388, decimals: 7))
    #expect(isClose(degree.comprehensive, 0.5))
    #expect(agrees(degree.coordination, with: 0.6868547, decimals: 7))
  }

  /// Computed with numpy from the formula of Wang and others (2021).
  @Test func agreesWithComputedCorrectedValues() throws {
    #expect(agrees(try CouplingCoordination.degree([0.6, 0.4], formula: .corrected).coupling, with: 0.7302967433, decimals: 10))
    #expect(agrees(try CouplingCoordination.degree([0.3, 0.5, 0.7], formula: .corrected).coupling, with: 0.6369781099, decimals: 10))
    #expect(
      agrees(try CouplingCoordination.degree([0.2, 0.4, 0.6, 0.9], formula: .corrected).coupling, with: 0.4990118455, decimals: 10))
  }

  /// 自然资源学报 36(3), 2021, 793, table 8 gives C by both formulas and no ratings. The first fixes their ratio r, the second then
  /// their difference; ratings found so have to lie from 0 to 1 and to give both back.
  @Test(arguments: [(0.9989, 0.9404), (0.9935, 0.8660), (0.8868, 0.5440), (0.6821, 0.3006), (0.6101, 0.2700), (0.7191, 0.3738)])
  func publishedPairsAreThoseOfOnePairOfRatings(_ standard: Double, _ corrected: Double) throws {
    let root = (1 - (1 - standard * standard).squareRoot()) / standard
    let ratio = root * root
    let larger = (1 - corrected * corrected / ratio) / (1 - ratio)
    #expect(larger > 0 && larger <= 1)
    let ratings = [larger, larger * ratio]
    #expect(agrees(try CouplingCoordination.degree(ratings, formula: .standard).coupling, with: standard, decimals: 4))
    #expect(agrees(try CouplingCoordination.degree(ratings, formula: .corrected).coupling, with: corrected, decimals: 4))
  }

  @Test(arguments: [CouplingCoordination.Formula.standard, .corrected])
  func allThreeAreFromZeroToOne(_ formula: CouplingCoordination.Formula) throws {
    var random = SeededRandom(seed: 29)
    for count in [2, 3, 4, 7] {
      for _ in 0..<20 {
        let degree = try CouplingCoordination.degree(random.values(count, in: 0...1), weights: random.values(count), formula: formula)
        for value in [degree.coupling, degree.comprehensive, degree.coordination] { #expect((0...1).contains(value)) }
        #expect(isClose(degree.coordination * degree.coordination, degree.coupling * degree.comprehensive))
      }
    }
  }

  @Test(arguments: [CouplingCoordination.Formula.standard, .corrected])
  func systemsDevelopedAlikeAreFullyCoupled(_ formula: CouplingCoordination.Formula) throws {
    for rating in [0.1, 0.37, 1] {
      let degree = try CouplingCoordination.degree([rating, rating, rating], formula: formula)
      #expect(isClose(degree.coupling, 1) && isClose(degree.coordination, rating.squareRoot()))
    }
  }

  @Test(arguments: [CouplingCoordination.Formula.standard, .corrected])
  func aSystemRatedZeroUncouplesAll(_ formula: CouplingCoordination.Formula) throws {
    let degree = try CouplingCoordination.degree([0, 0.8], formula: formula)
    #expect(degree.coupling == 0 && degree.coordination == 0)
    #expect(isClose(degree.comprehensive, 0.4))
  }

  @Test func weightsActOnDevelopmentAlone() throws {
    let equal = try CouplingCoordination.degree([0.2, 0.8], formula: .standard)
    let weighted = try CouplingCoordination.degree([0.2, 0.8], weights: [3, 1], formula: .standard)
    #expect(weighted.coupling == equal.coupling)
    #expect(isClose(weighted.comprehensive, 0.35))
  }

  @Test func refusesWhatHasNoDegree() {
    #expect(throws: UndefinedResult("coupling needs two systems")) { try CouplingCoordination.degree([1], formula: .standard) }
    #expect(throws: UndefinedResult("the rating is above 1", at: 1)) { try CouplingCoordination.degree([1, 60], formula: .standard) }
    #expect(throws: UndefinedResult("the rating is negative", at: 0)) { try CouplingCoordination.degree([-1, 1], formula: .corrected) }
    #expect(throws: UndefinedResult("every rating is zero")) { try CouplingCoordination.degree([0, 0], formula: .corrected) }
    #expect(throws: UndefinedResult("there are 1 weights where 2 are needed")) {
      try CouplingCoordination.degree([1, 1], weights: [1], formula: .standard)
    }
  }
}
