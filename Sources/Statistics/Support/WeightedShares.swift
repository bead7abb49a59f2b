/// For each observation, the share it has of the population and the share it has of the total value.
struct WeightedShares {
  let population: [Double]
  let value: [Double]

  /// - Parameters:
  ///   - values: a quantity for each head, such as income; not negative.
  ///   - weights: how many heads have it; one each where left out.
  init(_ values: [Double], weights: [Double]?) throws(UndefinedResult) {
    try Requirement.notNegative(values)
    guard let weights else {
      population = try Shares.of([Double](repeating: 1, count: values.count), "weight")
      value = try Shares.of(values)
      return
    }
    try Requirement.count(weights.count, is: values.count, "weights")
    population = try Shares.of(weights, "weight")
    let shares = try Shares.of(values)
    value = try Shares.of(zip(shares, population).map { $0 * $1 })
  }
}
