import Diagnostics
import StructuredText

/// Streams the rows of a query into columns. The names of the result's columns are those of the fields, in any order.
enum SQLiteRowReader {
  /// - Parameters:
  ///   - log: the write-ahead log or journal beside the database, when there is one that holds changes.
  ///   - path: where the description names the database; findings about it as a whole stand there.
  static func read(
    _ database: SourceFile, log: SourceFile?, _ query: SQLText, _ description: DatasetDescription, path: SourceRange
  ) -> Diagnosed<Table?> {
    func failure(_ problem: SQLiteProblem, at range: SourceRange) -> Diagnosed<Table?> {
      Diagnosed(nil, [Diagnostic("sqlite", problem.message, at: range, cause: problem.cause, fix: problem.fix)])
    }
    guard SQLiteImage.isDatabase(database.bytes) else {
      return failure(
        SQLiteProblem(
          "the file is no SQLite database", cause: database.bytes.isEmpty ? "it is empty" : "it is of another kind, or encrypted",
          fix: "save the tables as an SQLite 3 database without a password"), at: path)
    }
    if let log {
      let isJournal = log.path.hasSuffix("-journal")
      return failure(
        SQLiteProblem(
          isJournal ? "the database is in the middle of a change" : "the database has changes that are not in its file yet",
          cause: isJournal ? "what it was before stands in '\(log.path)'" : "they stand in '\(log.path)'",
          fix: "close the programs that write to it, or run \(isJournal ? "'sqlite3 FILE .tables'" : "'PRAGMA wal_checkpoint(TRUNCATE)'")"), at: path)
    }
    let image = SQLiteImage.hasWriteAheadLog(database.bytes) ? SQLiteImage.withoutLog(database.bytes) : database.bytes
    return image.withUnsafeBytes { bytes in
      do throws(SQLiteProblem) {
        return try rows(of: query, on: bytes, description)
      } catch {
        return failure(error, at: error.isOfDatabase ? path : query.range(at: error.offset))
      }
    }
  }

  private static func rows(
    of text: SQLText, on image: UnsafeRawBufferPointer, _ description: DatasetDescription
  ) throws(SQLiteProblem) -> Diagnosed<Table?> {
    let query = try SQLiteQuery(text.text, on: image)
    var builder = TableBuilder(file: text.file, schema: description.schema)
    let span = text.range.span
    let header = query.columnNames.map { Located($0, span) }
    let columns = ColumnMatch.fields(of: header, span, description.schema, file: text.file, whole: "the query's result")
    builder.append(columns.diagnostics)
    guard let fieldByColumn = columns.value else { return Diagnosed(nil, columns.diagnostics) }
    if !text.hasOrder {
      builder.append([
        Diagnostic(
          "sqlite-order", "the query gives its rows in no order", severity: .warning, at: text.range,
          cause: "SQL promises none without 'order by', and rows are known by their numbers", fix: "add 'order by' and the columns of the key")
      ])
    }
    while try query.next() {
      for (column, field) in fieldByColumn.enumerated() {
        if let field { append(try query.value(column), to: field, span, &builder, description.schema.fields[field].type) }
      }
      builder.endRow(span)
    }
    return builder.finished()
  }

  private static func append(_ value: SQLiteQuery.Value, to field: Int, _ span: SourceSpan, _ builder: inout TableBuilder, _ type: FieldType) {
    let isNumber = type == .number || type == .integer
    switch value {
    case .null: builder.append(.missing, to: field, at: span)
    case .integer(let integer):
      // A code that SQLite keeps as a number is still a code where the schema says text.
      if isNumber, let number = Double(exactly: integer) {
        builder.append(number: number, to: field, at: span)
      } else if type == .boolean, integer == 0 || integer == 1 {
        builder.append(.bool(integer == 1), to: field, at: span)
      } else {
        builder.append(.untyped("\(integer)"), to: field, at: span)
      }
    case .real(let number):
      if !number.isFinite {
        builder.append(.nested("an infinite number"), to: field, at: span)
      } else if isNumber {
        builder.append(number: number, to: field, at: span)
      } else {
        builder.append(.untyped(Column.text(of: number)), to: field, at: span)
      }
    case .text(let text):
      if !isUTF8(text) {
        builder.append(.nested("bytes that are not UTF-8"), to: field, at: span)
      } else if isNumber {
        builder.append(.stored(String(decoding: text, as: UTF8.self)), to: field, at: span)
      } else {
        builder.append(text: text, to: field, at: span)
      }
    case .blob: builder.append(.nested("a BLOB"), to: field, at: span)
    }
  }

  /// SQLite keeps any bytes as a text.
  private static func isUTF8(_ text: UnsafeRawBufferPointer) -> Bool {
    (try? UTF8Span(validating: text.bindMemory(to: UInt8.self).span)) != nil
  }
}
