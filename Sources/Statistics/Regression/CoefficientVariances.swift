/// The variances of least-squares estimates bⱼ = Σᵢ aᵢⱼ yᵢ under each assumption about the errors.
///
/// The aᵢⱼ are the rows of (X′X)⁻¹X′ = R⁻¹Q′. Independent errors give Var bⱼ = Σᵢ aᵢⱼ² eᵢ², and clustered ones Σ_g (Σ_{i∈g} aᵢⱼ eᵢ)²:
/// the diagonal of White's and of Liang and Zeger's sandwich.
struct CoefficientVariances: Sendable {
  struct Result: Sendable {
    var variances: [Double]
    var degreesOfFreedom: Double
    var clusterCounts: [Int] = []
  }

  private let names: [String]
  private let decomposition: QRDecomposition
  private let inverse: UpperTriangle
  private let convention: SmallSampleConvention

  init(_ regression: SolvedRegression, _ convention: SmallSampleConvention) {
    names = regression.names
    decomposition = regression.decomposition
    self.convention = convention
    inverse = decomposition.triangle.inverse()
  }

  private var residuals: [Double] { decomposition.residuals }
  private var observationCount: Double { Double(residuals.count) }
  private var residualDegreesOfFreedom: Double { Double(residuals.count - convention.parameterCount) }

  func variances(_ covariance: CovarianceEstimator) throws(UndefinedResult) -> Result {
    switch covariance {
    case .classical:
      let variance = residuals.sumOfSquares / residualDegreesOfFreedom
      let variances = (0..<inverse.size).map { row in
        (row..<inverse.size).map { inverse[row, $0] }.sumOfSquares * variance
      }
      return Result(variances: variances, degreesOfFreedom: residualDegreesOfFreedom)
    case .hc1:
      let factor = observationCount / residualDegreesOfFreedom
      return Result(variances: sumsOfSquares(scores(residuals), times: factor), degreesOfFreedom: residualDegreesOfFreedom)
    case .hc2:
      return Result(variances: sumsOfSquares(scores(try inflatedResiduals()), times: 1), degreesOfFreedom: residualDegreesOfFreedom)
    case .clustered(let codes):
      return try clustered([Grouping(codes)])
    case .twoWayClustered(let first, let second):
      return try clustered([Grouping(first), Grouping(second)])
    }
  }
}

extension CoefficientVariances {
  /// For each coefficient, aᵢⱼ · (the error of observation i).
  private func scores(_ errors: [Double]) -> [[Double]] {
    let basis = decomposition.basis()
    return (0..<inverse.size).map { row in
      var score = [Double](repeating: 0, count: errors.count)
      for column in row..<inverse.size {
        let factor = inverse[row, column]
        for (index, value) in basis.column(column).enumerated() { score[index] += factor * value }
      }
      for index in errors.indices { score[index] *= errors[index] }
      return score
    }
  }

  /// e / √(1 − h), with the leverage h the squared length of the observation's row of Q.
  private func inflatedResiduals() throws(UndefinedResult) -> [Double] {
    let basis = decomposition.basis()
    var leverages = [Double](repeating: 0, count: residuals.count)
    for column in 0..<basis.columnCount {
      for (index, value) in basis.column(column).enumerated() { leverages[index] += value * value }
    }
    if let index = leverages.firstIndex(where: { $0 > 1 - 1e-10 }) {
      throw UndefinedResult("HC2 divides by 1 − leverage, and an observation determines its own fitted value", at: index)
    }
    return zip(residuals, leverages).map { $0 / (1 - $1).squareRoot() }
  }

  private func sumsOfSquares(_ columns: [[Double]], times factor: Double) -> [Double] {
    columns.map { $0.sumOfSquares * factor }
  }

  private func clustered(_ groupings: [Grouping]) throws(UndefinedResult) -> Result {
    for grouping in groupings where grouping.codes.count != residuals.count {
      throw UndefinedResult("there are \(grouping.codes.count) cluster codes for \(residuals.count) observations")
    }
    let counts = groupings.map(\.count)
    guard let smallest = counts.min(), smallest > 1 else {
      throw UndefinedResult("all observations are in one cluster")
    }
    let scores = scores(residuals)
    let sampleFactor = (observationCount - 1) / (observationCount - Double(convention.clusteredParameterCount))
    func variances(_ grouping: Grouping) -> [Double] {
      let count = Double(convention.usesSmallestClusterCount ? smallest : grouping.count)
      return sumsOfSquares(scores.map(grouping.sums), times: sampleFactor * count / (count - 1))
    }
    var total = variances(groupings[0])
    if groupings.count == 2 {
      let second = variances(groupings[1])
      let both = variances(groupings[0].intersection(groupings[1]))
      for index in total.indices { total[index] += second[index] - both[index] }
      if let index = total.firstIndex(where: { $0 < 0 }) {
        throw UndefinedResult("the two-way clustered variance of “\(names[index])” is negative")
      }
    }
    return Result(variances: total, degreesOfFreedom: Double(smallest - 1), clusterCounts: counts)
  }
}
