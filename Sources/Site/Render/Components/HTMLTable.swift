import Markup

/// A table with a header row, in a box of its own that scrolls.
struct HTMLTable {
  struct Cell {
    var content: [Node]
    var isNumber = false
    var isHeader = false

    static func text(_ text: String) -> Cell { Cell(content: [.text(text)]) }
    static func number(_ text: String) -> Cell { Cell(content: [.text(text)], isNumber: true) }
    static func header(_ text: String) -> Cell { Cell(content: [.text(text)], isHeader: true) }
    static func nodes(_ nodes: [Node]) -> Cell { Cell(content: nodes) }
  }

  struct Row {
    var id: String?
    var cells: [Cell]
  }

  var header: [String]
  /// Columns whose heads stand to the right, as their numbers do.
  var numberColumns: Set<Int> = []
  var rows: [Row]
  /// What the table shows, for those who cannot see it.
  var label: String

  var node: Node {
    let head = header.enumerated().map { index, text in
      Node.element("th", ["scope": "col", "class": numberColumns.contains(index) ? "number" : nil], text)
    }
    let body = rows.map { row in Node.element("tr", ["id": row.id], row.cells.map(cell)) }
    let table = Node.element(
      "table", [:], [.element("thead", [:], [.element("tr", [:], head)]), .element("tbody", [:], body)])
    return .element("div", ["class": "table-scroll", "role": "region", "tabindex": "0", "aria-label": label], [table])
  }

  private func cell(_ cell: Cell) -> Node {
    cell.isHeader
      ? .element("th", ["scope": "row"], cell.content)
      : .element("td", ["class": cell.isNumber ? "number" : nil], cell.content)
  }
}
