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
    let columns = columns(of: scanner.cells.map { Located(scanner.text(of: $0), $0.span) }, header, schema, file: file.path)
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

  /// For each cell of a record, the index of its field; nil for a column that the schema does not know.
  private static func columns(of header: [Located<String>], _ span: SourceSpan, _ schema: TableSchema, file: String) -> Diagnosed<[Int?]?> {
    let names = schema.fields.map(\.name)
    var diagnostics: [Diagnostic] = []
    var indices: [Int?] = []
    for cell in header {
      let index = names.firstIndex(of: cell.value)
      if let index, indices.contains(index) {
        diagnostics.append(Diagnostic("duplicate-field", "two columns are named '\(cell.value)'", at: cell.span.in(file)))
        indices.append(nil)
        continue
      }
      if index == nil {
        let problem = CellProblem.unknownField(cell.value, among: names)
        diagnostics.append(Diagnostic(problem.ruleID, problem.message, at: cell.span.in(file), cause: problem.cause, fix: problem.fix))
      }
      indices.append(index)
    }
    let missing = names.indices.filter { !indices.contains($0) }.map { names[$0] }
    for name in missing {
      diagnostics.append(
        Diagnostic("missing-column", "the file has no column '\(name)'", at: span.in(file), cause: "the schema has a field of that name"))
    }
    return Diagnosed(missing.isEmpty ? indices : nil, diagnostics)
  }
}
