extension TimeFormat {
  /// The time that a text of this pattern names; nil when the text does not fit the pattern to its end.
  ///
  /// What the pattern does not say is 1900, the first of January, midnight. Numbers may have fewer digits than the directive
  /// prints, and blanks before them.
  package func time(_ text: String) -> Double? {
    var reader = TimeReader(text)
    guard reader.read(self), reader.isAtEnd else { return nil }
    return reader.parts.time
  }
}

/// What a text says of a moment, part by part.
private struct TimeParts {
  var year = 1900
  var month: Int?
  var day = 1
  var hour = 0
  var minute = 0
  var second = 0
  var millisecond: Int?
  var isAfternoon: Bool?
  var quarter: Int?
  var weekday: Int?
  var weekdayFromMonday: Int?
  var sundayWeek: Int?
  var mondayWeek: Int?
  var isoWeek: Int?
  var epochMilliseconds: Double?
  var epochSeconds: Double?
  /// Minutes ahead of UTC.
  var zone = 0

  var time: Double? {
    if let epochMilliseconds { return epochMilliseconds }
    if let epochSeconds { return epochSeconds * 1000 + Double(millisecond ?? 0) }
    var hour = hour
    if let isAfternoon { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    let month = month ?? quarter.map { $0 * 3 - 2 } ?? 1
    var start = CalendarDate.time(year: year, month: month, day: day)
    let january = CalendarDate.time(year: year)
    let firstWeekday = CalendarDate(january)?.weekday ?? 0
    let dayLength = Double(CalendarDate.millisecondsPerDay)
    if let isoWeek {
      guard 1...53 ~= isoWeek else { return nil }
      let monday = CalendarInterval(.week, firstWeekday: 1)
      let firstWeek = firstWeekday > 4 || firstWeekday == 0 ? monday.ceil(january) : monday.floor(january)
      start = firstWeek + Double((isoWeek - 1) * 7 + ((weekday ?? 1) + 6) % 7) * dayLength
    } else if let mondayWeek {
      let weekday = weekday ?? weekdayFromMonday.map { $0 % 7 } ?? 1
      start = january + Double((weekday + 6) % 7 + mondayWeek * 7 - (firstWeekday + 5) % 7 - 1) * dayLength
    } else if let sundayWeek {
      let weekday = weekday ?? weekdayFromMonday.map { $0 % 7 } ?? 0
      start = january + Double(weekday + sundayWeek * 7 - (firstWeekday + 6) % 7 - 1) * dayLength
    }
    let seconds = Double(hour * 3600 + (minute - zone) * 60 + second)
    let time = start + seconds * 1000 + Double(millisecond ?? 0)
    return time.magnitude <= CalendarDate.maximumTime ? time : nil
  }
}

private struct TimeReader {
  var parts = TimeParts()
  private let characters: [UInt8]
  private var offset = 0

  init(_ text: String) { characters = Array(text.utf8) }

  var isAtEnd: Bool { offset == characters.count }

  mutating func read(_ format: TimeFormat) -> Bool {
    for part in format.parts {
      switch part {
      case .text(let literal):
        guard characters[offset...].starts(with: literal.utf8) else { return false }
        offset += literal.utf8.count
      case .directive(let directive, _):
        guard TimeFormat.composed(directive).map({ read($0) }) ?? read(directive) else { return false }
      }
    }
    return true
  }

  private mutating func read(_ directive: TimeFormat.Directive) -> Bool {
    switch directive {
    case .weekdayShort: parts.weekday = name(TimeFormat.weekdays.map { String($0.prefix(3)) })
    case .weekdayLong: parts.weekday = name(TimeFormat.weekdays)
    case .monthShort: parts.month = name(TimeFormat.months.map { String($0.prefix(3)) }).map { $0 + 1 }
    case .monthLong: parts.month = name(TimeFormat.months).map { $0 + 1 }
    case .halfDay: parts.isAfternoon = name(["AM", "PM"]).map { $0 == 1 }
    case .day, .dayWithBlank: return number(2) { $0.day = $1 }
    case .microsecond: return number(6) { $0.millisecond = $1 / 1000 }
    case .isoYearShort, .yearShort: return number(2) { $0.year = $1 + ($1 > 68 ? 1900 : 2000) }
    case .isoYear, .year: return number(4) { $0.year = $1 }
    case .hour, .hourOf12: return number(2) { $0.hour = $1 }
    case .dayOfYear:
      return number(3) {
        $0.month = 1
        $0.day = $1
      }
    case .millisecond: return number(3) { $0.millisecond = $1 }
    case .month: return number(2) { $0.month = $1 }
    case .minute: return number(2) { $0.minute = $1 }
    case .quarter: return number(1) { $0.quarter = $1 }
    case .second: return number(2) { $0.second = $1 }
    case .epochMilliseconds: return number(15) { $0.epochMilliseconds = Double($1) }
    case .epochSeconds: return number(12) { $0.epochSeconds = Double($1) }
    case .weekdayFromMonday: return number(1) { $0.weekdayFromMonday = $1 }
    case .weekdayFromSunday: return number(1) { $0.weekday = $1 }
    case .sundayWeek: return number(2) { $0.sundayWeek = $1 }
    case .isoWeek: return number(2) { $0.isoWeek = $1 }
    case .mondayWeek: return number(2) { $0.mondayWeek = $1 }
    case .zone: return zone()
    case .percent: return take(UInt8(ascii: "%"))
    case .dateAndTime, .date, .time: return true
    }
    // A name was read, or none was there.
    switch directive {
    case .weekdayShort, .weekdayLong: return parts.weekday != nil
    case .monthShort, .monthLong: return parts.month != nil
    default: return parts.isAfternoon != nil
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < characters.count, characters[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Blanks and at least one digit, in so many characters.
  private mutating func number(_ width: Int, _ store: (inout TimeParts, Int) -> Void) -> Bool {
    let end = min(characters.count, offset + width)
    var index = offset
    while index < end, characters[index] == 0x20 || 0x09...0x0D ~= characters[index] { index += 1 }
    let first = index
    var value = 0
    while index < end, 0x30...0x39 ~= characters[index] {
      value = value * 10 + Int(characters[index] & 0x0F)
      index += 1
    }
    guard index > first else { return false }
    offset = index
    store(&parts, value)
    return true
  }

  private mutating func name(_ names: [String]) -> Int? {
    for (index, name) in names.enumerated() {
      let end = offset + name.utf8.count
      guard end <= characters.count, zip(characters[offset..<end], name.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else { continue }
      offset = end
      return index
    }
    return nil
  }

  /// `Z`, `+01`, `+0130` or `+01:30`.
  private mutating func zone() -> Bool {
    if take(UInt8(ascii: "Z")) { return true }
    let sign = take(UInt8(ascii: "+")) ? 1 : take(UInt8(ascii: "-")) ? -1 : 0
    guard sign != 0, let hours = twoDigits() else { return false }
    let afterHours = offset
    _ = take(UInt8(ascii: ":"))
    var minutes = 0
    if let value = twoDigits() { minutes = value } else { offset = afterHours }
    parts.zone = sign * (hours * 60 + minutes)
    return true
  }

  private mutating func twoDigits() -> Int? {
    guard offset + 2 <= characters.count else { return nil }
    let digits = characters[offset..<(offset + 2)]
    guard digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    offset += 2
    return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}
