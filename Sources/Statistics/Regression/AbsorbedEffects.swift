/// Takes effects (a mean for each unit, each period …) out of variables, which gives the same estimates as a dummy for each level.
///
/// A sweep takes the group means of each effect out in turn, and then in reverse order. Repeated sweeps converge to what no effect
/// explains (von Neumann's alternating projections; Gaure 2013, Computational Statistics and Data Analysis 66, 8–18). Conjugate gradients
/// make few sweeps do where a panel is unbalanced (Hernández-Ramos, Escalante and Raydan 2011).
struct AbsorbedEffects: Sendable {
  let groupings: [Grouping]
  private let sizes: [[Double]]

  init(_ groupings: [Grouping]) {
    self.groupings = groupings
    sizes = groupings.map { grouping in grouping.sums([Double](repeating: 1, count: grouping.codes.count)) }
  }

  /// How many levels are free: Σ(Gᵢ − 1) + 1.
  ///
  /// One level is lost for each effect after the first. An unbalanced panel in unconnected parts would lose more; `fixest` does not
  /// count those either.
  var freeLevelCount: Int { freeLevelCount { _ in true } }

  /// The same without the effects that are nested in clusters, for the sample factor of clustered errors.
  func freeLevelCount(notNestedIn clusters: [Grouping]) -> Int {
    freeLevelCount { grouping in !clusters.contains(where: grouping.isNested) }
  }

  private func freeLevelCount(where isCounted: (Grouping) -> Bool) -> Int {
    groupings.filter(isCounted).reduce(1) { $0 + $1.count - 1 }
  }

  /// What of the values no effect explains.
  ///
  /// - Throws: where that has not converged after 10 000 sweeps.
  func residuals(of values: [Double], name: String) throws(UndefinedResult) -> [Double] {
    var result = swept(values)
    guard groupings.count > 1 else { return result }
    let goal = result.sumOfSquares * 1e-30
    var direction: [Double] = zip(result, swept(result)).map { $0 - $1 }
    var remainder = direction
    var size = remainder.sumOfSquares
    for _ in 0..<10_000 {
      let change: [Double] = zip(direction, swept(direction)).map { $0 - $1 }
      let curvature = zip(direction, change).reduce(0) { $0 + $1.0 * $1.1 }
      guard size > goal, curvature > 0 else { return result }
      let factor = size / curvature
      for index in result.indices {
        result[index] -= factor * direction[index]
        remainder[index] -= factor * change[index]
      }
      let next = remainder.sumOfSquares
      let momentum = next / size
      for index in direction.indices { direction[index] = remainder[index] + momentum * direction[index] }
      size = next
    }
    throw UndefinedResult("taking the effects out of “\(name)” does not converge")
  }

  private func swept(_ values: [Double]) -> [Double] {
    var values = values
    for index in groupings.indices { centre(&values, by: index) }
    for index in groupings.indices.dropLast().reversed() { centre(&values, by: index) }
    return values
  }

  private func centre(_ values: inout [Double], by index: Int) {
    let codes = groupings[index].codes
    var means = groupings[index].sums(values)
    for level in means.indices { means[level] /= sizes[index][level] }
    for observation in values.indices { values[observation] -= means[codes[observation]] }
  }
}
