import Diagnostics

/// The text that was parsed, by lines: what tells an escaped character from a bare one, and where a line stands in its file.
struct SourceLines {
  private let bytes: [UInt8]
  private let starts: [Int]
  private let firstLine: Int
  private let offset: SourcePosition?

  /// - Parameter offset: where the first line begins, for a text that is a part of a line of its file.
  init(_ bytes: [UInt8], firstLine: Int, offset: SourcePosition?) {
    self.bytes = bytes
    self.firstLine = firstLine
    self.offset = offset
    var starts = [0]
    starts.reserveCapacity(bytes.count / 40 + 1)
    bytes.withUnsafeBufferPointer { buffer in
      for index in buffer.indices where buffer[index] == 0x0A { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// The place in the file of a place in the text, both counted from 1.
  func position(line: Int, column: Int) -> SourcePosition {
    if let offset { return SourcePosition(line: offset.line + line - 1, byteColumn: (line == 1 ? offset.byteColumn - 1 : 0) + max(1, column)) }
    return SourcePosition(line: firstLine + max(1, line) - 1, byteColumn: max(1, column))
  }

  /// The place in the file of a byte of the text.
  func position(offset: Int) -> SourcePosition {
    let line = lineNumber(of: offset)
    return position(line: line, column: offset - starts[line - 1] + 1)
  }

  /// The number of the line that holds a byte, by bisection.
  private func lineNumber(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Whether a line may define a footnote.
  var holdsFootnotes: Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.contains { buffer[$0] == UInt8(ascii: "^") && $0 > 0 && buffer[$0 - 1] == UInt8(ascii: "[") }
    }
  }

  /// How many lines there are, and each by its number.
  var count: Int { starts.count }

  func line(_ number: Int) -> ArraySlice<UInt8> { rest(from: SourcePosition(line: number, byteColumn: 1)) }

  func position(_ place: SourcePosition) -> SourcePosition { position(line: place.line, column: place.byteColumn) }

  func span(_ start: SourcePosition, _ end: SourcePosition) -> SourceSpan { SourceSpan(position(start), position(max(start, end))) }

  /// The byte at a place in the text, or nil beyond it.
  func byte(at place: SourcePosition) -> UInt8? { rest(from: place).first }

  /// What stands on a line from a place on.
  func rest(from place: SourcePosition) -> ArraySlice<UInt8> {
    guard starts.indices.contains(place.line - 1), place.byteColumn >= 1 else { return [] }
    let end = starts.indices.contains(place.line) ? starts[place.line] - 1 : bytes.count
    let index = starts[place.line - 1] + place.byteColumn - 1
    return index < end ? bytes[index..<end] : []
  }

  /// The column where a line's own text begins, behind indentation and up to `quotes` marks of block quotes.
  func contentColumn(line: Int, quotes: Int) -> Int {
    let line = rest(from: SourcePosition(line: line, byteColumn: 1))
    var quotes = quotes
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: ">") where quotes > 0: quotes -= 1
      default: return index - line.startIndex + 1
      }
      index += 1
    }
    return 1
  }
}
