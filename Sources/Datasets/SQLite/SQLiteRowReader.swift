import Diagnostics
import StructuredText

/// Streams the rows of a query into columns. The names of the result's columns are those of the fields, in any order.
enum SQLiteRowReader {
  /// - Parameter log: the write-ahead log or journal beside the database, when there is one.
  static func read(_ database: SourceFile, log: SourceFile?, _ query: SQLText, _ description: DatasetDescription) -> Diagnosed<Table?> {
    func failure(_ problem: SQLiteProblem, at range: SourceRange) -> Diagnosed<Table?> {
      Diagnosed(nil, [Diagnostic("sqlite", problem.message, at: range, cause: problem.cause, fix: problem.fix)])
    }
    let start = SourceSpan.startOfFile.in(database.path)
    guard SQLiteImage.isDatabase(database.bytes) else {
      return failure(SQLiteProblem("the file is no SQLite database", cause: "it does not begin with the header of one"), at: start)
    }
    if let log, !log.bytes.isEmpty {
      return failure(
        SQLiteProblem(
          "the database has changes that are not in its file yet", cause: "they stand in '\(log.path)'",
          fix: "close the programs that write to it, or run 'PRAGMA wal_checkpoint(TRUNCATE)'"), at: start)
    }
    let image = SQLiteImage.hasWriteAheadLog(database.bytes) ? SQLiteImage.withoutLog(database.bytes) : database.bytes
    return image.withUnsafeBytes { bytes in
      do throws(SQLiteProblem) {
        return try rows(of: query, on: bytes, description)
      } catch {
        return failure(error, at: query.range(at: error.offset))
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
        if let field { append(query.value(column), to: field, span, &builder, description.schema.fields[field].type) }
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
      } else {
        builder.append(.untyped("\(integer)"), to: field, at: span)
      }
    case .real(let number):
      if isNumber, number.isFinite {
        builder.append(number: number, to: field, at: span)
      } else {
        builder.append(.untyped(Column.text(of: number)), to: field, at: span)
      }
    case .text(let text): builder.append(text: text, to: field, at: span)
    case .blob: builder.append(.nested("a BLOB"), to: field, at: span)
    }
  }
}
