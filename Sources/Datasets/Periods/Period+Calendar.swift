extension Period {
  package var firstDay: CalendarDay { CalendarDay(year: year, month: firstMonth, day: kind == .day ? day : 1) }

  package var lastDay: CalendarDay {
    if case .through(let last) = end { return last.lastDay }
    let month =
      switch kind {
      case .year: 12
      case .half: index * 6
      case .quarter: index * 3
      case .month, .day: index
      }
    return CalendarDay(year: year, month: month, day: kind == .day ? day : CalendarDay.daysInMonth(month, of: year))
  }

  /// The period of the same kind just before: `2023-Q1` → `2022-Q4`. Nil for a range, and before the year 1.
  package var previous: Period? {
    guard end == nil else { return nil }
    var result = self
    switch kind {
    case .year: result.year -= 1
    case .half: result.step(modulus: 2)
    case .quarter: result.step(modulus: 4)
    case .month: result.step(modulus: 12)
    case .day:
      let before = firstDay.previous
      result = Period(kind: .day, year: before.year, index: before.month, day: before.day)
    }
    return result.year > 0 ? result : nil
  }

  private mutating func step(modulus: Int) {
    if index > 1 { index -= 1 } else { (year, index) = (year - 1, modulus) }
  }

  /// The same stretch of the calendar one year earlier; nil for 29 February, which most years do not have.
  package var samePeriodLastYear: Period? { shifted(byYears: -1) }

  package func shifted(byYears years: Int) -> Period? {
    var result = self
    result.year += years
    guard result.year > 0 else { return nil }
    if kind == .day, day > CalendarDay.daysInMonth(index, of: result.year) { return nil }
    if case .through(let last) = end {
      guard let shiftedLast = last.shifted(byYears: years) else { return nil }
      result.end = .through(shiftedLast)
    }
    return result
  }

  /// The time from this period's start to `other`'s in years: 4 from 2018 to 2022, 0.5 from 2023-H1 to 2023-H2.
  /// Whole months count as twelfths; days as parts of a year of 365.2425 days.
  package func years(to other: Period) -> Double {
    let (a, b) = (firstDay, other.firstDay)
    if a.day == b.day { return Double((b.year - a.year) * 12 + b.month - a.month) / 12 }
    return Double(b.ordinal - a.ordinal) / 365.2425
  }

  package func contains(_ other: Period) -> Bool { firstDay <= other.firstDay && other.lastDay <= lastDay }
}
