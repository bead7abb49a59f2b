/// The analytic hierarchy process: weights of criteria from judgements of how much more one matters than another.
package enum AnalyticHierarchy {
  package struct Priorities: Sendable, Hashable {
    /// The principal eigenvector of the comparisons; the weights sum to 1.
    package let weights: [Double]
    /// λ, the greatest eigenvalue: n for judgements without contradiction, more otherwise.
    package let lambdaMax: Double
    /// CI = (λ − n)/(n − 1); 0 for a single criterion.
    package let consistencyIndex: Double
    /// CR = CI over the mean CI of random judgements; 0 for one or two criteria, which cannot contradict. Below 0.1 is usually
    /// accepted.
    package let consistencyRatio: Double
  }

  /// The mean consistency index of random judgements for 1 to 15 criteria: Saaty (1980), The Analytic Hierarchy Process, page 21.
  private static let randomIndex = [0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59]

  /// How far aᵢⱼ·aⱼᵢ may be from 1, so that reciprocals typed with three decimals pass.
  private static let tolerance = 0.005

  /// The weights for a matrix of comparisons, in which row i and column j hold how many times as much i matters as j.
  ///
  /// Range: weights above 0 and at most 1; λ from n, CI and CR from 0. No unit. Undefined: no criterion or more than 15, a matrix
  /// that is not square, comparisons that are not positive, not 1 on the diagonal, or not reciprocal (aⱼᵢ = 1/aᵢⱼ), and
  /// contradictions far beyond what a scale to 9 can express.
  ///
  /// Source: Saaty (1977), Journal of Mathematical Psychology 15(3), 234–281.
  package static func weights(_ comparison: [[Double]]) throws(UndefinedResult) -> Priorities {
    try check(comparison)
    let count = Double(comparison.count)
    let (weights, lambda) = try principalEigenvector(comparison)
    let index = comparison.count > 1 ? max(0, (lambda - count) / (count - 1)) : 0
    let random = randomIndex[comparison.count - 1]
    return Priorities(
      weights: weights, lambdaMax: lambda, consistencyIndex: index, consistencyRatio: random > 0 ? index / random : 0)
  }

  private static func check(_ comparison: [[Double]]) throws(UndefinedResult) {
    if comparison.isEmpty { throw UndefinedResult("there is no criterion") }
    guard comparison.count <= randomIndex.count else {
      throw UndefinedResult("there are more than \(randomIndex.count) criteria, for which no random index is known")
    }
    for (row, values) in comparison.enumerated() {
      guard values.count == comparison.count else { throw UndefinedResult("the comparisons are not square", at: row) }
      guard values.allSatisfy({ $0.isFinite && $0 > 0 }) else { throw UndefinedResult("a comparison is not positive", at: row) }
    }
    for row in comparison.indices {
      guard comparison[row][row] == 1 else { throw UndefinedResult("a criterion compared with itself is not 1", at: row) }
      guard comparison.indices.allSatisfy({ abs(comparison[row][$0] * comparison[$0][row] - 1) <= tolerance }) else {
        throw UndefinedResult("a comparison is not the reciprocal of its counterpart", at: row)
      }
    }
  }

  /// By power iteration. It settles for any matrix of positive numbers, in a few hundred steps for judgements from 1/9 to 9 that
  /// contradict one another as much as they can; what needs more than ten thousand holds no sensible judgement.
  private static func principalEigenvector(_ matrix: [[Double]]) throws(UndefinedResult) -> (vector: [Double], value: Double) {
    var vector = [Double](repeating: 1 / Double(matrix.count), count: matrix.count)
    for _ in 0..<10_000 {
      let product = matrix.map { row in CompensatedSum.of(zip(row, vector).lazy.map { $0 * $1 }) }
      let value = try Requirement.result(CompensatedSum.of(product))
      let next = product.map { $0 / value }
      if zip(next, vector).allSatisfy({ abs($0 - $1) <= 1e-15 }) { return (next, value) }
      vector = next
    }
    throw UndefinedResult("the comparisons contradict one another too much for weights")
  }
}
