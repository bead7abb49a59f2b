package import Diagnostics
import StructuredText

/// Reads a dataset: a Frictionless Tabular Data Resource with the additions that `Documentation/Authoring.md` lists.
package enum DatasetReader {
  /// - Parameters:
  ///   - file: the JSON description, named after the dataset.
  ///   - csv: gives the CSV file at a path relative to the description.
  ///   - loaded: what the dataset's loader printed; nil when there is nothing, which was reported where it was run.
  ///   - digest: SHA-256 of the files, as ``Dataset/digest`` keeps it.
  /// - Returns: nil when the table cannot be made sense of; findings about single rows leave their cells empty.
  package static func read(
    json file: SourceFile, csv: (String) -> SourceFile?, loaded: SourceFile? = nil, digest: String, units: UnitRegistry = .builtIn
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
    let table = readTable(description, document, csv: csv, loaded: loaded)
    diagnostics += table.diagnostics
    return Diagnosed(table.value.map { description.dataset(file: file.path, digest: digest, table: $0) }, diagnostics)
  }

  private static func readTable(
    _ description: DatasetDescription, _ document: DatasetDocument, csv: (String) -> SourceFile?, loaded: SourceFile?
  ) -> Diagnosed<Table?> {
    let file = document.file
    func failure(_ ruleID: String, _ message: String, _ span: SourceSpan, cause: String? = nil, fix: String? = nil) -> Diagnosed<Table?> {
      Diagnosed(nil, [Diagnostic(ruleID, message, at: span.in(file.path), cause: cause, fix: fix)])
    }
    if let loader = description.loader {
      guard document.rows == nil, description.path == nil else {
        let other = document.rows == nil ? "path" : "data"
        return failure("dataset-two-sources-of-rows", "the dataset has both 'loader' and '\(other)'", loader.span, fix: "delete one of the two")
      }
      return readOutput(loaded, of: loader.value, description)
    }
    switch (document.rows, description.path) {
    case (.some, let path?):
      return failure("dataset-two-sources-of-rows", "the dataset has both 'data' and 'path'", path.span, fix: "delete one of the two")
    case (nil, nil):
      return failure(
        "dataset-no-rows", "the dataset has no rows", .startOfFile, fix: "add 'data' with the rows, 'path' with a CSV file, or 'loader' with a program")
    case (let rows?, nil): return JSONRowReader.read(rows, description)
    case (nil, let path?):
      if let cause = pathProblem(path.value) {
        return failure("dataset-path", "'\(path.value)' is not a path beside the dataset", path.span, cause: cause)
      }
      guard let source = csv(path.value) else {
        return failure("missing-file", "there is no file '\(path.value)' beside the dataset", path.span)
      }
      return CSVRowReader.read(source, description)
    }
  }

  private static func readOutput(_ file: SourceFile?, of loader: DatasetLoader?, _ description: DatasetDescription) -> Diagnosed<Table?> {
    guard let file, let loader else { return Diagnosed(nil) }
    switch loader.format {
    case .csv: return CSVRowReader.read(file, description)
    case .json: return JSONRowReader.read(file, description)
    }
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
