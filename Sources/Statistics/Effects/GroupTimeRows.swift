/// The rows of a panel with treatment times, checked.
struct GroupTimeRows: Sendable {
  /// The unit of each row, numbered from 0.
  let unit: [Int]
  /// The period of each row, as a position in `periods`.
  let periodPosition: [Int]
  let outcome: [Double]
  /// In order.
  let periods: [Int]
  /// When each unit is first treated; nil for never, or after the last period and its anticipation only.
  let groups: [Int?]

  /// Periods and groups stay within these bounds, so that they can be added and subtracted.
  private static let bounds = -1_000_000_000_000...1_000_000_000_000

  init(unit: [Int], period: [Int], outcome: [Double], group: [Int?], anticipation: Int) throws(UndefinedResult) {
    guard unit.count == outcome.count, period.count == outcome.count, group.count == outcome.count else {
      throw UndefinedResult("\(outcome.count) outcomes come with \(unit.count) units, \(period.count) periods and \(group.count) groups")
    }
    guard (0...1_000_000).contains(anticipation) else { throw UndefinedResult("anticipation cannot be \(anticipation) periods") }
    let periods = Set(period).sorted()
    guard let last = periods.last else { throw UndefinedResult("there are no observations") }
    let positions = Dictionary(uniqueKeysWithValues: zip(periods, periods.indices))
    let codes = Grouping(unit)
    var groups = [Int?](repeating: nil, count: codes.count)
    var isKnown = [Bool](repeating: false, count: codes.count)
    var cells: Set<Int> = []
    for (index, code) in codes.codes.enumerated() {
      guard outcome[index].isFinite else { throw UndefinedResult("the outcome is not a finite number", at: index) }
      guard Self.bounds.contains(period[index]), Self.bounds.contains(group[index] ?? 0) else {
        throw UndefinedResult("the period or group is too large a number", at: index)
      }
      let treatment = group[index].flatMap { $0 > last + anticipation ? nil : $0 }
      guard !isKnown[code] || groups[code] == treatment else {
        throw UndefinedResult("the unit \(unit[index]) is first treated in two different periods", at: index)
      }
      groups[code] = treatment
      isKnown[code] = true
      guard cells.insert(code * periods.count + positions[period[index], default: 0]).inserted else {
        throw UndefinedResult("the unit \(unit[index]) is observed twice in the period \(period[index])", at: index)
      }
    }
    self.unit = codes.codes
    self.outcome = outcome
    self.periods = periods
    self.groups = groups
    periodPosition = period.map { positions[$0, default: 0] }
  }
}
