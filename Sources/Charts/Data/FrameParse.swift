/// How the cells of a data source become typed values: Vega-Lite's `data.format.parse`.
package enum FrameParse: Sendable, Hashable {
  /// Cells stay as they are.
  case none
  /// Every field gets the narrowest type that all its cells fit: boolean, number, date, else text.
  case automatic
  case fields([Field])

  package struct Field: Sendable, Hashable {
    package var name: String
    package var type: CellType

    package init(_ name: String, _ type: CellType) {
      self.name = name
      self.type = type
    }
  }

  package enum CellType: Sendable, Hashable {
    case boolean, number, string
    /// A date in JavaScript's forms, or in a pattern of d3-time-format.
    case date(TimeFormat?)

    /// A type in the words of a specification: `number`, `date`, `date:'%Y'`, `utc:'%d %b %Y'`; nil for other words.
    package init?(_ text: String) {
      switch text {
      case "boolean": self = .boolean
      case "number": self = .number
      case "string": self = .string
      case "date": self = .date(nil)
      default:
        guard let prefix = ["date:", "utc:"].first(where: text.hasPrefix) else { return nil }
        var pattern = text.dropFirst(prefix.count)
        for quote: Character in ["'", "\""] where pattern.count > 1 && pattern.first == quote && pattern.last == quote {
          pattern = pattern.dropFirst().dropLast()
        }
        self = .date(TimeFormat(String(pattern)))
      }
    }

    /// The cell as this type; an empty text is null.
    package func value(_ cell: DataValue) -> DataValue {
      if cell.isNull || cell == .string("") { return .null }
      switch self {
      case .boolean: return .bool(cell.isTruthy && cell != .string("false") && cell != .string("0"))
      case .number: return .number(cell.number)
      case .string: return .string(cell.text)
      case .date(nil):
        switch cell {
        case .number(let value), .time(let value): return .time(value)
        default: return .time(DateText.time(cell.text))
        }
      case .date(let format?): return format.time(cell.text).map { .time($0) } ?? .null
      }
    }
  }
}

extension FrameParse.CellType {
  /// The narrowest type that all valid cells fit; nil when there is none to go by.
  static func inferred(from cells: [DataValue]) -> FrameParse.CellType? {
    var isBoolean = true
    var isNumber = true
    var isDate = true
    var isEmpty = true
    for cell in cells where cell.isValid {
      isEmpty = false
      if isBoolean { isBoolean = Self.isBoolean(cell) }
      if isNumber { isNumber = !cell.isTime && !cell.number.isNaN }
      if !isBoolean, !isNumber, isDate { isDate = cell.isTime || !DateText.time(cell.text).isNaN }
      if !isBoolean, !isNumber, !isDate { return .string }
    }
    if isEmpty { return nil }
    return isBoolean ? .boolean : isNumber ? .number : isDate ? .date(nil) : .string
  }

  private static func isBoolean(_ cell: DataValue) -> Bool {
    switch cell {
    case .bool, .string("true"), .string("false"): true
    default: false
    }
  }
}

extension Frame {
  /// The frame with the cells of some or all fields read as their types. Fields that do not exist are passed over.
  package func parsed(_ parse: FrameParse) -> Frame {
    var frame = self
    switch parse {
    case .none: break
    case .automatic:
      for name in fields {
        guard let cells = column(name), let type = FrameParse.CellType.inferred(from: cells) else { continue }
        frame.append(cells.map(type.value), as: name)
      }
    case .fields(let list):
      for field in list {
        if let cells = column(field.name) { frame.append(cells.map(field.type.value), as: field.name) }
      }
    }
    return frame
  }
}
