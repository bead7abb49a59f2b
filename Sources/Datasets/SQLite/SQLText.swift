import Diagnostics
import StructuredText

/// A query with the place of each of its bytes.
struct SQLText {
  var text: String
  /// The file that it stands in.
  var file: String
  private let span: SourceSpan

  /// A query in a dataset's description.
  init(_ query: Located<String>, in file: String) {
    text = query.value
    self.file = file
    span = query.span
  }

  /// A file that holds a query alone; nil where it is not UTF-8.
  init?(_ source: SourceFile) {
    guard let text = String(validating: source.bytes, as: UTF8.self) else { return nil }
    self.text = text
    file = source.path
    span = .startOfFile
  }

  private var isFile: Bool { span == .startOfFile }

  /// The place of the byte at `offset`, or of the whole where it cannot be told.
  func range(at offset: Int?) -> SourceRange {
    guard let offset, offset <= text.utf8.count else { return span.in(file) }
    let before = text.utf8.prefix(offset)
    if isFile {
      let line = before.count { $0 == 0x0A } + 1
      let column = (before.lastIndex(of: 0x0A).map { before.distance(from: $0, to: before.endIndex) } ?? offset + 1)
      return SourceSpan(at: SourcePosition(line: line, byteColumn: column)).in(file)
    }
    // A text with escapes is shorter than what stands in the file.
    let isPlain = span.start.line == span.end.line && span.end.byteColumn - span.start.byteColumn == text.utf8.count + 2
    guard isPlain else { return span.in(file) }
    return SourceSpan(at: SourcePosition(line: span.start.line, byteColumn: span.start.byteColumn + 1 + offset)).in(file)
  }

  var range: SourceRange { span.in(file) }

  /// Whether the rows have an order that the query gives.
  var hasOrder: Bool { text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("order by") }
}
