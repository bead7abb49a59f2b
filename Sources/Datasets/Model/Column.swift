/// The cells of one field, typed once; nil is a missing value.
package enum Column: Sendable, Hashable {
  case number(NumberCells)
  case integer(IntegerCells)
  case text(CodedCells<String>)
  case boolean([Bool?])
  case period(CodedCells<Period>)

  package var count: Int {
    switch self {
    case .number(let cells): cells.count
    case .integer(let cells): cells.count
    case .text(let cells): cells.count
    case .boolean(let cells): cells.count
    case .period(let cells): cells.count
    }
  }

  /// The number in `row`, of a number or integer column.
  package func number(at row: Int) -> Double? {
    switch self {
    case .number(let cells): cells[row]
    case .integer(let cells): cells[row].map(Double.init)
    default: nil
    }
  }

  /// The cell as text: as it would stand in a CSV file.
  package func text(at row: Int) -> String? {
    switch self {
    case .number(let cells): cells[row].map { "\($0)" }.map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
    case .integer(let cells): cells[row].map { "\($0)" }
    case .text(let cells): cells[row]
    case .boolean(let cells): cells[row].map { $0 ? "true" : "false" }
    case .period(let cells): cells[row].map { "\($0)" }
    }
  }
}
