/// A length of time in calendar units, as ISO 8601 writes it: `P2Y`, `P18M`, `P1Y6M`, `P12W`, `P90D`.
package struct CalendarDuration: Sendable, Hashable {
  package var months: Int
  package var days: Int

  package init(months: Int, days: Int = 0) {
    self.months = months
    self.days = days
  }

  /// Nil for anything else, and for a length of nothing. Parts of days are not read.
  package init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "P") else { return nil }
    var (months, days) = (0, 0)
    var units = Array("YMWD".utf8)[...]
    var number = 0
    var digits = 0
    for byte in text.utf8.dropFirst() {
      if byte >= 0x30, byte <= 0x39, digits < 5 {
        number = number * 10 + Int(byte & 0x0F)
        digits += 1
        continue
      }
      guard digits > 0, let unit = units.firstIndex(of: byte) else { return nil }
      switch byte {
      case UInt8(ascii: "Y"): months += number * 12
      case UInt8(ascii: "M"): months += number
      case UInt8(ascii: "W"): days += number * 7
      default: days += number
      }
      units = units[(unit + 1)...]
      (number, digits) = (0, 0)
    }
    guard digits == 0, months + days > 0 else { return nil }
    self.init(months: months, days: days)
  }

  /// `P18M`, `P90D`, `P1M14D`: months and days only.
  package var text: String { "P" + (months > 0 ? "\(months)M" : "") + (days > 0 ? "\(days)D" : "") }
}

extension CalendarDay {
  /// The day so much later. Months count first; a day that the month does not have is its last one.
  package func adding(_ duration: CalendarDuration) -> CalendarDay {
    let index = year * 12 + month - 1 + duration.months
    let (year, month) = (index / 12, index % 12 + 1)
    let moved = CalendarDay(year: year, month: month, day: min(day, Self.daysInMonth(month, of: year)))
    return duration.days == 0 ? moved : CalendarDay(ordinal: moved.ordinal + duration.days)
  }

  /// - Parameter ordinal: days since 0000-03-01, not negative.
  package init(ordinal: Int) {
    let era = ordinal / 146_097
    let dayOfEra = ordinal % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// `2024-05-02`.
  package var text: String { "\(Period(kind: .day, year: year, index: month, day: day))" }
}
