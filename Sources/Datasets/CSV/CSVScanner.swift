import Diagnostics

/// Reads comma-separated values (RFC 4180) record by record: quotes, doubled quotes, line breaks within quotes, CRLF or LF.
///
/// Blank lines are skipped. A quote that is not closed ends the reading; other mistakes are reported and read on.
struct CSVScanner {
  /// One cell of a record.
  struct Cell {
    /// Where its bytes stand: in the file, or among the texts of the record that had doubled quotes.
    var range: Range<Int>
    var isUnescaped: Bool
    var span: SourceSpan
  }

  private let file: SourceFile
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  private(set) var diagnostics: [Diagnostic] = []
  /// The cells of the record that was read last.
  private(set) var cells: [Cell] = []
  private var unescaped: [UInt8] = []

  init(_ file: SourceFile, delimiter: UInt8 = UInt8(ascii: ",")) {
    self.file = file
    self.delimiter = delimiter
    bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  private var position: SourcePosition { SourcePosition(line: line, byteColumn: offset - lineStart + 1) }

  /// Reads the next record into ``cells``; where it stands, from its first cell to its last, or nil at the end of the file.
  mutating func next() -> SourceSpan? {
    while offset < bytes.count, atLineEnd { stepOverLineEnd() }
    guard offset < bytes.count else { return nil }
    let start = position
    cells.removeAll(keepingCapacity: true)
    unescaped.removeAll(keepingCapacity: true)
    while true {
      cells.append(cell())
      guard offset < bytes.count, bytes[offset] == delimiter else { break }
      offset += 1
    }
    let end = position
    if offset < bytes.count { stepOverLineEnd() }
    return SourceSpan(start, end)
  }

  /// Calls `body` with the bytes of a cell of the last record.
  func withBytes<Result>(of cell: Cell, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    (cell.isUnescaped ? unescaped : bytes).withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[cell.range])) }
  }

  func text(of cell: Cell) -> String { withBytes(of: cell) { String(decoding: $0, as: UTF8.self) } }

  private var atLineEnd: Bool {
    bytes[offset] == 0x0A || (bytes[offset] == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] == 0x0A))
  }

  private mutating func stepOverLineEnd() {
    if bytes[offset] == 0x0D { offset += 1 }
    if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
    line += 1
    lineStart = offset
  }

  private mutating func cell() -> Cell {
    let start = position
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") { return quotedCell(from: start) }
    let range = plainRange()
    if let quote = bytes[range].firstIndex(of: UInt8(ascii: "\"")) {
      let place = SourcePosition(line: line, byteColumn: quote - lineStart + 1)
      diagnostics.append(
        Diagnostic(
          "csv-syntax", "a quote stands inside a cell that does not start with one", at: SourceSpan(at: place).in(file.path),
          cause: "a cell with quotes is itself quoted", fix: "put the cell in quotes and double those in it"))
    }
    checkEncoding(bytes[range], at: start)
    return Cell(range: range, isUnescaped: false, span: SourceSpan(start, position))
  }

  private mutating func plainRange() -> Range<Int> {
    let start = offset
    while offset < bytes.count, bytes[offset] != delimiter, !atLineEnd { offset += 1 }
    return start..<offset
  }

  private mutating func quotedCell(from start: SourcePosition) -> Cell {
    let first = unescaped.count
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
          return closedCell(first, from: start)
        }
        offset += 1
      } else if byte == 0x0A {
        line += 1
        lineStart = offset
      }
      unescaped.append(byte)
    }
    diagnostics.append(
      Diagnostic(
        "csv-syntax", "the quote that opens here is not closed", at: SourceSpan(at: start).in(file.path),
        cause: "the file ends inside the cell", fix: "close the cell with a quote"))
    return Cell(range: first..<unescaped.count, isUnescaped: true, span: SourceSpan(start, position))
  }

  private mutating func closedCell(_ first: Int, from start: SourcePosition) -> Cell {
    let end = position
    let rest = plainRange()
    if !rest.isEmpty {
      diagnostics.append(
        Diagnostic(
          "csv-syntax", "text follows the closing quote of a cell", at: SourceSpan(end, position).in(file.path),
          cause: "a quote inside a quoted cell is doubled", fix: "double the quote, or delete the text after it"))
    }
    checkEncoding(unescaped[first...], at: start)
    return Cell(range: first..<unescaped.count, isUnescaped: true, span: SourceSpan(start, end))
  }

  private mutating func checkEncoding(_ content: ArraySlice<UInt8>, at start: SourcePosition) {
    if content.allSatisfy({ $0 < 0x80 }) || String(validating: content, as: UTF8.self) != nil { return }
    diagnostics.append(
      Diagnostic(
        "csv-encoding", "a cell holds bytes that are not UTF-8", at: SourceSpan(at: start).in(file.path),
        fix: "save the file as UTF-8"))
  }
}
