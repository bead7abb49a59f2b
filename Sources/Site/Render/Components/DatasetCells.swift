import Datasets
import Markup

/// The cells of a dataset as tables print them.
struct DatasetCells {
  let dataset: Dataset
  let language: String

  func isNumber(_ field: Int) -> Bool {
    switch dataset.columns[field] {
    case .number, .integer: true
    default: false
    }
  }

  func cell(field index: Int, row: Int) -> HTMLTable.Cell {
    let field = dataset.fields[index]
    let column = dataset.columns[index]
    guard let text = column.text(at: row) else { return .text("") }
    if isNumber(index) { return .number(text.replacing("-", with: "\u{2212}")) }
    if case .period(let cells) = column, let period = cells[row] { return .text(period.text(for: language)) }
    return .text(field.labels[text]?.text(for: language) ?? text)
  }
}
