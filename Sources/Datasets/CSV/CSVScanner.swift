import Diagnostics

/// Reads comma-separated values (RFC 4180) record by record: quotes, doubled quotes, line breaks within quotes, CRLF or LF.
///
/// Blank lines are skipped. A quote that is not closed ends the reading; other mistakes are reported and read on.
struct CSVScanner {
  /// One cell: its text and place, and whether it was quoted.
  struct Cell {
    var text: String
    var span: SourceSpan
  }

  /// One record: where it stands, from its first cell to its last.
  struct Record {
    var cells: [Cell]
    var span: SourceSpan
  }

  private let file: SourceFile
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile, delimiter: UInt8 = UInt8(ascii: ",")) {
    self.file = file
    self.delimiter = delimiter
    bytes = file.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  private var position: SourcePosition { SourcePosition(line: line, byteColumn: offset - lineStart + 1) }

  /// The next record, or nil at the end of the file.
  mutating func next() -> Record? {
    while offset < bytes.count, atLineEnd { stepOverLineEnd() }
    guard offset < bytes.count else { return nil }
    let start = position
    var cells: [Cell] = []
    var end = start
    while true {
      cells.append(cell())
      end = position
      guard offset < bytes.count, bytes[offset] == delimiter else { break }
      offset += 1
    }
    if offset < bytes.count { stepOverLineEnd() }
    return Record(cells: cells, span: SourceSpan(start, end))
  }

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
    return Cell(text: decoded(range, at: start), span: SourceSpan(start, position))
  }

  private mutating func plainRange() -> Range<Int> {
    let start = offset
    while offset < bytes.count, bytes[offset] != delimiter, !atLineEnd { offset += 1 }
    return start..<offset
  }

  private mutating func quotedCell(from start: SourcePosition) -> Cell {
    var content: [UInt8] = []
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
          return closedCell(content, from: start)
        }
        offset += 1
      } else if byte == 0x0A {
        line += 1
        lineStart = offset
      }
      content.append(byte)
    }
    diagnostics.append(
      Diagnostic(
        "csv-syntax", "the quote that opens here is not closed", at: SourceSpan(at: start).in(file.path),
        cause: "the file ends inside the cell", fix: "close the cell with a quote"))
    return Cell(text: String(decoding: content, as: UTF8.self), span: SourceSpan(start, position))
  }

  private mutating func closedCell(_ content: [UInt8], from start: SourcePosition) -> Cell {
    let end = position
    let rest = plainRange()
    if !rest.isEmpty {
      diagnostics.append(
        Diagnostic(
          "csv-syntax", "text follows the closing quote of a cell", at: SourceSpan(end, position).in(file.path),
          cause: "a quote inside a quoted cell is doubled", fix: "double the quote, or delete the text after it"))
    }
    return Cell(text: decoded(content, at: start), span: SourceSpan(start, end))
  }

  private mutating func decoded(_ range: Range<Int>, at start: SourcePosition) -> String {
    if let text = String(validating: bytes[range], as: UTF8.self) { return text }
    reportEncoding(at: start)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private mutating func decoded(_ content: [UInt8], at start: SourcePosition) -> String {
    if let text = String(validating: content, as: UTF8.self) { return text }
    reportEncoding(at: start)
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func reportEncoding(at start: SourcePosition) {
    diagnostics.append(
      Diagnostic(
        "csv-encoding", "a cell holds bytes that are not UTF-8", at: SourceSpan(at: start).in(file.path),
        fix: "save the file as UTF-8"))
  }
}
