import Statistics

/// The observations of a regression: a response and its regressors, matched by key. Observations that lack one are left out, and the
/// number that stay is told beside every estimate.
struct RegressionSample {
  let response: [Observation]
  private let regressors: [(name: String, observations: [Observation])]

  init(_ response: [Observation], _ regressors: [MeasureArguments.Input]) {
    let indices = regressors.map { (name: $0.name, index: ObservationIndex($0.observations)) }
    var kept: [Observation] = []
    var columns = indices.map { (name: $0.name, observations: [Observation]()) }
    for observation in response {
      let partners = indices.compactMap { $0.index.partner(of: observation.key) }
      guard partners.count == indices.count else { continue }
      kept.append(observation)
      for (column, partner) in partners.enumerated() { columns[column].observations.append(partner) }
    }
    self.response = kept
    self.regressors = columns
  }

  var values: [Double] { response.map(\.value) }
  var terms: [Regressor] { regressors.map { Regressor(name: $0.name, values: $0.observations.map(\.value)) } }
  /// Those of the response first, then those of each regressor.
  var parts: [Observation] { response + regressors.flatMap(\.observations) }

  /// The members of a dimension, or the periods under the name `period`, as codes in their order.
  func codes(_ dimension: String) throws(UndefinedResult) -> Codes {
    if dimension == "period" { return try periods().codes }
    var names: [String] = []
    for (index, observation) in response.enumerated() {
      guard let name = observation.key.member(of: dimension) else { throw UndefinedResult("an observation has no '\(dimension)'", at: index) }
      names.append(name)
    }
    return Codes(names)
  }

  func periods() throws(UndefinedResult) -> PeriodCodes {
    for (index, observation) in response.enumerated() where observation.key.period == nil {
      throw UndefinedResult("an observation has no period", at: index)
    }
    return PeriodCodes(response.compactMap(\.key.period))
  }

  /// The estimator of the covariance that the options name, with the clusters that it needs.
  func covariance(_ options: MeasureOptions) throws(UndefinedResult) -> CovarianceEstimator {
    let clusters = options.names("cluster")
    let needed = ["clustered": 1, "two-way-clustered": 2][options.word("standard-error") ?? ""] ?? 0
    guard clusters.count == needed else {
      throw UndefinedResult("'standard-error: \(options.word("standard-error") ?? "")' takes \(needed) dimension\(needed == 1 ? "" : "s") under 'cluster', not \(clusters.count)")
    }
    switch options.word("standard-error") {
    case "hc1": return .hc1
    case "hc2": return .hc2
    case "clustered": return .clustered(try codes(clusters[0]).codes)
    case "two-way-clustered": return .twoWayClustered(try codes(clusters[0]).codes, try codes(clusters[1]).codes)
    default: return .classical
    }
  }
}

extension MeasureOption {
  /// Which standard error: it depends on the design, so there is none by default.
  static let standardError = MeasureOption.choice("standard-error", ["classical", "hc1", "hc2", "clustered", "two-way-clustered"])
  static let cluster = MeasureOption("cluster", .dimensions(1...2), .optional)
  static let level = MeasureOption("level", .number(0.5...0.9999), .standard("0.95"))
}

extension LinearFit {
  /// Each coefficient as a result, with its statistics.
  func results(_ options: MeasureOptions, _ key: (String) -> ObservationKey?) -> [MeasureOutcome.Result] {
    coefficients.compactMap { coefficient in
      key(coefficient.name).map { MeasureOutcome.Result($0, coefficient.estimate, nil, statistics(of: coefficient, options)) }
    }
  }

  private func statistics(of coefficient: CoefficientEstimate, _ options: MeasureOptions) -> [Statistic] {
    let interval = coefficient.confidenceInterval(level: options.number("level") ?? 0.95)
    var statistics = [
      Statistic(.standardError, coefficient.standardError), Statistic(.lower, interval.lowerBound), Statistic(.upper, interval.upperBound),
      Statistic(.tStatistic, coefficient.tStatistic), Statistic(.pValue, coefficient.pValue),
    ]
    if let degrees = coefficient.degreesOfFreedom { statistics.append(Statistic(.degreesOfFreedom, degrees)) }
    statistics.append(Statistic(.observations, Double(observationCount)))
    if let clusters = clusterCounts.min() { statistics.append(Statistic(.clusters, Double(clusters))) }
    statistics.append(Statistic(.rSquared, rSquared))
    return statistics.filter { $0.value.isFinite }
  }
}
