extension TimeFormat {
  /// The text of a time in milliseconds since 1970; `Invalid Date` for what is not a time.
  package func text(_ time: Double) -> String {
    guard let date = CalendarDate(time) else { return "Invalid Date" }
    return text(date, time)
  }

  private func text(_ date: CalendarDate, _ time: Double) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let literal): text += literal
      case .directive(let directive, let filling):
        if let composed = Self.composed(directive) {
          text += composed.text(date, time)
        } else {
          text += Self.text(directive, filling, date, time)
        }
      }
    }
    return text
  }

  private static func text(_ directive: Directive, _ filling: Filling?, _ date: CalendarDate, _ time: Double) -> String {
    let filled = { (value: Int, width: Int) in Self.filled(value, width, filling ?? .zeros) }
    switch directive {
    case .weekdayShort: return String(weekdays[date.weekday].prefix(3))
    case .weekdayLong: return weekdays[date.weekday]
    case .monthShort: return String(months[date.month - 1].prefix(3))
    case .monthLong: return months[date.month - 1]
    case .day: return filled(date.day, 2)
    case .dayWithBlank: return Self.filled(date.day, 2, filling ?? .blanks)
    case .microsecond: return filled(date.millisecond, 3) + "000"
    case .isoYearShort: return filled(date.isoWeek.year % 100, 2)
    case .isoYear: return filled(date.isoWeek.year % 10_000, 4)
    case .hour: return filled(date.hour, 2)
    case .hourOf12: return filled((date.hour + 11) % 12 + 1, 2)
    case .dayOfYear: return filled(date.dayOfYear, 3)
    case .millisecond: return filled(date.millisecond, 3)
    case .month: return filled(date.month, 2)
    case .minute: return filled(date.minute, 2)
    case .halfDay: return date.hour < 12 ? "AM" : "PM"
    case .quarter: return "\(date.quarter)"
    case .epochMilliseconds: return JavaScriptNumber.text(time)
    case .epochSeconds: return JavaScriptNumber.text((time / 1000).rounded(.down))
    case .second: return filled(date.second, 2)
    case .weekdayFromMonday: return "\(date.weekday == 0 ? 7 : date.weekday)"
    case .sundayWeek: return filled(date.week(startingOn: 0), 2)
    case .isoWeek: return filled(date.isoWeek.week, 2)
    case .weekdayFromSunday: return "\(date.weekday)"
    case .mondayWeek: return filled(date.week(startingOn: 1), 2)
    case .yearShort: return filled(date.year % 100, 2)
    case .year: return filled(date.year % 10_000, 4)
    case .zone: return "+0000"
    case .percent: return "%"
    case .dateAndTime, .date, .time: return ""
    }
  }

  private static func filled(_ value: Int, _ width: Int, _ filling: Filling) -> String {
    let digits = "\(value.magnitude)"
    let sign = value < 0 ? "-" : ""
    let missing = width - digits.utf8.count
    guard missing > 0, filling != .none else { return sign + digits }
    return sign + String(repeating: filling == .zeros ? "0" : " ", count: missing) + digits
  }
}
