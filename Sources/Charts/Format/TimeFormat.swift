/// Prints and reads times by a pattern of d3-time-format, in UTC and English: `%Y-%m-%d`, `%b %-d`.
///
/// A directive is `%`, an optional filling (`-` none, `_` blanks, `0` zeros) and a letter. Other characters stand for themselves.
package struct TimeFormat: Sendable, Hashable {
  package let pattern: String
  let parts: [Part]

  enum Part: Sendable, Hashable {
    case text(String)
    case directive(Directive, Filling?)
  }

  enum Filling: Character, Sendable, Hashable { case none = "-", blanks = "_", zeros = "0" }

  enum Directive: Character, Sendable, Hashable {
    case weekdayShort = "a"
    case weekdayLong = "A"
    case monthShort = "b"
    case monthLong = "B"
    case dateAndTime = "c"
    case day = "d"
    case dayWithBlank = "e"
    case microsecond = "f"
    case isoYearShort = "g"
    case isoYear = "G"
    case hour = "H"
    case hourOf12 = "I"
    case dayOfYear = "j"
    case millisecond = "L"
    case month = "m"
    case minute = "M"
    case halfDay = "p"
    case quarter = "q"
    case epochMilliseconds = "Q"
    case epochSeconds = "s"
    case second = "S"
    case weekdayFromMonday = "u"
    case sundayWeek = "U"
    case isoWeek = "V"
    case weekdayFromSunday = "w"
    case mondayWeek = "W"
    case date = "x"
    case time = "X"
    case yearShort = "y"
    case year = "Y"
    case zone = "Z"
    case percent = "%"
  }

  package init(_ pattern: String) {
    self.pattern = pattern
    parts = Self.parts(pattern)
  }

  private static func parts(_ pattern: String) -> [Part] {
    var parts: [Part] = []
    var text = ""
    var rest = pattern[...]
    while let character = rest.popFirst() {
      guard character == "%" else {
        text.append(character)
        continue
      }
      let filling = rest.first.flatMap(Filling.init)
      if filling != nil { rest.removeFirst() }
      guard let letter = rest.popFirst() else { break }
      guard let directive = Directive(rawValue: letter) else {
        text.append(letter)
        continue
      }
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
      parts.append(.directive(directive, filling))
    }
    return text.isEmpty ? parts : parts + [.text(text)]
  }

  /// The composed directives of the `en-US` locale.
  static func composed(_ directive: Directive) -> TimeFormat? {
    switch directive {
    case .dateAndTime: dateAndTime
    case .date: date
    case .time: time
    default: nil
    }
  }

  private static let dateAndTime = TimeFormat("%-m/%-d/%Y, %-I:%M:%S %p")
  private static let date = TimeFormat("%-m/%-d/%Y")
  private static let time = TimeFormat("%-I:%M:%S %p")

  package static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  package static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
}
