/// The rows that a cell of facets shows: those with the values of the cell.
struct RowScope {
  private(set) var columns: [String] = []
  private(set) var values: [DataValue] = []

  func narrowed(_ columns: [String], _ values: [DataValue]) -> RowScope {
    var scope = self
    scope.columns += columns
    scope.values += values
    return scope
  }

  func rows(of frame: Frame) -> [Int] {
    var rows = Array(frame.rows)
    for (name, value) in zip(columns, values) {
      guard let column = frame.column(name) else { continue }
      let text = value.text
      rows = rows.filter { column[$0] == value || column[$0].text == text }
    }
    return rows
  }
}
