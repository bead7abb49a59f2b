import Statistics

/// A made-up panel with effects of units and periods and two regressors, some of whose observations are missing.
struct RandomPanel {
  var unit: [Int] = []
  var period: [Int] = []
  var outcome: [Double] = []
  var regressors = [Regressor(name: "x1", values: []), Regressor(name: "x2", values: [])]

  init(seed: UInt64, unitCount: Int, periodCount: Int, keptShare: Double) {
    var random = SeededRandom(seed: seed)
    for unit in 0..<unitCount {
      for period in 0..<periodCount {
        let x1 = random.noise() + Double(unit) / 5
        let x2 = random.noise() + Double(period) / 3
        let noise = random.noise()
        guard Double.random(in: 0..<1, using: &random) < keptShare else { continue }
        self.unit.append(unit)
        self.period.append(period)
        regressors[0].values.append(x1)
        regressors[1].values.append(x2)
        outcome.append(100 + 2 * x1 - 0.5 * x2 + Double(unit % 4) + Double(period * period) / 10 + noise)
      }
    }
  }

  /// A dummy for each level but the lowest.
  func dummies(_ codes: [Int], prefix: String = "d") -> [Regressor] {
    Set(codes).sorted().dropFirst().map { level in
      Regressor(name: "\(prefix)\(level)", values: codes.map { $0 == level ? 1 : 0 })
    }
  }
}
