/// A stretch of a text whose file is known from the context; `end` is exclusive.
///
/// Stored small, because every inline node of every page carries one.
package struct SourceSpan: Hashable, Sendable {
  private var startLine: Int32
  private var startColumn: Int32
  private var endLine: Int32
  private var endColumn: Int32

  package init(_ start: SourcePosition, _ end: SourcePosition) {
    startLine = Int32(clamping: start.line)
    startColumn = Int32(clamping: start.byteColumn)
    endLine = Int32(clamping: end.line)
    endColumn = Int32(clamping: end.byteColumn)
  }

  /// The single place `position`, with no extent.
  package init(at position: SourcePosition) { self.init(position, position) }

  /// The start of a file, for findings about a file as a whole.
  package static let startOfFile = SourceSpan(at: .start)

  package var start: SourcePosition { SourcePosition(line: Int(startLine), byteColumn: Int(startColumn)) }
  package var end: SourcePosition { SourcePosition(line: Int(endLine), byteColumn: Int(endColumn)) }

  package func `in`(_ file: String) -> SourceRange { SourceRange(file: file, span: self) }
}
