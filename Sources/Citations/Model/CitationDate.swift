/// When a work appeared or was read: a day, a month, a year, a stretch of them, or words.
package struct CitationDate: Sendable, Hashable {
  /// A day of the Gregorian calendar, or the month or year when no more is known.
  package struct Day: Sendable, Hashable {
    package var year: Int
    package var month: Int?
    package var day: Int?

    /// - Returns: nil for what is not in the calendar: a month 13, a 30 February, a day without a month.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
      guard (1...9999).contains(year) else { return nil }
      if let month {
        guard (1...12).contains(month) else { return nil }
        if let day, !(1...Self.dayCount(year: year, month: month)).contains(day) { return nil }
      } else if day != nil {
        return nil
      }
      self.year = year
      self.month = month
      self.day = day
    }

    /// `2024`, `2024-05` or `2024-05-01`.
    package var isoText: String {
      var text = Self.padded(year, to: 4)
      if let month { text += "-" + Self.padded(month, to: 2) }
      if let day { text += "-" + Self.padded(day, to: 2) }
      return text
    }

    private static func dayCount(year: Int, month: Int) -> Int {
      switch month {
      case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    }

    private static func padded(_ number: Int, to width: Int) -> String {
      let digits = "\(number)"
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
  }

  package enum Kind: Sendable, Hashable {
    case days(Day, through: Day?)
    /// Words that are printed as they are: `清同治四年`.
    case literal(String)
  }

  package var kind: Kind
  /// True for a year that was worked out, not printed in the work.
  package var isEstimated: Bool

  package init(_ day: Day, through end: Day? = nil, isEstimated: Bool = false) {
    kind = .days(day, through: end)
    self.isEstimated = isEstimated
  }

  package init(literal: String) {
    kind = .literal(literal)
    isEstimated = false
  }

  /// The first day, where it is known.
  package var start: Day? { if case .days(let day, _) = kind { day } else { nil } }

  /// The date as ISO 8601 writes it, as far as it is known.
  package var isoText: String {
    switch kind {
    case .literal(let text): text
    case .days(let day, let end): day.isoText + (end.map { "/" + $0.isoText } ?? "")
    }
  }

  /// The year or years alone: `2024`, `2012-2013`.
  package var yearText: String {
    switch kind {
    case .literal(let text): text
    case .days(let day, let end): end.map { $0.year != day.year ? "\(day.year)-\($0.year)" : "\(day.year)" } ?? "\(day.year)"
    }
  }
}
