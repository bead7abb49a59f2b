import Diagnostics
import StructuredText

/// Streams the records of a CSV file into columns. The first record names the fields, in any order.
enum CSVRowReader {
  static func read(_ file: SourceFile, _ description: DatasetDescription) -> Diagnosed<Table?> {
    let schema = description.schema
    var scanner = CSVScanner(file, delimiter: description.delimiter)
    var builder = TableBuilder(file: file.path, schema: schema)
    guard let header = scanner.next() else {
      return Diagnosed(
        nil,
        [Diagnostic("csv-no-header", "the file is empty", at: SourceSpan.startOfFile.in(file.path), cause: "the first line names the columns")])
    }
    let columns = ColumnMatch.fields(
      of: scanner.cells.map { Located(scanner.text(of: $0), $0.span) }, header, schema, file: file.path, whole: "the file")
    builder.append(columns.diagnostics)
    guard let fieldByCell = columns.value else { return Diagnosed(nil, columns.diagnostics) }
    while let span = scanner.next() {
      guard scanner.cells.count == fieldByCell.count else {
        builder.report(
          CellProblem(
            "wrong-row-length", "the row has \(scanner.cells.count) cells, but the header \(fieldByCell.count)",
            fix: "put a cell that holds the delimiter in quotes"),
          subject: "", at: span)
        builder.skipRow()
        continue
      }
      for (cell, field) in zip(scanner.cells, fieldByCell) {
        guard let field else { continue }
        scanner.withBytes(of: cell) { builder.append(untyped: $0, to: field, at: cell.span) }
      }
      builder.endRow(span)
    }
    let table = builder.finished()
    return Diagnosed(table.value, table.diagnostics + scanner.diagnostics)
  }
}
