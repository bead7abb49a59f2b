/// A source line made fit for a terminal, with the cells that a range covers.
struct Excerpt {
  var text: String
  /// Cells before the marked stretch and its own cells; at least one.
  var indent: Int
  var width: Int

  private static let tabWidth = 4
  private static let maximumCells = 110

  /// - Parameters:
  ///   - line: the bytes of the line, without its ending.
  ///   - start, end: byte offsets of the marked stretch in the line.
  init(line: ArraySlice<UInt8>, start: Int, end: Int) {
    let cells = Self.cells(of: line)
    let first = cells.firstIndex { $0.offset >= start } ?? cells.count
    let last = cells.firstIndex { $0.offset >= max(end, start) } ?? cells.count
    let window = Self.window(of: cells, around: first)
    let lead = window.lowerBound > 0 ? "…" : ""
    let tail = window.upperBound < cells.count ? "…" : ""
    text = lead + cells[window].map(\.text).joined() + tail
    indent = lead.count + cells[window.lowerBound..<max(first, window.lowerBound)].reduce(0) { $0 + $1.width }
    let marked = first..<min(max(last, first), window.upperBound)
    width = max(1, cells[marked].reduce(0) { $0 + $1.width })
  }

  private struct Cell {
    var offset: Int
    var text: String
    var width: Int
  }

  /// The characters of the line: tabs become spaces, control characters become visible.
  private static func cells(of line: ArraySlice<UInt8>) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    var offset = 0
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      let cell: Cell
      switch scalar.value {
      case 0x09:
        let width = tabWidth - column % tabWidth
        cell = Cell(offset: offset, text: String(repeating: " ", count: width), width: width)
      case 0x00...0x1F, 0x7F...0x9F: cell = Cell(offset: offset, text: "\u{FFFD}", width: 1)
      default: cell = Cell(offset: offset, text: String(scalar), width: scalar.displayWidth)
      }
      cells.append(cell)
      column += cell.width
      offset += UTF8.width(scalar)
    }
    return cells
  }

  /// All of a short line; of a long one, a stretch with about a third before the marked place.
  private static func window(of cells: [Cell], around first: Int) -> Range<Int> {
    guard cells.reduce(0, { $0 + $1.width }) > maximumCells else { return 0..<cells.count }
    var start = min(first, cells.count)
    var room = maximumCells / 3
    while start > 0, cells[start - 1].width <= room {
      start -= 1
      room -= cells[start].width
    }
    var end = start
    room = maximumCells
    while end < cells.count, cells[end].width <= room {
      room -= cells[end].width
      end += 1
    }
    return start..<end
  }
}
