extension TimeUnit {
  /// The start of the interval that `time` belongs to; NaN for what is not a time.
  package func floor(_ time: Double) -> Double {
    guard let date = CalendarDate(time) else { return .nan }
    let year = value(.year, date) ?? 2012
    var month = 1
    var day = 1
    if let quarter = value(.quarter, date) { month = quarter * 3 + 1 }
    if let value = value(.month, date) { month = value + 1 }
    if let value = value(.date, date) { day = value }
    if let dayOfYear = value(.dayofyear, date) {
      (month, day) = (1, dayOfYear)
    } else if contains(.week) || contains(.day) {
      let january = CalendarDate(CalendarDate.time(year: year))?.weekday ?? 0
      let firstSunday = (7 - january) % 7 + 1
      let dayOfYear = firstSunday + ((value(.week, date) ?? 1) - 1) * 7 + (contains(.day) ? date.weekday : 0)
      // Steps of weekdays count through the year.
      (month, day) = (1, last == .day ? 1 + floorDivide(dayOfYear - 1, step) * step : dayOfYear)
    }
    return CalendarDate.time(
      year: year, month: month, day: day, hour: value(.hours, date) ?? 0, minute: value(.minutes, date) ?? 0,
      second: value(.seconds, date) ?? 0, millisecond: value(.milliseconds, date) ?? 0)
  }

  /// The number of a part of a date, cut to the step where it is the last part; nil for parts that are not kept.
  ///
  /// Months and quarters count from 0; dates, weeks and days of the year count from 1.
  private func value(_ part: Part, _ date: CalendarDate) -> Int? {
    guard contains(part) else { return nil }
    let step = part == last ? self.step : 1
    switch part {
    case .year: return floorDivide(date.year, step) * step
    case .quarter: return (date.quarter - 1) / step * step
    case .month: return (date.month - 1) / step * step
    case .week: return 1 + floorDivide(date.week() - 1, step) * step
    case .date: return 1 + (date.day - 1) / step * step
    case .day: return date.weekday
    case .dayofyear: return 1 + (date.dayOfYear - 1) / step * step
    case .hours: return date.hour / step * step
    case .minutes: return date.minute / step * step
    case .seconds: return date.second / step * step
    case .milliseconds: return date.millisecond / step * step
    }
  }

  /// The end of the interval that starts at `start`.
  package func end(of start: Double) -> Double { interval.offset(start, by: 1) }

  /// The calendar interval of the last part and the step.
  package var interval: CalendarInterval {
    switch last {
    case .year: CalendarInterval(.year, every: step)
    case .quarter: CalendarInterval(.month, every: clampedStep * 3)
    case .month: CalendarInterval(.month, every: step)
    case .week: CalendarInterval(.week, every: step)
    case .date, .day, .dayofyear: CalendarInterval(.day, every: step)
    case .hours: CalendarInterval(.hour, every: step)
    case .minutes: CalendarInterval(.minute, every: step)
    case .seconds: CalendarInterval(.second, every: step)
    case .milliseconds: CalendarInterval(.millisecond, every: step)
    }
  }

  private var clampedStep: Int { min(step, 1_000_000) }

  /// The smallest step between ticks of an axis of this unit, in milliseconds; none for weekdays.
  ///
  /// Vega-Lite measures it at the start of 2001.
  package var minimumTickStep: Double? {
    if last == .day { return nil }
    let start = CalendarDate.time(year: 2001)
    return interval.offset(start, by: 1) - start
  }

  /// The pattern of labels on axes and legends that Vega-Lite gives the unit.
  package var format: String {
    var names = parts.map(\.rawValue)[...]
    var pattern = ""
    while !names.isEmpty {
      var count = min(3, names.count)
      while count > 1, Self.patterns[names.prefix(count).joined(separator: "-")] == nil { count -= 1 }
      pattern += Self.patterns[names.prefix(count).joined(separator: "-")] ?? ""
      names = names.dropFirst(count)
    }
    return String(pattern.trimmed)
  }

  private static let patterns: [String: String] = [
    "year": "%Y ", "quarter": "Q%q ", "month": "%b ", "date": "%d ", "week": "W%U ", "day": "%a ", "dayofyear": "%j ",
    "hours": "%H:00", "minutes": "00:%M", "seconds": ":%S", "milliseconds": ".%L",
    "year-month": "%b %Y ", "year-month-date": "%b %d, %Y ", "hours-minutes": "%H:%M",
  ]
}
