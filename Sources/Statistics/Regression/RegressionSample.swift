/// The numbers of a regression, known to be finite and of equal length.
struct RegressionSample: Sendable {
  let response: [Double]
  let regressors: [Regressor]

  init(response: [Double], regressors: [Regressor]) throws(UndefinedResult) {
    self.response = response
    self.regressors = regressors
    guard !response.isEmpty else { throw UndefinedResult("there are no observations") }
    guard !regressors.isEmpty else { throw UndefinedResult("there is no regressor") }
    try Self.check(response, "the response")
    for regressor in regressors {
      guard regressor.values.count == response.count else {
        throw UndefinedResult("“\(regressor.name)” has \(regressor.values.count) values for \(response.count) observations")
      }
      try Self.check(regressor.values, "“\(regressor.name)”")
    }
  }

  /// Refuses also numbers whose squares no longer are numbers that one can compute with.
  private static func check(_ values: [Double], _ what: String) throws(UndefinedResult) {
    if let index = values.firstIndex(where: { !$0.isFinite }) { throw UndefinedResult("\(what) is not a finite number", at: index) }
    let largest = values.reduce(0) { max($0, abs($1)) }
    guard largest == 0 || (1e-140...1e140).contains(largest) else {
      throw UndefinedResult("\(what) has numbers too large or too small to compute with")
    }
  }

  func requireDegreesOfFreedom(parameterCount: Int) throws(UndefinedResult) {
    guard response.count > parameterCount else {
      throw UndefinedResult("\(response.count) observations leave nothing over to judge \(parameterCount) coefficients by")
    }
  }

  /// Σ(y − ȳ)², or Σy² where the regression has no intercept.
  func totalSumOfSquares(isCentred: Bool) throws(UndefinedResult) -> Double {
    let first = isCentred ? response[0] : 0
    guard response.contains(where: { $0 != first }) else {
      throw UndefinedResult("the response is \(isCentred ? "the same" : "zero") in all observations: there is nothing to explain")
    }
    guard isCentred else { return response.sumOfSquares }
    let shifted = response.map { $0 - first }
    let mean = shifted.reduce(0, +) / Double(shifted.count)
    return shifted.map { $0 - mean }.sumOfSquares
  }
}
