import Diagnostics

/// Gathers the cells of one field, typed, and checks each as it comes.
struct ColumnBuilder {
  /// From it on a number of 64 bits, as data are computed in, no longer holds every integer.
  private static let firstInexactInteger = 0x1p53

  private enum Kind { case number, integer, text, boolean, period }

  let field: Field
  private let kind: Kind
  private let checks: CellChecks
  private var numbers = NumberCells()
  private var integers = IntegerCells()
  private var booleans: [Bool?] = []
  /// The different texts of a column of texts or periods.
  private var interner = TextInterner()
  /// What is wrong with each different text, wherever it stands.
  private var textProblems: [CellProblem?] = []
  /// The different periods, and the number of the one that each different text stands for; 0 for a text that is none. `2023H1` and
  /// `2023-H1` are one.
  private var periods: [Period] = []
  private var periodNumbers: [Period: UInt32] = [:]
  private var periodNumbersByText: [UInt32] = []
  /// For each row the number of its text or period; 0 is missing.
  private var codes: [UInt32] = []
  /// The row in which each different text or period stood first.
  private var firstRows: [Int] = []
  /// Numbers seen so far, with the constraint `unique`.
  private var rowsByNumber: [Double: Int] = [:]
  private var rowCount = 0

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

  /// Adds a cell; one that does not fit is added as missing.
  mutating func append(_ cell: RawCell) -> CellProblem? {
    switch cell {
    case .missing: return appendNothing()
    case .number(let number): return append(number: number)
    case .text(let text): return with(text) { $0.append(text: $1) }
    case .stored(let text): return kind == .number || kind == .integer ? misfit(cell) : with(text) { $0.append(text: $1) }
    case .untyped(let text): return with(text) { $0.append(untyped: $1) }
    case .bool(let bool):
      guard kind == .boolean else { return misfit(cell) }
      return append(boolean: bool)
    case .nested: return misfit(cell)
    }
  }

  mutating func appendNothing() -> CellProblem? {
    appendMissing()
    return checks.requiresValue ? CellProblem("missing-cell", "'\(field.name)' has no value", cause: "the field is required") : nil
  }

  mutating func append(number: Double) -> CellProblem? {
    switch kind {
    case .number: return appendNumber(number)
    case .integer:
      guard let integer = Int(exactly: number) else { return misfit(.number(number)) }
      guard abs(number) < Self.firstInexactInteger else { return tooLarge(Column.text(of: number)) }
      integers.append(integer)
      return numberProblem(number)
    case .period: return with(Column.text(of: number)) { $0.appendPeriod($1, else: .number(number)) }
    case .text, .boolean: return misfit(.number(number))
    }
  }

  /// A text from JSON, in UTF-8.
  mutating func append(text: UnsafeRawBufferPointer) -> CellProblem? {
    switch kind {
    case .text: return appendText(text)
    case .period: return appendPeriod(text, else: nil)
    default: return misfit(.text(String(decoding: text, as: UTF8.self)))
    }
  }

  /// A cell of a CSV file, in UTF-8.
  mutating func append(untyped text: UnsafeRawBufferPointer) -> CellProblem? {
    switch kind {
    case .text: return appendText(text)
    case .period: return appendPeriod(text, else: nil)
    case .number:
      guard let number = DecimalText.value(of: text) else { return misfit(.untyped(String(decoding: text, as: UTF8.self))) }
      return appendNumber(number)
    case .integer:
      guard let number = DecimalText.value(of: text), let integer = Int(exactly: number) else {
        return misfit(.untyped(String(decoding: text, as: UTF8.self)))
      }
      guard abs(number) < Self.firstInexactInteger else { return tooLarge(String(decoding: text, as: UTF8.self)) }
      integers.append(integer)
      return numberProblem(number)
    case .boolean:
      switch String(decoding: text, as: UTF8.self) {
      case "true", "True", "TRUE", "1": return append(boolean: true)
      case "false", "False", "FALSE", "0": return append(boolean: false)
      case let other: return misfit(.untyped(other))
      }
    }
  }

  private mutating func append(boolean: Bool) -> CellProblem? {
    booleans.append(boolean)
    rowCount += 1
    return nil
  }

  private mutating func appendNumber(_ number: Double) -> CellProblem? {
    numbers.append(number)
    return numberProblem(number)
  }

  private mutating func numberProblem(_ number: Double) -> CellProblem? {
    defer { rowCount += 1 }
    if let problem = checks.problem(number: number) { return problem }
    guard field.constraints.unique else { return nil }
    if let first = rowsByNumber[number] { return repetition(of: Column.text(of: number), first: first) }
    rowsByNumber[number] = rowCount
    return nil
  }

  private mutating func appendText(_ text: UnsafeRawBufferPointer) -> CellProblem? {
    let (number, isNew) = interner.number(of: text)
    if isNew { textProblems.append(checks.problem(text: interner.text(number))) }
    return take(number, textProblems[Int(number) - 1])
  }

  /// - Parameter number: the number that a JSON file has in the place of the text, for the finding.
  private mutating func appendPeriod(_ text: UnsafeRawBufferPointer, else cell: RawCell?) -> CellProblem? {
    let (number, isNew) = interner.number(of: text)
    if isNew { addPeriod(interner.text(number)) }
    let period = periodNumbersByText[Int(number) - 1]
    guard period != 0 else { return misfit(cell ?? .text(interner.text(number))) }
    return take(period, textProblems[Int(number) - 1])
  }

