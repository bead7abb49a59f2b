import Statistics
import Testing

@Suite struct AnalyticHierarchyTests {
  /// Saaty's comparison of drinks in the United States: coffee, wine, tea, beer, sodas, milk, water. Weights .177 .019 .042 .116
  /// .190 .129 .327 and a ratio of .022 (Saaty 2008, International Journal of Services Sciences 1(1), 83–98).
  private let drinks: [[Double]] = [
    [1, 9, 5, 2, 1, 1, 1.0 / 2],
    [1.0 / 9, 1, 1.0 / 3, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 9],
    [1.0 / 5, 3, 1, 1.0 / 3, 1.0 / 4, 1.0 / 3, 1.0 / 9],
    [1.0 / 2, 9, 3, 1, 1.0 / 2, 1, 1.0 / 3],
    [1, 9, 4, 2, 1, 2, 1.0 / 2],
    [1, 9, 3, 1, 1.0 / 2, 1, 1.0 / 3],
    [2, 9, 9, 3, 2, 3, 1],
  ]

  @Test func agreesWithTheDrinksOfSaaty() throws {
    let priorities = try AnalyticHierarchy.weights(drinks)
    #expect(agrees(priorities.weights, with: [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], decimals: 3))
    #expect(agrees(priorities.consistencyRatio, with: 0.022, decimals: 3))
  }

  /// Computed with numpy.
  @Test func agreesWithComputedEigenvectors() throws {
    let drinks = try AnalyticHierarchy.weights(drinks)
    #expect(agrees(drinks.lambdaMax, with: 7.17662904, decimals: 8))
    let five = try AnalyticHierarchy.weights([
      [1, 1.0 / 2, 4, 3, 3], [2, 1, 7, 5, 5], [1.0 / 4, 1.0 / 7, 1, 1.0 / 2, 1.0 / 3], [1.0 / 3, 1.0 / 5, 2, 1, 1],
      [1.0 / 3, 1.0 / 5, 3, 1, 1],
    ])
    #expect(agrees(five.weights, with: [0.26360349, 0.47583538, 0.0538146, 0.09806829, 0.10867824], decimals: 8))
    #expect(agrees(five.lambdaMax, with: 5.07208441, decimals: 8))
    #expect(agrees(five.consistencyIndex, with: 0.01802110, decimals: 8))
    #expect(agrees(five.consistencyRatio, with: 0.01609027, decimals: 8))
  }

  @Test func comparisonsTakenFromWeightsGiveThemBack() throws {
    var random = SeededRandom(seed: 27)
    for count in [1, 2, 3, 8, 15] {
      let raw = random.values(count, in: 1...9)
      let priorities = try AnalyticHierarchy.weights(raw.map { row in raw.map { row / $0 } })
      let total = raw.reduce(0, +)
      for (weight, raw) in zip(priorities.weights, raw) { #expect(isClose(weight, raw / total)) }
      #expect(isClose(priorities.lambdaMax, Double(count)))
      #expect(isClose(priorities.consistencyRatio, 0))
    }
  }

  @Test func judgementsThatGoInACircleHaveAHighRatio() throws {
    let circle = try AnalyticHierarchy.weights([[1, 9, 1.0 / 9], [1.0 / 9, 1, 9], [9, 1.0 / 9, 1]])
    #expect(circle.consistencyRatio > 1)
    for weight in circle.weights { #expect(isClose(weight, 1.0 / 3)) }
  }

  @Test func judgementsAtRandomHaveARatioNearOne() throws {
    var random = SeededRandom(seed: 30)
    let scale: [Double] = (1...9).map(Double.init) + (2...9).map { 1 / Double($0) }
    for count in 3...15 {
      var ratios = 0.0
      for _ in 0..<40 {
        var comparison = [[Double]](repeating: [Double](repeating: 1, count: count), count: count)
        for row in 0..<count {
          for column in 0..<row {
            comparison[row][column] = scale[Int.random(in: 0..<scale.count, using: &random)]
            comparison[column][row] = 1 / comparison[row][column]
          }
        }
        ratios += try AnalyticHierarchy.weights(comparison).consistencyRatio
      }
      #expect((0.6...1.4).contains(ratios / 40), "\(count) criteria")
    }
  }

  @Test func judgementsBeyondAllSenseAreRefused() {
    let far = 1e9
    #expect(throws: UndefinedResult("the comparisons contradict one another too much for weights")) {
      try AnalyticHierarchy.weights([[1, far, 2 / far], [1 / far, 1, far], [far / 2, 1 / far, 1]])
    }
  }

  @Test func reciprocalsTypedWithThreeDecimalsPass() throws {
    #expect(isClose(try AnalyticHierarchy.weights([[1, 7], [0.143, 1]]).weights[0], 0.875, within: 1e-3))
  }

  @Test func refusesWhatHasNoWeights() {
    #expect(throws: UndefinedResult("there is no criterion")) { try AnalyticHierarchy.weights([]) }
    #expect(throws: UndefinedResult("the comparisons are not square", at: 1)) { try AnalyticHierarchy.weights([[1, 2], [0.5]]) }
    #expect(throws: UndefinedResult("a comparison is not positive", at: 0)) { try AnalyticHierarchy.weights([[1, 0], [0, 1]]) }
    #expect(throws: UndefinedResult("a criterion compared with itself is not 1", at: 1)) {
      try AnalyticHierarchy.weights([[1, 2], [0.5, 2]])
    }
    #expect(throws: UndefinedResult("a comparison is not the reciprocal of its counterpart", at: 0)) {
      try AnalyticHierarchy.weights([[1, 3], [0.25, 1]])
    }
    let sixteen = [[Double]](repeating: [Double](repeating: 1, count: 16), count: 16)
    #expect(throws: UndefinedResult("there are more than 15 criteria, for which no random index is known")) {
      try AnalyticHierarchy.weights(sixteen)
    }
  }
}
