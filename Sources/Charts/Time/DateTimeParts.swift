/// A moment in the words of a specification: `{"year": 2012, "month": "jan", "date": 5}`.
package struct DateTimeParts: Sendable, Hashable {
  package var year: Int?
  package var quarter: Int?
  /// From 1.
  package var month: Int?
  package var date: Int?
  /// From 0 for Sunday.
  package var day: Int?
  package var hours: Int?
  package var minutes: Int?
  package var seconds: Int?
  package var milliseconds: Int?

  package init() {}

  /// A moment that says one part only; nil for weeks and days of the year, which it cannot say.
  package init?(_ part: TimeUnit.Part, _ value: Int) {
    switch part {
    case .year: year = value
    case .quarter: quarter = value
    case .month: month = value
    case .date: date = value
    case .day: day = floorRemainder(value, 7)
    case .hours: hours = value
    case .minutes: minutes = value
    case .seconds: seconds = value
    case .milliseconds: milliseconds = value
    case .week, .dayofyear: return nil
    }
  }

  /// Milliseconds since 1970; parts that are left out are those of the start of 2012.
  package var time: Double {
    CalendarDate.time(
      year: year ?? 2012, month: month ?? quarter.map { min(max($0, -100_000), 100_000) * 3 - 2 } ?? 1,
      day: date ?? day.map { $0 + 1 } ?? 1,
      hour: hours ?? 0, minute: minutes ?? 0, second: seconds ?? 0, millisecond: milliseconds ?? 0)
  }

  /// The number of a month by its name or by the first three letters, from 1.
  package static func month(named name: String) -> Int? { index(of: name, in: TimeFormat.months).map { $0 + 1 } }

  /// The number of a weekday by its name or by the first three letters, from 0 for Sunday.
  package static func weekday(named name: String) -> Int? { index(of: name, in: TimeFormat.weekdays) }

  private static func index(of name: String, in names: [String]) -> Int? {
    let name = name.lowercased()
    return names.firstIndex { $0.lowercased() == name || (name.count == 3 && $0.lowercased().hasPrefix(name)) }
  }
}
