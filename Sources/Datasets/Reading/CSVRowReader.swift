import Diagnostics

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
    let columns = columns(of: header, schema, file: file.path)
    builder.append(columns.diagnostics)
    guard let fieldByCell = columns.value else { return Diagnosed(nil, columns.diagnostics) }
    while let record = scanner.next() {
      guard record.cells.count == fieldByCell.count else {
        builder.report(
          CellProblem(
            "wrong-row-length", "the row has \(record.cells.count) cells, but the header \(fieldByCell.count)",
            fix: "put a cell that holds the delimiter in quotes"),
          subject: "", at: record.span)
        builder.skipRow()
        continue
      }
      for (cell, field) in zip(record.cells, fieldByCell) {
        guard let field else { continue }
        builder.append(builder.isMissing(cell.text) ? .missing : .untyped(cell.text), to: field, at: cell.span)
      }
      builder.endRow(record.span)
    }
    let table = builder.finished()
    return Diagnosed(table.value, table.diagnostics + scanner.diagnostics)
  }

  /// For each cell of a record, the index of its field; nil for a column that the schema does not know.
  private static func columns(of header: CSVScanner.Record, _ schema: TableSchema, file: String) -> Diagnosed<[Int?]?> {
    let names = schema.fields.map(\.name)
    var diagnostics: [Diagnostic] = []
    var indices: [Int?] = []
    for cell in header.cells {
      let index = names.firstIndex(of: cell.text)
      if let index, indices.contains(index) {
        diagnostics.append(Diagnostic("duplicate-field", "two columns are named '\(cell.text)'", at: cell.span.in(file)))
        indices.append(nil)
        continue
      }
      if index == nil {
        let problem = CellProblem.unknownField(cell.text, among: names)
        diagnostics.append(Diagnostic(problem.ruleID, problem.message, at: cell.span.in(file), cause: problem.cause, fix: problem.fix))
      }
      indices.append(index)
    }
    let missing = names.indices.filter { !indices.contains($0) }.map { names[$0] }
    for name in missing {
      diagnostics.append(
        Diagnostic("missing-column", "the file has no column '\(name)'", at: header.span.in(file), cause: "the schema has a field of that name"))
    }
    return Diagnosed(missing.isEmpty ? indices : nil, diagnostics)
  }
}
