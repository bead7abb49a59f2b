import Datasets

extension Frame {
  /// The rows of a table as a specification sees them: numbers in base units, periods as their codes, which sort and filter as texts.
  package init(_ table: DataTable) {
    self.init(rowCount: table.rowCount)
    for field in table.fields {
      let cells: [DataValue] =
        switch field.cells {
        case .number(let cells): cells.map { $0.map(DataValue.number) ?? .null }
        case .text(let cells): cells.map { $0.map(DataValue.string) ?? .null }
        case .boolean(let cells): cells.map { $0.map(DataValue.bool) ?? .null }
        case .period(let cells): cells.map { $0.map { .string("\($0)") } ?? .null }
        }
      append(cells, as: field.name)
    }
  }
}
