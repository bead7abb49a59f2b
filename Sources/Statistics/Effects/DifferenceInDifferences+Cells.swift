extension DifferenceInDifferences {
  /// What published tables tell of the observations in one group and period.
  package struct Cell: Sendable, Hashable {
    package var count: Int
    package var mean: Double
    /// Of the sample, with divisor n − 1; of no account in a cell of one observation.
    package var standardDeviation: Double

    package init(count: Int, mean: Double, standardDeviation: Double) {
      self.count = count
      self.mean = mean
      self.standardDeviation = standardDeviation
    }

    /// Σ(y − ȳ)²
    fileprivate var sumOfSquares: Double { Double(count - 1) * standardDeviation * standardDeviation }
  }

  /// From counts, means and standard deviations: exactly what the rows themselves would give.
  ///
  /// The regression fits the four means, so that each coefficient is a sum and difference of independent means.
  /// - Parameter cells: by treated (no, yes), then by post (no, yes).
  /// - Throws: for empty cells, for clusters, which cells do not tell of, and for HC2 where a cell has one observation.
  package static func fit(cells: [[Cell]], covariance: CovarianceEstimator) throws(UndefinedResult) -> LinearFit {
    try check(cells)
    let all = cells.flatMap { $0 }
    let count = all.reduce(0) { $0 + $1.count }
    let residualDegreesOfFreedom = count - all.count
    guard residualDegreesOfFreedom > 0 else {
      throw UndefinedResult("\(count) observations leave nothing over to judge \(all.count) coefficients by")
    }
    let within = all.reduce(0) { $0 + $1.sumOfSquares }
    let mean = all.reduce(0) { $0 + Double($1.count) * ($1.mean - all[0].mean) } / Double(count) + all[0].mean
    let between = all.reduce(0) { $0 + Double($1.count) * ($1.mean - mean) * ($1.mean - mean) }
    guard within + between > 0 else { throw UndefinedResult("the response is the same in all observations: there is nothing to explain") }
    let variance = within / Double(residualDegreesOfFreedom)
    let variances = try all.map { cell throws(UndefinedResult) in
      try varianceOfMean(cell, covariance, residualVariance: variance, factor: Double(count) / Double(residualDegreesOfFreedom))
    }
    func coefficient(_ name: String, _ signs: [Double]) -> CoefficientEstimate {
      CoefficientEstimate(
        name: name, estimate: zip(signs, all).reduce(0) { $0 + $1.0 * $1.1.mean },
        standardError: zip(signs, variances).reduce(0) { $0 + abs($1.0) * $1.1 }.squareRoot(),
        degreesOfFreedom: Double(residualDegreesOfFreedom))
    }
    return LinearFit(
      coefficients: [
        coefficient(Term.intercept, [1, 0, 0, 0]), coefficient(Term.post, [-1, 1, 0, 0]),
        coefficient(Term.treated, [-1, 0, 1, 0]), coefficient(Term.effect, [1, -1, -1, 1]),
      ],
      observationCount: count, parameterCount: all.count, residualStandardDeviation: variance.squareRoot(),
      rSquared: between / (within + between), clusterCounts: [])
  }

  private static func check(_ cells: [[Cell]]) throws(UndefinedResult) {
    guard cells.count == 2, cells.allSatisfy({ $0.count == 2 }) else {
      throw UndefinedResult("there must be two groups with two periods each")
    }
    for (treated, row) in cells.enumerated() {
      for (post, cell) in row.enumerated() {
        guard cell.count > 0 else { throw emptyCell(treated: treated == 1, post: post == 1) }
        let isUsable = cell.count <= 1_000_000_000_000 && abs(cell.mean) < 1e140 && (0..<1e140).contains(cell.standardDeviation)
        guard isUsable else { throw UndefinedResult("a cell has numbers that cannot be computed with", at: 2 * treated + post) }
      }
    }
  }

  private static func varianceOfMean(
    _ cell: Cell, _ covariance: CovarianceEstimator, residualVariance: Double, factor: Double
  ) throws(UndefinedResult) -> Double {
    let count = Double(cell.count)
    switch covariance {
    case .classical: return residualVariance / count
    case .hc1: return cell.sumOfSquares / (count * count) * factor
    case .hc2:
      guard cell.count > 1 else { throw UndefinedResult("HC2 divides by 1 − leverage, and a cell has a single observation") }
      return cell.standardDeviation * cell.standardDeviation / count
    case .clustered, .twoWayClustered:
      throw UndefinedResult("counts, means and standard deviations do not tell of clusters")
    }
  }
}
