/// A moment taken apart in the proleptic Gregorian calendar, in UTC.
///
/// Times are milliseconds since 1970-01-01T00:00Z, as in JavaScript; a chart has no other time zone.
package struct CalendarDate: Sendable, Hashable {
  package var year: Int
  /// From 1 to 12.
  package var month: Int
  /// From 1 to 31.
  package var day: Int
  package var hour: Int
  package var minute: Int
  package var second: Int
  package var millisecond: Int
  /// From 0 for Sunday to 6 for Saturday.
  package var weekday: Int

  /// The largest distance from 1970 that a JavaScript date may have, in milliseconds.
  package static let maximumTime = 8.64e15
  package static let millisecondsPerDay = 86_400_000

  /// Nil for a time that is not a number or beyond what a JavaScript date can hold.
  package init?(_ time: Double) {
    guard time.magnitude <= Self.maximumTime else { return nil }
    let milliseconds = Int(time)
    let days = floorDivide(milliseconds, Self.millisecondsPerDay)
    let rest = milliseconds - days * Self.millisecondsPerDay
    (year, month, day) = Self.civil(fromDays: days)
    weekday = floorRemainder(days + 4, 7)
    hour = rest / 3_600_000
    minute = rest / 60_000 % 60
    second = rest / 1000 % 60
    millisecond = rest % 1000
  }

  package var quarter: Int { (month + 2) / 3 }

  /// From 1 for the first of January.
  package var dayOfYear: Int { Self.days(year: year, month: month, day: day) - Self.days(year: year, month: 1, day: 1) + 1 }

  /// From 0; weeks begin on `firstWeekday`, and days before the first such day are in week 0.
  package func week(startingOn firstWeekday: Int = 0) -> Int {
    (dayOfYear + 6 - floorRemainder(weekday - firstWeekday, 7)) / 7
  }

  /// The week of ISO 8601, from 1 to 53, and the year it belongs to.
  package var isoWeek: (year: Int, week: Int) {
    let days = Self.days(year: year, month: month, day: day)
    let thursday = Self.civil(fromDays: days - floorRemainder(weekday - 1, 7) + 3)
    let firstOfYear = Self.days(year: thursday.year, month: 1, day: 1)
    let thursdayDays = Self.days(year: thursday.year, month: thursday.month, day: thursday.day)
    return (thursday.year, (thursdayDays - firstOfYear) / 7 + 1)
  }

  /// The moment of these parts; parts beyond their limits carry over, as in JavaScript's `Date.UTC` (but years count as written).
  ///
  /// NaN beyond what a JavaScript date can hold.
  package static func time(
    year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
  ) -> Double {
    let parts = [year, month, day, hour, minute, second, millisecond]
    guard parts.allSatisfy({ $0.magnitude < 1_000_000_000_000 }), year.magnitude < 1_000_000, month.magnitude < 10_000_000 else { return .nan }
    let months = year * 12 + month - 1
    let firstOfMonth = days(year: floorDivide(months, 12), month: floorRemainder(months, 12) + 1, day: 1)
    let seconds = Double(hour) * 3600 + Double(minute) * 60 + Double(second)
    let time = Double(firstOfMonth + day - 1) * Double(millisecondsPerDay) + seconds * 1000 + Double(millisecond)
    return time.magnitude <= maximumTime ? time : .nan
  }

  /// Days since 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013).
  static func days(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = floorDivide(marchYear, 400)
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The inverse of ``days(year:month:day:)``.
  static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = floorDivide(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}

func floorDivide(_ a: Int, _ b: Int) -> Int {
  let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
  return remainder < 0 ? quotient - 1 : quotient
}

func floorRemainder(_ a: Int, _ b: Int) -> Int {
  let remainder = a % b
  return remainder < 0 ? remainder + b : remainder
}
