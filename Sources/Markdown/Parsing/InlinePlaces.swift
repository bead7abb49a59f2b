import Diagnostics

/// Where the inlines of one paragraph, heading or table cell stand in the text.
///
/// libcmark-gfm counts the columns of each line as though the line began in the column of the container's first line,
/// and those of a table cell as though `\|` were one byte.
struct InlinePlaces {
  private let source: SourceLines
  private let startLine: Int
  private let startColumn: Int
  private let quotes: Int
  /// Columns of the backslashes of `\|` in a cell.
  private let escapedPipes: [Int]
  private var shiftedLine: Int
  private var shift = 0

  /// Before any container is read.
  init(in source: SourceLines) {
    self.source = source
    quotes = 0
    (startLine, startColumn, shiftedLine) = (1, 1, 1)
    escapedPipes = []
  }

  init(of container: CMarkNode, _ kind: CMarkNode.Kind, in source: SourceLines, quotes: Int) {
    self.source = source
    self.quotes = quotes
    startLine = container.startLine
    startColumn = container.startColumn
    shiftedLine = container.startLine
    escapedPipes = kind == .tableCell ? Self.escapedPipes(of: container, in: source) : []
  }

  var start: SourcePosition { SourcePosition(line: startLine, byteColumn: startColumn) }

  /// Where the text of a line begins.
  func startOfLine(_ line: Int) -> SourcePosition {
    SourcePosition(line: line, byteColumn: source.contentColumn(line: line, quotes: quotes))
  }

  /// The place in the text of a place as the library counts it.
  mutating func place(line: Int, column: Int) -> SourcePosition {
    if line != shiftedLine {
      shiftedLine = line
      shift = line > startLine ? source.contentColumn(line: line, quotes: quotes) - startColumn : 0
    }
    var column = column + shift
    for pipe in escapedPipes where column > pipe { column += 1 }
    return SourcePosition(line: line, byteColumn: max(1, column))
  }

  private static func escapedPipes(of cell: CMarkNode, in source: SourceLines) -> [Int] {
    let line = source.rest(from: SourcePosition(line: cell.startLine, byteColumn: cell.startColumn))
    var pipes: [Int] = []
    var index = line.startIndex
    while index + 1 < line.endIndex, index - line.startIndex <= cell.endColumn - cell.startColumn {
      if line[index] == UInt8(ascii: "\\"), line[index + 1] == UInt8(ascii: "|") { pipes.append(cell.startColumn + index - line.startIndex) }
      index += 1
    }
    return pipes
  }
}
