extension Formula.Function {
  /// The result for these arguments, whose number the parser has checked.
  func value(_ arguments: [DataValue]) -> DataValue {
    switch self {
    case .min: return .number(arguments.reduce(.infinity) { Self.least($0, $1.number) })
    case .max: return .number(-arguments.reduce(.infinity) { Self.least($0, -$1.number) })
    default: break
    }
    guard let first = arguments.first else { return .undefined }
    switch self {
    case .year, .quarter, .month, .date, .hours: return datePart(first)
    case .abs, .floor, .ceil, .round, .log, .sqrt: return .number(numeric(first.number))
    case .pow: return .number(Self.power(first.number, arguments[1].number))
    case .length: return Self.length(first)
    case .substring:
      let end = arguments.count > 2 && arguments[2] != .undefined ? arguments[2].number : .infinity
      return .string(Self.substring(first.text, arguments[1].number, end))
    case .isValid: return .bool(first.isValid)
    case .toNumber: return first.isNull || first == .string("") ? .null : .number(first.number)
    case .toString: return first.isNull || first == .string("") ? .null : .string(first.text)
    case .format: return NumberFormat(arguments[1].text).map { .string(first == .null ? "null" : $0.text(of: first)) } ?? .undefined
    case .timeFormat:
      if first == .null { return .string("null") }
      return .string(arguments.count > 1 ? TimeFormat(arguments[1].text).text(first.number) : TimeFormat.axisText(first.number))
    case .if: return first.isTruthy ? arguments[1] : arguments[2]
    case .min, .max: return .undefined
    }
  }

  /// JavaScript has no power for an exponent that is not a number, nor for infinite powers of 1 and -1; C has 1.
  private static func power(_ base: Double, _ exponent: Double) -> Double {
    exponent.isNaN || (base.magnitude == 1 && exponent.isInfinite) ? .nan : raised(base, exponent)
  }

  /// NaN wins, as in JavaScript.
  private static func least(_ a: Double, _ b: Double) -> Double { a.isNaN || b.isNaN ? .nan : Swift.min(a, b) }

  private func numeric(_ value: Double) -> Double {
    switch self {
    case .abs: return value.magnitude
    case .floor: return value.rounded(.down)
    case .ceil: return value.rounded(.up)
    case .round:
      let below = value.rounded(.down)
      return value - below >= 0.5 ? below + 1 : below
    case .log: return naturalLogarithm(value)
    default: return value.squareRoot()
    }
  }

  /// A part of a time, or of a text that is a date; months count from 0.
  private func datePart(_ value: DataValue) -> DataValue {
    let time = value.isText ? DateText.time(value.text) : value.number
    guard let date = CalendarDate(time) else { return .number(.nan) }
    switch self {
    case .year: return .number(Double(date.year))
    case .quarter: return .number(Double(date.quarter))
    case .month: return .number(Double(date.month - 1))
    case .hours: return .number(Double(date.hour))
    default: return .number(Double(date.day))
    }
  }

  private static func length(_ value: DataValue) -> DataValue {
    switch value {
    case .string(let text): .number(Double(text.utf16.count))
    case .list(let items): .number(Double(items.count))
    default: .undefined
    }
  }

  /// Ends are brought into the text and into order.
  private static func substring(_ text: String, _ from: Double, _ to: Double) -> String {
    let units = Array(text.utf16)
    let place = { (value: Double) in value.isNaN ? 0 : Int(Swift.max(0, Swift.min(value, Double(units.count)))) }
    let (a, b) = (place(from), place(to))
    return String(decoding: units[Swift.min(a, b)..<Swift.max(a, b)], as: UTF16.self)
  }
}
