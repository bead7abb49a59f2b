import Statistics

/// Units treated at different times, in long form.
struct StaggeredPanel {
  var unit: [Int] = []
  var period: [Int] = []
  var outcome: [Double] = []
  var group: [Int?] = []

  /// - Parameter units: the group of each unit, and its outcomes in the periods from `firstPeriod` on.
  init(_ units: [(group: Int?, outcomes: [Double])], firstPeriod: Int = 1) {
    for (index, row) in units.enumerated() {
      for (offset, value) in row.outcomes.enumerated() { append(unit: index, period: firstPeriod + offset, value, group: row.group) }
    }
  }

  mutating func append(unit: Int, period: Int, _ outcome: Double, group: Int?) {
    self.unit.append(unit)
    self.period.append(period)
    self.outcome.append(outcome)
    self.group.append(group)
  }

  func effects(
    _ control: GroupTimeEffects.Control, anticipation: Int = 0, basePeriod: GroupTimeEffects.BasePeriod = .varying
  ) -> GroupTimeEffects {
    GroupTimeEffects(
      unit: unit, period: period, outcome: outcome, group: group, control: control, anticipation: anticipation, basePeriod: basePeriod)
  }

  /// Made-up numbers: six units are never treated.
  static let units: [(group: Int?, outcomes: [Double])] = [
    (nil, [-0.5, -0.7, 0.7, 1.6, 2.6, 1.9]),
    (nil, [0.7, 0.8, 2.6, 3.8, 2.8, 1.6]),
    (nil, [1.3, 4.2, 3.1, 1.5, 3.4, 2.6]),
    (nil, [2.7, 3.1, 3.2, 4.8, 4.4, 4.2]),
    (nil, [4.7, 5.4, 3.3, 4.9, 4.5, 5.6]),
    (nil, [-1.0, 0.6, 0.9, 0.9, 0.5, 1.4]),
    (3, [0.2, 0.2, 2.6, 2.1, 5.2, 5.5]),
    (3, [0.3, 2.9, 2.3, 4.2, 5.0, 3.8]),
    (4, [3.1, 3.3, 4.9, 3.5, 6.2, 5.2]),
    (4, [4.0, 3.8, 6.3, 6.3, 8.9, 7.9]),
    (4, [1.1, 1.4, 0.3, 1.6, 3.9, 2.9]),
    (6, [1.5, 1.6, 2.5, 1.8, 2.3, 3.5]),
    (6, [2.4, 1.7, 3.8, 1.9, 2.3, 3.0]),
  ]
}
