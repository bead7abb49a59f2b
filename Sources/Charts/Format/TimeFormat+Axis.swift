extension TimeFormat {
  /// What Vega prints on a time axis without a format: as much as tells a time from the start of the next larger unit.
  package static func axisText(_ time: Double) -> String { axisFormat(time).text(time) }

  private static func axisFormat(_ time: Double) -> TimeFormat {
    guard let date = CalendarDate(time) else { return year }
    if date.millisecond != 0 { return milliseconds }
    if date.second != 0 { return seconds }
    if date.minute != 0 { return minutes }
    if date.hour != 0 { return hours }
    if date.day != 1 { return date.weekday == 0 ? week : day }
    return date.month == 1 ? year : month
  }

  private static let milliseconds = TimeFormat(".%L")
  private static let seconds = TimeFormat(":%S")
  private static let minutes = TimeFormat("%I:%M")
  private static let hours = TimeFormat("%I %p")
  private static let day = TimeFormat("%a %d")
  private static let week = TimeFormat("%b %d")
  private static let month = TimeFormat("%B")
  private static let year = TimeFormat("%Y")
}
