extension Period {
  /// Reads `2022`, `2023-H1` or `2023H1`, `2023-Q2`, `2023-05`, `2023-05-02`, and ranges such as `2013-07/2014-12`.
  /// Nil for anything else, for a day that the calendar does not have, and for a range that ends before it starts.
  package init?(_ text: some StringProtocol) {
    let halves = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let first = halves.first.flatMap({ Period(single: Array($0)) }) else { return nil }
    switch halves.count {
    case 1: self = first
    case 2:
      guard let last = Period(single: Array(halves[1])), first.firstDay <= last.firstDay, first.lastDay <= last.lastDay else {
        return nil
      }
      self = first == last ? first : first.through(last)
    default: return nil
    }
  }

  /// The range from this period to `last`, both included.
  package func through(_ last: Period) -> Period {
    var range = self
    range.end = .through(last)
    return range
  }

  private init?(single bytes: [UInt8]) {
    guard let year = Self.number(bytes.prefix(4), digits: 4), year > 0 else { return nil }
    var rest = bytes.dropFirst(4)
    guard let separator = rest.first else {
      self.init(kind: .year, year: year)
      return
    }
    if separator == UInt8(ascii: "-") { rest = rest.dropFirst() }
    switch rest.first {
    case UInt8(ascii: "H")?, UInt8(ascii: "h")?:
      guard let half = Self.number(rest.dropFirst(), digits: 1), (1...2).contains(half) else { return nil }
      self.init(kind: .half, year: year, index: half)
    case UInt8(ascii: "Q")?, UInt8(ascii: "q")?:
      guard let quarter = Self.number(rest.dropFirst(), digits: 1), (1...4).contains(quarter) else { return nil }
      self.init(kind: .quarter, year: year, index: quarter)
    default:
      guard separator == UInt8(ascii: "-") else { return nil }
      self.init(year: year, monthAndDay: rest)
    }
  }

  private init?(year: Int, monthAndDay rest: ArraySlice<UInt8>) {
    guard let month = Self.number(rest.prefix(2), digits: 2), (1...12).contains(month) else { return nil }
    let dayText = rest.dropFirst(2)
    if dayText.isEmpty {
      self.init(kind: .month, year: year, index: month)
      return
    }
    guard dayText.first == UInt8(ascii: "-"), let day = Self.number(dayText.dropFirst(), digits: 2),
      day >= 1, day <= CalendarDay.daysInMonth(month, of: year)
    else { return nil }
    self.init(kind: .day, year: year, index: month, day: day)
  }

  private static func number(_ bytes: ArraySlice<UInt8>, digits: Int) -> Int? {
    guard bytes.count == digits, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }
}
