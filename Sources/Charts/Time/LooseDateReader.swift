/// The date forms beyond ISO that JavaScript engines share: words for months, slashes, a clock with AM and PM, a zone.
///
/// Two or three numbers and an optional month's name make the date; a text before the first number counts for nothing,
/// and so does a remark in parentheses. Without a month's name the order is month, day, year, or year, month, day when
/// the first number cannot be a month's day. Years from 0 to 49 are 2000 to 2049, from 50 to 99 are 1950 to 1999;
/// without a year it is 2001.
struct LooseDateReader {
  private var scanner: DigitScanner
  private var numbers: [Int] = []
  private var month: Int?
  private var clock: [Int] = []
  private var isAfternoon: Bool?
  private var zone: Int?
  private var failed = false

  init(_ bytes: [UInt8]) { scanner = DigitScanner(bytes) }

  func time() -> Double? {
    var reader = self
    return reader.read()
  }

  private mutating func read() -> Double? {
    while let next = scanner.next, !failed {
      switch next {
      case 0x30...0x39: readNumber()
      case UInt8(ascii: "("): skipRemark()
      case UInt8(ascii: "+"), UInt8(ascii: "-"): readSign(next == UInt8(ascii: "+") ? 1 : -1)
      case 0x41...0x5A, 0x61...0x7A: readWord()
      case UInt8(ascii: ")"): return nil
      default: scanner.skip()
      }
    }
    guard !failed, let day = date(), let clock = clockTime() else { return nil }
    return day + Double(clock) - Double(zone ?? 0)
  }

  private mutating func readNumber() {
    guard let number = scanner.number() else { return }
    if scanner.next == UInt8(ascii: ":"), clock.count < 3 {
      scanner.skip()
      clock.append(number)
      if clock.count == 3 || !isDigit(scanner.next) { failed = true }
    } else if 1...2 ~= clock.count, !isClockComplete {
      clock.append(number)
      isClockComplete = true
      if clock.count == 3, scanner.take(".") { milliseconds = scanner.fraction() ?? 0 }
    } else if numbers.count < 3 {
      numbers.append(number)
      if scanner.next == UInt8(ascii: "-") { scanner.skip() }
    } else {
      failed = true
    }
  }

  private var isClockComplete = false
  private var milliseconds = 0

  private func isDigit(_ byte: UInt8?) -> Bool { byte.map { 0x30...0x39 ~= $0 } ?? false }

  private mutating func readSign(_ sign: Int) {
    scanner.skip()
    guard isClockComplete || zone != nil, isDigit(scanner.next) else { return }
    let start = scanner.offset
    guard let number = scanner.number() else { return }
    let digits = scanner.offset - start
    var minutes = digits <= 2 ? number * 60 : number / 100 * 60 + number % 100
    if digits <= 2, scanner.take(":") { minutes += scanner.number() ?? 0 }
    zone = sign * minutes * 60_000
  }

  private mutating func readWord() {
    let word = scanner.word()
    let isFirst = numbers.isEmpty && clock.isEmpty
    switch word {
    case "am" where !clock.isEmpty: isAfternoon = false
    case "pm" where !clock.isEmpty: isAfternoon = true
    case "z", "ut", "utc", "gmt": if !isFirst { zone = 0 }
    default:
      if let index = Self.months.firstIndex(where: { word.hasPrefix($0) }) {
        month = index + 1
        if scanner.next == UInt8(ascii: "-") { scanner.skip() }
      } else if let hours = Self.zones[word], !isFirst {
        zone = hours * 3_600_000
      } else if !isFirst, !Self.weekdays.contains(where: { word.hasPrefix($0) }) {
        failed = true
      }
    }
  }

  private mutating func skipRemark() {
    var depth = 0
    while let next = scanner.next {
      scanner.skip()
      if next == UInt8(ascii: "(") { depth += 1 }
      if next == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return }
    }
  }

  private func date() -> Double? {
    guard let first = numbers.first else { return nil }
    let second = numbers.count > 1 ? numbers[1] : 1
    let third = numbers.count > 2 ? numbers[2] : 1
    let isDay = 1...31 ~= first
    var (year, month, day): (Int, Int, Int)
    if let named = self.month {
      (year, month, day) = isDay ? (second, named, first) : (first, named, second)
    } else {
      (year, month, day) = isDay ? (third, first, second) : (first, second, third)
    }
    if 0...49 ~= year { year += 2000 } else if 50...99 ~= year { year += 1900 }
    guard 1...12 ~= month, 1...31 ~= day else { return nil }
    return CalendarDate.time(year: year, month: month, day: day)
  }

  /// Milliseconds since midnight.
  private func clockTime() -> Int? {
    if clock.isEmpty { return 0 }
    guard isClockComplete else { return nil }
    var hour = clock[0]
    if let isAfternoon {
      guard 1...12 ~= hour else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    let minute = clock.count > 1 ? clock[1] : 0
    let second = clock.count > 2 ? clock[2] : 0
    guard hour < 24 || (hour == 24 && minute == 0 && second == 0), minute < 60, second < 60 else { return nil }
    return (hour * 3600 + minute * 60 + second) * 1000 + milliseconds
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
  /// Hours ahead of UTC of the zones that JavaScript engines know.
  private static let zones: [String: Int] = ["est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7]
}
