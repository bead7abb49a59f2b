/// Reads dates as JavaScript's `Date.parse` does, with UTC as the local time.
///
/// ISO 8601 forms (`2000`, `2000-01`, `2000-01-02T03:04:05.678+02:00`), and the loose forms that browsers share:
/// `Jan 1 2000`, `1 January 2000 10:20`, `1/2/2000 3:04 PM`, `2000/1/2`, with a zone at the end. Quarters and halves of datasets come on top.
package enum DateText {
  /// Milliseconds since 1970; NaN when the text is not a date.
  package static func time(_ text: String) -> Double {
    let bytes = Array(text.utf8)
    return isoTime(bytes) ?? partOfYear(bytes) ?? LooseDateReader(bytes).time() ?? .nan
  }

  /// The start of a quarter or a half, as datasets write them: `2023-Q4`, `2023-H1`. Browsers know neither.
  private static func partOfYear(_ bytes: [UInt8]) -> Double? {
    var scanner = DigitScanner(bytes)
    guard let year = scanner.number(digits: 4), scanner.take("-") else { return nil }
    let months = scanner.take("Q") ? 3 : scanner.take("H") ? 6 : 0
    guard months > 0, let part = scanner.number(digits: 1), 1...(12 / months) ~= part, scanner.isAtEnd else { return nil }
    return CalendarDate.time(year: year, month: (part - 1) * months + 1)
  }

  /// The ISO form of ECMA-262 (section "Date Time String Format"); nil when the text has another form.
  private static func isoTime(_ bytes: [UInt8]) -> Double? {
    var scanner = DigitScanner(bytes)
    guard let year = isoYear(&scanner) else { return nil }
    var month = 1
    var day = 1
    if scanner.take("-") {
      guard let value = scanner.number(digits: 2), 1...12 ~= value else { return nil }
      month = value
      if scanner.take("-") {
        guard let value = scanner.number(digits: 2), 1...31 ~= value else { return nil }
        day = value
      }
    }
    if scanner.isAtEnd { return CalendarDate.time(year: year, month: month, day: day) }
    guard scanner.take("T") || scanner.take("t"), let clock = isoClock(&scanner) else { return nil }
    guard let offset = isoZone(&scanner), scanner.isAtEnd else { return nil }
    return CalendarDate.time(year: year, month: month, day: day) + Double(clock - offset)
  }

  private static func isoYear(_ scanner: inout DigitScanner) -> Int? {
    if scanner.take("+") { return scanner.number(digits: 6) }
    if scanner.take("-") { return scanner.number(digits: 6).flatMap { $0 == 0 ? nil : -$0 } }
    return scanner.number(digits: 4)
  }

  /// Milliseconds since midnight.
  private static func isoClock(_ scanner: inout DigitScanner) -> Int? {
    guard let hour = scanner.number(digits: 2), scanner.take(":"), let minute = scanner.number(digits: 2) else { return nil }
    var milliseconds = 0
    if scanner.take(":") {
      guard let second = scanner.number(digits: 2), second < 60 else { return nil }
      milliseconds = second * 1000
      if scanner.take(".") {
        guard let fraction = scanner.fraction() else { return nil }
        milliseconds += fraction
      }
    }
    guard hour < 24 || (hour == 24 && minute == 0 && milliseconds == 0), minute < 60 else { return nil }
    return hour * 3_600_000 + minute * 60_000 + milliseconds
  }

  /// Milliseconds that the zone is ahead of UTC; none without a zone.
  private static func isoZone(_ scanner: inout DigitScanner) -> Int? {
    if scanner.isAtEnd || scanner.take("Z") || scanner.take("z") { return 0 }
    let sign = scanner.take("+") ? 1 : scanner.take("-") ? -1 : 0
    guard sign != 0, let hour = scanner.number(digits: 2) else { return nil }
    _ = scanner.take(":")
    guard let minute = scanner.number(digits: 2), hour < 24, minute < 60 else { return nil }
    return sign * (hour * 60 + minute) * 60_000
  }
}

/// Takes digits and signs from the front of a text.
struct DigitScanner {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { offset == bytes.count }
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let next, UInt32(next) == character.value else { return false }
    offset += 1
    return true
  }

  mutating func skip() { offset = min(offset + 1, bytes.count) }

  /// Exactly so many digits.
  mutating func number(digits: Int) -> Int? {
    guard offset + digits <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[offset..<(offset + digits)] {
      guard 0x30...0x39 ~= byte else { return nil }
      value = value * 10 + Int(byte & 0x0F)
    }
    offset += digits
    return value
  }

  /// All digits that follow, at least one; values stop growing at nine digits.
  mutating func number() -> Int? {
    let start = offset
    var value = 0
    while let next, 0x30...0x39 ~= next {
      if value < 100_000_000 { value = value * 10 + Int(next & 0x0F) }
      offset += 1
    }
    return offset > start ? value : nil
  }

  /// Digits after a decimal point, as milliseconds.
  mutating func fraction() -> Int? {
    let start = offset
    var value = 0
    var scale = 100
    while let next, 0x30...0x39 ~= next {
      value += Int(next & 0x0F) * scale
      scale /= 10
      offset += 1
    }
    return offset > start ? value : nil
  }

  /// The letters that follow, in lower case.
  mutating func word() -> String {
    var word = ""
    while let next, isLetter(next) {
      word.unicodeScalars.append(Unicode.Scalar(next | 0x20))
      offset += 1
    }
    return word
  }

  private func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}
