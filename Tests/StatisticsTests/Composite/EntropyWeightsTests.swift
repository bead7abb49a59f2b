import Statistics
import Testing

@Suite struct EntropyWeightsTests {
  private let objects: [[Double]] = [[3, 100, 10, 7], [2.5, 80, 8, 5], [1.8, 50, 20, 11], [2.2, 70, 12, 9]]
  private let benefits = [Normalisation.Direction](repeating: .benefit, count: 4)

  /// scikit-criteria, tests/preprocessing/test_weighters.py.
  @Test func agreesWithThePublishedExample() throws {
    let (_, weights) = try EntropyWeights.weights([[1, 2], [4, 16]], directions: [.benefit, .benefit], variant: .proportions)
    #expect(agrees(weights, with: [0.358889, 0.641111], decimals: 6))
  }

  @Test func agreesWithComputedProportions() throws {
    let (entropies, weights) = try EntropyWeights.weights(objects, directions: benefits, variant: .proportions)
    #expect(agrees(entropies, with: [0.98772113, 0.97877187, 0.95515417, 0.97118441], decimals: 8))
    #expect(agrees(weights, with: [0.11457545, 0.19808197, 0.41846124, 0.26888133], decimals: 8))
  }

  @Test func agreesWithComputedMinMaxFirst() throws {
    let plain = try EntropyWeights.weights(objects, directions: benefits, variant: .minMaxFirst()).weights
    #expect(agrees(plain, with: [0.23070363, 0.21618012, 0.32587455, 0.22724170], decimals: 8))
    let shifted = try EntropyWeights.weights(objects, directions: benefits, variant: .minMaxFirst(shift: 1e-4)).weights
    #expect(agrees(shifted, with: [0.23070050, 0.21617429, 0.32587822, 0.22724700], decimals: 8))
  }

  @Test(arguments: [EntropyWeights.Variant.proportions, .minMaxFirst(), .minMaxFirst(shift: 0.01)])
  func weightsSumToOneAndAConstantColumnGetsNone(_ variant: EntropyWeights.Variant) throws {
    var random = SeededRandom(seed: 25)
    for _ in 0..<10 {
      let rows = (0..<9).map { _ in random.values(4) + [0.1] }
      let (entropies, weights) = try EntropyWeights.weights(rows, directions: benefits + [.cost], variant: variant)
      #expect(isClose(weights.reduce(0, +), 1))
      #expect(entropies.allSatisfy { (0...1).contains($0) })
      #expect(weights.last == 0 && entropies.last == 1)
      let scaled = try EntropyWeights.weights(rows.map { $0.map { $0 * 1000 } }, directions: benefits + [.cost], variant: variant)
      for (weight, scaled) in zip(weights, scaled.weights) { #expect(isClose(weight, scaled)) }
    }
  }

  @Test func directionMattersForMinMaxAlone() throws {
    let costs = [Normalisation.Direction](repeating: .cost, count: 4)
    let proportions = try EntropyWeights.weights(objects, directions: costs, variant: .proportions).weights
    #expect(try EntropyWeights.weights(objects, directions: benefits, variant: .proportions).weights == proportions)
    let minMax = try EntropyWeights.weights(objects, directions: costs, variant: .minMaxFirst()).weights
    #expect(try EntropyWeights.weights(objects, directions: benefits, variant: .minMaxFirst()).weights != minMax)
  }

  @Test func refusesWhatHasNoWeights() {
    #expect(throws: UndefinedResult("no criterion tells the objects apart")) {
      try EntropyWeights.weights([[1, 0], [1, 0]], directions: [.benefit, .cost], variant: .proportions)
    }
    #expect(throws: UndefinedResult("a single object has no entropy")) {
      try EntropyWeights.weights([[1]], directions: [.benefit], variant: .proportions)
    }
    #expect(throws: UndefinedResult("there is no object")) {
      try EntropyWeights.weights([], directions: [.benefit], variant: .proportions)
    }
    #expect(throws: UndefinedResult("there is no criterion")) {
      try EntropyWeights.weights([[], []], directions: [], variant: .proportions)
    }
    #expect(throws: UndefinedResult("the object has 1 values for 2 criteria", at: 1)) {
      try EntropyWeights.weights([[1, 2], [1]], directions: [.benefit, .benefit], variant: .proportions)
    }
    #expect(throws: UndefinedResult("a value of the object is not a finite number", at: 0)) {
      try EntropyWeights.weights([[.nan], [1]], directions: [.benefit], variant: .proportions)
    }
    #expect(throws: UndefinedResult("the value is negative", at: 1)) {
      try EntropyWeights.weights([[1], [-1]], directions: [.benefit], variant: .proportions)
    }
    #expect(throws: UndefinedResult("the shift is negative")) {
      try EntropyWeights.weights([[1], [2]], directions: [.benefit], variant: .minMaxFirst(shift: -1))
    }
  }
}
