package import Diagnostics
import StructuredText

/// Reads a dataset: a Frictionless Tabular Data Resource with the additions that `Documentation/Authoring.md` lists.
package enum DatasetReader {
  /// - Parameters:
  ///   - file: the JSON description, named after the dataset.
  ///   - files: gives the file at a path relative to the description.
  ///   - loaded: what the dataset's loader printed; nil when there is nothing, which was reported where it was run.
  /// - Returns: nil when the table cannot be made sense of; findings about single rows leave their cells empty.
  package static func read(
    json file: SourceFile, files: (String) -> SourceFile?, loaded: SourceFile? = nil, units: UnitRegistry = .builtIn
  ) -> Diagnosed<Dataset?> {
    var diagnostics: [Diagnostic] = []
    let document: DatasetDocument
    do throws(JSONSyntaxError) {
      document = try DatasetDocument(file, &diagnostics)
    } catch {
      return Diagnosed(nil, diagnostics + [error.diagnostic])
    }
    let description = DatasetDescription.read(document.description, in: file.path, units: units)
    diagnostics += description.diagnostics
    guard let description = description.value else { return Diagnosed(nil, diagnostics) }
    let table = readTable(description, document, files: files, loaded: loaded)
    diagnostics += table.diagnostics
    return Diagnosed(table.value.map { description.dataset(file: file.path, table: $0) }, diagnostics)
  }

  private static func readTable(
    _ description: DatasetDescription, _ document: DatasetDocument, files: (String) -> SourceFile?, loaded: SourceFile?
  ) -> Diagnosed<Table?> {
    if let query = description.query, description.path == nil {
      return failure(
        "dataset-query", "'query' is for databases, and the dataset names none", query.span, document, cause: "'path' names the database",
        fix: "add 'path', or delete 'query'")
    }
    if let loader = description.loader {
      guard document.rows == nil, description.path == nil else {
        let other = document.rows == nil ? "path" : "data"
        return failure("dataset-two-sources-of-rows", "the dataset has both 'loader' and '\(other)'", loader.span, document, fix: "delete one of the two")
      }
      return readOutput(loaded, of: loader.value, description)
    }
    switch (document.rows, description.path) {
    case (.some, let path?): return failure("dataset-two-sources-of-rows", "the dataset has both 'data' and 'path'", path.span, document, fix: "delete one of the two")
    case (nil, nil):
      return failure(
        "dataset-no-rows", "the dataset has no rows", .startOfFile, document, fix: "add 'data' with the rows, 'path' with a CSV file or a database, or 'loader' with a program")
    case (let rows?, nil):
      let both = document.secondHalf.flatMap { JSONRowReader.read(rows, secondHalf: $0, description) }
      return both.map { Diagnosed($0) } ?? JSONRowReader.read(rows, description)
    case (nil, let path?): return readTable(at: path, description, document, files: files)
    }
  }

  private static func readTable(
    at path: Located<String>, _ description: DatasetDescription, _ document: DatasetDocument, files: (String) -> SourceFile?
  ) -> Diagnosed<Table?> {
    if let cause = pathProblem(path.value) {
      return failure("dataset-path", "'\(path.value)' is not a path beside the dataset", path.span, document, cause: cause)
    }
    guard let source = files(path.value) else { return missing(path, document) }
    let isDatabase = [".sqlite", ".sqlite3", ".db"].contains { path.value.hasSuffix($0) }
    guard let query = description.query else {
      if isDatabase {
        return failure(
          "dataset-query", "the dataset has a database but no 'query'", path.span, document, fix: "add \"query\": \"select … from … order by …\"")
      }
      return with(CSVRowReader.read(source, description), inputs: [source])
    }
    guard isDatabase else {
      return failure(
        "dataset-query", "'query' is for databases, and '\(path.value)' is none", query.span, document,
        cause: "databases end in .sqlite, .sqlite3 or .db", fix: "delete 'query'")
    }
    // SQLite ends a journal that it keeps by writing zeros over its header.
    let log = ["-wal", "-journal"].compactMap { files(path.value + $0) }.first { $0.bytes.prefix(8).contains { $0 != 0 } }
    guard query.value.hasSuffix(".sql"), !query.value.contains(" ") else {
      let text = SQLText(query, in: document.file.path)
      return with(SQLiteRowReader.read(source, log: log, text, description, path: path.span.in(document.file.path)), inputs: [source])
    }
    if let cause = pathProblem(query.value) {
      return failure("dataset-path", "'\(query.value)' is not a path beside the dataset", query.span, document, cause: cause)
    }
    guard let text = files(query.value) else { return missing(query, document) }
    guard let sql = SQLText(text) else {
      return failure("sqlite", "'\(query.value)' has bytes that are not UTF-8", query.span, document, fix: "save the file as UTF-8")
    }
    return with(SQLiteRowReader.read(source, log: log, sql, description, path: path.span.in(document.file.path)), inputs: [source, text])
  }

  private static func readOutput(_ file: SourceFile?, of loader: DatasetLoader?, _ description: DatasetDescription) -> Diagnosed<Table?> {
    guard let file, let loader else { return Diagnosed(nil) }
    switch loader.format {
    case .csv: return CSVRowReader.read(file, description)
    case .json: return JSONRowReader.read(file, description)
    }
  }

  private static func with(_ table: Diagnosed<Table?>, inputs: [SourceFile]) -> Diagnosed<Table?> {
    var table = table
    table.value?.inputs = inputs.map(\.path)
    return table
  }

  private static func failure(
    _ ruleID: String, _ message: String, _ span: SourceSpan, _ document: DatasetDocument, cause: String? = nil, fix: String? = nil
  ) -> Diagnosed<Table?> {
    Diagnosed(nil, [Diagnostic(ruleID, message, at: span.in(document.file.path), cause: cause, fix: fix)])
  }

  private static func missing(_ path: Located<String>, _ document: DatasetDocument) -> Diagnosed<Table?> {
    failure("missing-file", "there is no file '\(path.value)' beside the dataset", path.span, document)
  }

  /// Why a path to rows is refused: only files below the description's own folder are read.
  static func pathProblem(_ path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.contains("://") { return "rows are read from the site's own files, not from the net" }
    if path.hasPrefix("/") || path.contains("\\") { return "the path is relative, with '/' between its parts" }
    if parts.contains("..") || parts.contains("") || parts.contains(".") { return "the path has no '.', '..' or empty part" }
    return nil
  }
}
