import Diagnostics
import StructuredText

/// Takes in cells row by row, and keeps the findings about them within bounds.
struct TableBuilder {
  /// Of one kind of finding about one field, so many are told one by one.
  private static let toldOneByOne = 20

  let file: String
  private let schema: TableSchema
  private let keyColumns: [Int]
  private var builders: [ColumnBuilder]
  private let missingValues: [[UInt8]]
  private let isEmptyMissing: Bool
  private let hasMissingWords: Bool
  private var rowSpans: [SourceSpan] = []
  /// Rows counted from 1, by the hashes of their keys.
  private var rowsByKey = HashSlots()
  private var diagnostics: [Diagnostic] = []
  private var rowHasProblem = false
  private var skippedRows = 0
  private var counts: [String: Int] = [:]
  /// Kinds of findings that were cut short, in the order in which they were.
  private var cutShort: [(kind: String, ruleID: String, range: SourceRange)] = []

  init(file: String, schema: TableSchema) {
    self.file = file
    self.schema = schema
    builders = schema.fields.map { ColumnBuilder($0, sourceNames: schema.sourceNames) }
    missingValues = schema.missingValues.map { Array($0.utf8) }
    isEmptyMissing = schema.missingValues.contains("")
    hasMissingWords = schema.missingValues.contains { !$0.isEmpty }
    keyColumns = schema.primaryKey.compactMap { name in schema.fields.firstIndex { $0.name == name } }
  }

  /// The row that is being read, counted from 1.
  var rowNumber: Int { rowSpans.count + skippedRows + 1 }

  private func isMissing(_ text: UnsafeRawBufferPointer) -> Bool {
    if text.isEmpty { return isEmptyMissing }
    return hasMissingWords && missingValues.contains { $0.count == text.count && $0.elementsEqual(text) }
  }

  mutating func append(_ cell: RawCell, to field: Int, at span: @autoclosure () -> SourceSpan) {
    switch cell {
    case .text(let text) where schema.missingValues.contains(text), .untyped(let text) where schema.missingValues.contains(text),
      .stored(let text) where schema.missingValues.contains(text):
      note(builders[field].append(.missing), field, span)
    default: note(builders[field].append(cell), field, span)
    }
  }

  mutating func append(number: Double, to field: Int, at span: @autoclosure () -> SourceSpan) {
    note(builders[field].append(number: number), field, span)
  }

  /// A text from JSON, in UTF-8.
  mutating func append(text: UnsafeRawBufferPointer, to field: Int, at span: @autoclosure () -> SourceSpan) {
    note(isMissing(text) ? builders[field].appendNothing() : builders[field].append(text: text), field, span)
  }

  /// A cell of a CSV file, in UTF-8.
  mutating func append(untyped text: UnsafeRawBufferPointer, to field: Int, at span: @autoclosure () -> SourceSpan) {
    note(isMissing(text) ? builders[field].appendNothing() : builders[field].append(untyped: text), field, span)
  }

  private mutating func note(_ problem: CellProblem?, _ field: Int, _ span: () -> SourceSpan) {
    guard let problem else { return }
    rowHasProblem = true
    report(problem, subject: schema.fields[field].name, at: span())
  }

  mutating func endRow(_ span: SourceSpan) {
    if !keyColumns.isEmpty { checkKey(span, row: rowSpans.count) }
    rowSpans.append(span)
    rowHasProblem = false
  }

  /// Leaves out a row that cannot be read, after a finding about it; the rows below keep their numbers.
  mutating func skipRow() { skippedRows += 1 }

  mutating func append(_ more: [Diagnostic]) { diagnostics += more }

  mutating func report(_ problem: CellProblem, subject: String, at span: SourceSpan) {
    let kind = problem.ruleID + "\u{0}" + subject
    let count = counts[kind, default: 0] + 1
    counts[kind] = count
    if count == Self.toldOneByOne + 1 { cutShort.append((kind, problem.ruleID, span.in(file))) }
    guard count <= Self.toldOneByOne else { return }
    let notes = problem.firstRow.map { row -> [Diagnostic.Note] in
      [Diagnostic.Note("row \(row + 1) is the first", at: rowSpans.indices.contains(row) ? rowSpans[row].in(file) : nil)]
    }
    diagnostics.append(
      Diagnostic(
        problem.ruleID, "row \(rowNumber): \(problem.message)", at: span.in(file), cause: problem.cause, fix: problem.fix,
        notes: notes ?? []))
  }

  func finished() -> Diagnosed<Table?> {
    let remainders = cutShort.map { entry in
      let more = counts[entry.kind, default: 0] - Self.toldOneByOne
      return Diagnostic(entry.ruleID, "\(more) more row\(more == 1 ? "" : "s") with the same finding, the first here", at: entry.range)
    }
    return Diagnosed(Table(file: file, columns: builders.map(\.column), rowSpans: rowSpans), diagnostics + remainders)
  }

  /// Adds the rows of another builder below these.
  ///
  /// - Returns: false where there is a finding about any of them, or about the two together.
  mutating func join(_ other: TableBuilder) -> Bool {
    guard diagnostics.isEmpty, other.diagnostics.isEmpty, schema.fields.allSatisfy({ !$0.constraints.unique }) else { return false }
    let firstRow = rowSpans.count
    for index in builders.indices { builders[index].join(other.builders[index]) }
    for (offset, span) in other.rowSpans.enumerated() {
      if !keyColumns.isEmpty { checkKey(span, row: firstRow + offset) }
      rowSpans.append(span)
    }
    return diagnostics.isEmpty
  }

  private mutating func checkKey(_ span: SourceSpan, row: Int) {
    // A key of one text needs no table: the column knows where each text stood first.
    if keyColumns.count == 1, let first = builders[keyColumns[0]].firstRow(ofCellIn: row) {
      if first != row { reportRepeated(first: first, row: row, at: span) }
      return
    }
    var state: UInt64 = 0
    for column in keyColumns {
      guard let bits = builders[column].keyBits(at: row) else {
        // A cell that did not fit its type has been reported.
        if !rowHasProblem { reportMissingKey(builders[column].field.name, at: span) }
        return
      }
      state = WordHash.mixed(state, bits)
    }
    let hash = WordHash.folded(WordHash.mixed(state, 1))
    let first = rowsByKey.find(hash) { other in
      keyColumns.allSatisfy { builders[$0].keyBits(at: Int(other) - 1) == builders[$0].keyBits(at: row) }
    }
    if let first { return reportRepeated(first: Int(first) - 1, row: row, at: span) }
    rowsByKey.insert(UInt32(truncatingIfNeeded: row + 1), hash)
  }

  private mutating func reportMissingKey(_ field: String, at span: SourceSpan) {
    report(
      CellProblem("missing-cell", "'\(field)' has no value", cause: "the field is part of the primary key"), subject: field, at: span)
  }

  private mutating func reportRepeated(first: Int, row: Int, at span: SourceSpan) {
    let shown = keyColumns.map { builders[$0].text(at: row) ?? "" }.joined(separator: ", ")
    let problem = CellProblem(
      "duplicate-key", "the key (\(shown)) stands in row \(first + 1) already",
      cause: "the primary key is \(schema.primaryKey.joined(separator: ", "))",
      fix: "delete one of the rows, or add the field that tells them apart to the primary key", firstRow: first)
    report(problem, subject: "", at: span)
  }
}
