import Diagnostics
import StructuredText

/// A dataset's JSON taken apart: the description as a value, the rows left in the text to be streamed.
struct DatasetDocument {
  var file: SourceFile
  /// The whole mapping but for `data`.
  var description: SourceValue
  /// A scanner that stands before the value of `data`.
  var rows: JSONScanner?
  /// Where the second half of many rows begins.
  var secondHalf: JSONScanner.ListPart?

  init(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) throws(JSONSyntaxError) {
    do throws(JSONSyntaxError) {
      // The rows are checked where they are read.
      var found: [Diagnostic] = []
      self = try DatasetDocument(file, &found) { scanner throws(JSONSyntaxError) in
        try scanner.skipByBrackets(middle: (scanner.offset + file.bytes.count) / 2)
      }
      diagnostics += found
    } catch {
      // Stepping over them by their brackets may have missed where the mistake is.
      self = try DatasetDocument(file, &diagnostics) { scanner throws(JSONSyntaxError) in
        try scanner.skipValue()
        return nil
      }
    }
  }

  private init(
    _ file: SourceFile, _ diagnostics: inout [Diagnostic], skipRows: (inout JSONScanner) throws(JSONSyntaxError) -> JSONScanner.ListPart?
  ) throws(JSONSyntaxError) {
    self.file = file
    var scanner = JSONScanner(file)
    guard try scanner.peek() == .object else {
      description = try scanner.value(&diagnostics)
      try scanner.expectEnd()
      return
    }
    let start = scanner.position
    var entries: [SourceValue.Entry] = []
    var places: [String: SourceSpan] = [:]
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      if let first = places[key.value] {
        diagnostics.append(.duplicateJSONKey(key, in: file.path, first: first))
        try scanner.skipValue()
        continue
      }
      places[key.value] = key.span
      if key.value == "data" {
        rows = scanner
        secondHalf = try skipRows(&scanner)
      } else {
        entries.append(SourceValue.Entry(key: key.value, keySpan: key.span, value: try scanner.value(&diagnostics)))
      }
    }
    try scanner.expectEnd()
    description = SourceValue(.mapping(entries), SourceSpan(at: start))
  }
}
