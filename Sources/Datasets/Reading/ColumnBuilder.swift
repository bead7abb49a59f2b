import Diagnostics

/// Gathers the cells of one field, typed, and checks each as it comes.
struct ColumnBuilder {
  fileprivate enum Kind { case number, integer, text, boolean, period }

  let field: Field
  fileprivate let kind: Kind
  private let checks: CellChecks
  fileprivate var numbers: [Double?] = []
  fileprivate var integers: [Int?] = []
  fileprivate var texts: [String?] = []
  fileprivate var booleans: [Bool?] = []
  fileprivate var periods: [Period?] = []
  private var lastPeriod: (text: String, period: Period)?
  private var rowsByValue: [String: Int] = [:]
  private var row = 0

  init(_ field: Field, sourceNames: [String]) {
    self.field = field
    checks = CellChecks(field, sourceNames: sourceNames)
    kind =
      switch field.type {
      case _ where field.role == .period: .period
      case .period, .date, .year, .yearmonth: .period
      case .number: .number
      case .integer: .integer
      case .boolean: .boolean
      case .string: .text
      }
  }

  var column: Column {
    switch kind {
    case .number: .number(numbers)
    case .integer: .integer(integers)
    case .text: .text(texts)
    case .boolean: .boolean(booleans)
    case .period: .period(periods)
    }
  }

  /// Adds a cell; one that does not fit is added as missing.
  mutating func append(_ cell: RawCell) -> CellProblem? {
    defer { row += 1 }
    if case .missing = cell {
      appendMissing()
      return checks.requiresValue ? CellProblem("missing-cell", "'\(field.name)' has no value", cause: "the field is required") : nil
    }
    switch kind {
    case .number: return appendNumber(cell)
    case .integer: return appendInteger(cell)
    case .text: return appendText(cell)
    case .boolean: return appendBoolean(cell)
    case .period: return appendPeriod(cell)
    }
  }

  private mutating func appendMissing() {
    switch kind {
    case .number: numbers.append(nil)
    case .integer: integers.append(nil)
    case .text: texts.append(nil)
    case .boolean: booleans.append(nil)
    case .period: periods.append(nil)
    }
  }

  private mutating func appendNumber(_ cell: RawCell) -> CellProblem? {
    guard let number = number(in: cell) else { return wrongType(cell, "a number") }
    numbers.append(number)
    return checks.problem(number: number) ?? repetition { Column.text(of: number) }
  }

  private mutating func appendInteger(_ cell: RawCell) -> CellProblem? {
    guard let number = number(in: cell), let integer = Int(exactly: number) else { return wrongType(cell, "a whole number") }
    integers.append(integer)
    return checks.problem(number: number) ?? repetition { "\(integer)" }
  }

  private mutating func appendText(_ cell: RawCell) -> CellProblem? {
    switch cell {
    case .text(let text), .untyped(let text):
      texts.append(text)
      return checks.problem(text: text) ?? repetition { text }
    default: return wrongType(cell, "a text")
    }
  }

  private mutating func appendBoolean(_ cell: RawCell) -> CellProblem? {
    switch cell {
    case .bool(let bool): booleans.append(bool)
    case .untyped("true"), .untyped("True"), .untyped("TRUE"), .untyped("1"): booleans.append(true)
    case .untyped("false"), .untyped("False"), .untyped("FALSE"), .untyped("0"): booleans.append(false)
    default: return wrongType(cell, "true or false")
    }
    return nil
  }

  private mutating func appendPeriod(_ cell: RawCell) -> CellProblem? {
    let text: String
    switch cell {
    case .text(let string), .untyped(let string): text = string
    case .number(let number): text = Column.text(of: number)
    default: return wrongType(cell, expectedPeriod)
    }
    guard let period = lastPeriod?.text == text ? lastPeriod?.period : Period(text), fits(period) else {
      return wrongType(cell, expectedPeriod)
    }
    lastPeriod = (text, period)
    periods.append(period)
    return checks.problem(text: text) ?? (period.kind == .year ? checks.problem(number: Double(period.year)) : nil) ?? repetition { text }
  }

  private var expectedPeriod: String {
    switch field.type {
    case .year: "a year such as 2022"
    case .yearmonth: "a month such as 2022-05"
    case .date: "a day such as 2022-05-02"
    default: "a period such as 2022, 2023-H1, 2023-Q2, 2023-05 or 2023-05-02"
    }
  }

  private func fits(_ period: Period) -> Bool {
    switch field.type {
    case .year: period.kind == .year && period.end == nil
    case .yearmonth: period.kind == .month && period.end == nil
    case .date: period.kind == .day && period.end == nil
    default: true
    }
  }

  private func number(in cell: RawCell) -> Double? {
    switch cell {
    case .number(let number): return number
    case .untyped(let text):
      let isPlain = text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
      guard isPlain, let number = Double(text), number.isFinite else { return nil }
      return number
    default: return nil
    }
  }

  private mutating func wrongType(_ cell: RawCell, _ expected: String) -> CellProblem {
    appendMissing()
    var fix: String?
    switch (cell, kind) {
    case (.text(let text), .number) where Double(text) != nil, (.text(let text), .integer) where Int(text) != nil: fix = "delete the quotes"
    case (.text, .number), (.text, .integer): fix = "write null for a missing value, or list the text under 'missingValues'"
    case (.number, .text): fix = "put the value in quotes"
    default: break
    }
    return CellProblem("wrong-type", "'\(field.name)' must be \(expected), not \(cell.kindName)", fix: fix)
  }

  /// With the constraint `unique`: reports a value that stands in an earlier row.
  private mutating func repetition(_ text: () -> String) -> CellProblem? {
    guard field.constraints.unique else { return nil }
    let text = text()
    guard let first = rowsByValue.updateValue(row, forKey: text) else { return nil }
    rowsByValue[text] = first
    return CellProblem("constraint-unique", "'\(field.name)' repeats '\(text)'", cause: "the values of the field are unique", firstRow: first)
  }
}

extension ColumnBuilder {
  /// The cell in `row` as text, for keys.
  func text(at row: Int) -> String? {
    switch kind {
    case .number: numbers[row].map { Column.text(of: $0) }
    case .integer: integers[row].map { "\($0)" }
    case .text: texts[row]
    case .boolean: booleans[row].map { "\($0)" }
    case .period: periods[row].map { "\($0)" }
    }
  }
}