  private mutating func addPeriod(_ text: String) {
    guard let period = Period(text), fits(period) else {
      periodNumbersByText.append(0)
      textProblems.append(nil)
      return
    }
    periodNumbersByText.append(periodNumber(period))
    textProblems.append(checks.problem(text: text) ?? (period.kind == .year ? checks.problem(number: Double(period.year)) : nil))
  }

  /// Adds the number of a text or period, with what is wrong with it.
  private mutating func take(_ number: UInt32, _ problem: CellProblem?) -> CellProblem? {
    codes.append(number)
    defer { rowCount += 1 }
    let isNew = Int(number) > firstRows.count
    if isNew { firstRows.append(rowCount) }
    if let problem { return problem }
    guard field.constraints.unique, !isNew else { return nil }
    return repetition(of: text(at: rowCount) ?? "", first: firstRows[Int(number) - 1])
  }

  private func repetition(of text: String, first: Int) -> CellProblem {
    CellProblem("constraint-unique", "'\(field.name)' repeats '\(text)'", cause: "the values of the field are unique", firstRow: first)
  }

  private mutating func appendMissing() {
    switch kind {
    case .number: numbers.append(nil)
    case .integer: integers.append(nil)
    case .boolean: booleans.append(nil)
    case .text, .period: codes.append(0)
    }
    rowCount += 1
  }

  private mutating func tooLarge(_ text: String) -> CellProblem {
    appendMissing()
    return CellProblem(
      "wrong-type", "'\(field.name)' has the integer \(text), which cannot be kept exactly", cause: "integers are exact below 2^53",
      fix: "make the field a string if it is a code, or a number")
  }

  private mutating func misfit(_ cell: RawCell) -> CellProblem {
    appendMissing()
    return .misfit(cell, in: field, expected: expectation, isNumber: kind == .number || kind == .integer)
  }

  private var expectation: String {
    switch kind {
    case .number: "a number"
    case .integer: "a whole number"
    case .text: "a text"
    case .boolean: "true or false"
    case .period:
      switch field.type {
      case .year: "a year such as 2022"
      case .yearmonth: "a month such as 2022-05"
      case .date: "a day such as 2022-05-02"
      default: "a period such as 2022, 2023-H1, 2023-Q2, 2023-05 or 2023-05-02"
      }
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

  /// Adds the cells of another builder of the same field below these; the findings about them are the other's.
  mutating func join(_ other: ColumnBuilder) {
    numbers.append(contentsOf: other.numbers)
    integers.append(contentsOf: other.integers)
    booleans += other.booleans
    var newNumbers: [UInt32] = [0]
    for (number, row) in other.firstRows.enumerated() {
      let new = kind == .period ? periodNumber(other.periods[number]) : textNumber(other.interner, UInt32(number + 1))
      newNumbers.append(new)
      if Int(new) > firstRows.count { firstRows.append(rowCount + row) }
    }
    codes.reserveCapacity(codes.count + other.codes.count)
    for code in other.codes { codes.append(newNumbers[Int(code)]) }
    rowCount += other.rowCount
  }

  private mutating func textNumber(_ other: TextInterner, _ number: UInt32) -> UInt32 {
    other.withBytes(of: number) { interner.number(of: $0).number }
  }

  private mutating func periodNumber(_ period: Period) -> UInt32 {
    let number = periodNumbers[period] ?? UInt32(periods.count + 1)
    if periodNumbers.updateValue(number, forKey: period) == nil { periods.append(period) }
    return number
  }

  private mutating func with(_ text: String, _ body: (inout ColumnBuilder, UnsafeRawBufferPointer) -> CellProblem?) -> CellProblem? {
    var text = text
    return text.withUTF8 { body(&self, UnsafeRawBufferPointer($0)) }
  }
}

extension ColumnBuilder {
  var column: Column {
    switch kind {
    case .number: .number(numbers)
    case .integer: .integer(integers)
    case .boolean: .boolean(booleans)
    case .text: .text(CodedCells(members: interner.texts, codes: codes))
    case .period: .period(CodedCells(members: periods, codes: codes))
    }
  }

  /// The cell in `row` as text, for keys.
  func text(at row: Int) -> String? {
    switch kind {
    case .number: numbers[row].map { Column.text(of: $0) }
    case .integer: integers[row].map { "\($0)" }
    case .boolean: booleans[row].map { "\($0)" }
    case .text: codes[row] == 0 ? nil : interner.text(codes[row])
    case .period: codes[row] == 0 ? nil : "\(periods[Int(codes[row]) - 1])"
    }
  }

  /// The first row with the text or period that stands in `row`; nil for a missing cell, and in other columns.
  func firstRow(ofCellIn row: Int) -> Int? {
    guard kind == .text || kind == .period, codes[row] != 0 else { return nil }
    return firstRows[Int(codes[row]) - 1]
  }

  /// The cell in `row` as a word of 64 bits that is the same for equal cells; nil for a missing one.
  func keyBits(at row: Int) -> UInt64? {
    switch kind {
    case .number: numbers[row].map { ($0 == 0 ? 0 : $0).bitPattern }
    case .integer: integers[row].map { UInt64(bitPattern: Int64($0)) }
    case .boolean: booleans[row].map { $0 ? 1 : 0 }
    case .text, .period: codes[row] == 0 ? nil : UInt64(codes[row])
    }
  }
}
