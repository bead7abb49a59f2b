/// A place in a text: a line and a byte column, both counted from 1.
///
/// Columns count UTF-8 bytes because that is what parsers know. `DiagnosticFormatter` turns them
/// into characters, which is what editors count, when it prints.
package struct SourcePosition: Hashable, Comparable, Sendable {
  package var line: Int
  package var byteColumn: Int

  package init(line: Int, byteColumn: Int) {
    self.line = line
    self.byteColumn = byteColumn
  }

  package static let start = SourcePosition(line: 1, byteColumn: 1)

  package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.byteColumn) < (b.line, b.byteColumn)
  }
}
