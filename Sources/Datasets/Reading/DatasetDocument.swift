import Diagnostics
import StructuredText

/// A dataset's JSON taken apart: the description as a value, the rows left in the text to be streamed.
struct DatasetDocument {
  var file: SourceFile
  /// The whole mapping but for `data`.
  var description: SourceValue
  /// A scanner that stands before the value of `data`.
  var rows: JSONScanner?

  init(_ file: SourceFile, _ diagnostics: inout [Diagnostic]) throws(JSONSyntaxError) {
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
        try scanner.skipValue()
      } else {
        entries.append(SourceValue.Entry(key: key.value, keySpan: key.span, value: try scanner.value(&diagnostics)))
      }
    }
    try scanner.expectEnd()
    description = SourceValue(.mapping(entries), SourceSpan(at: start))
  }
}
