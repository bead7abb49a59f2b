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

  /// The byte at a place in the text, or nil beyond it.
  func byte(line: Int, column: Int) -> UInt8? {
    guard starts.indices.contains(line - 1), column >= 1 else { return nil }
    let index = starts[line - 1] + column - 1
    return bytes.indices.contains(index) && bytes[index] != 0x0A ? bytes[index] : nil
  }

  /// The bytes of a stretch within one line.
  func slice(line: Int, columns: ClosedRange<Int>) -> ArraySlice<UInt8> {
    guard starts.indices.contains(line - 1) else { return [] }
    let lower = starts[line - 1] + columns.lowerBound - 1
    let upper = starts[line - 1] + columns.upperBound
    guard lower >= 0, lower <= upper, upper <= bytes.count else { return [] }
    return bytes[lower..<upper]
  }

  /// The column of the first `needle` on a line, from `column` on.
  func column(of needle: UInt8, line: Int, from column: Int) -> Int? {
    guard starts.indices.contains(line - 1) else { return nil }
    var index = starts[line - 1] + max(0, column - 1)
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == needle { return index - starts[line - 1] + 1 }
      index += 1
    }
    return nil
  }
}
