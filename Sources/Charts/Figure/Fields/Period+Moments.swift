import Datasets

extension Period {
  /// The period of a kind that a moment lies in.
  init(_ kind: Kind, at date: CalendarDate) {
    let index =
      switch kind {
      case .year: 1
      case .half: date.month <= 6 ? 1 : 2
      case .quarter: date.quarter
      case .month, .day: date.month
      }
    self.init(kind: kind, year: date.year, index: index, day: kind == .day ? date.day : 1)
  }
}

extension Period.Kind {
  /// The longest kind whose starts all the moments are; quarters and halves are not guessed.
  static func coarsest(of times: [Double]) -> Period.Kind {
    let dates = times.compactMap { CalendarDate($0) }
    guard !dates.isEmpty else { return .day }
    if dates.allSatisfy({ $0.month == 1 && $0.day == 1 }) { return .year }
    return dates.allSatisfy { $0.day == 1 } ? .month : .day
  }
}
