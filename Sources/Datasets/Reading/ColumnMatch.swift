import Diagnostics
import StructuredText

/// Finds the fields of a schema for the columns of a table that names them.
enum ColumnMatch {
  /// For each column the index of its field, nil for one that the schema does not know.
  ///
  /// - Parameter whole: what has the columns, as in "the file has no column 'x'".
  static func fields(
    of header: [Located<String>], _ span: SourceSpan, _ schema: TableSchema, file: String, whole: String
  ) -> Diagnosed<[Int?]?> {
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
        Diagnostic("missing-column", "\(whole) has no column '\(name)'", at: span.in(file), cause: "the schema has a field of that name"))
    }
    return Diagnosed(missing.isEmpty ? indices : nil, diagnostics)
  }
}
