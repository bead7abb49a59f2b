package import Datasets

/// The rows of one layer while its transforms run.
package struct WorkTable: Sendable {
  package struct Field: Sendable {
    package var name: String
    package var title: LocalizedText?
    package var unit: Unit?
    package var labels: [String: LocalizedText] = [:]
  }

  package var fields: [Field]
  package var rows: [[ChartValue]]

  package init(fields: [Field], rows: [[ChartValue]]) {
    self.fields = fields
    self.rows = rows
  }

  package init(_ table: DataTable) {
    fields = table.fields.map { Field(name: $0.name, title: $0.title, unit: $0.unit, labels: $0.labels) }
    rows = (0..<table.rowCount).map { row in table.fields.map { $0.cells.value(at: row) } }
  }

  package func index(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }

  package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

  /// Sets a column, replacing one of the same name.
  mutating func setColumn(_ field: Field, _ cells: [ChartValue]) {
    if let index = index(field.name) {
      fields[index] = field
      for row in rows.indices { rows[row][index] = cells[row] }
    } else {
      fields.append(field)
      for row in rows.indices { rows[row].append(cells[row]) }
    }
  }
}

extension DataTable.Cells {
  func value(at row: Int) -> ChartValue {
    switch self {
    case .number(let cells): row < cells.count ? cells[row].map(ChartValue.number) ?? .null : .null
    case .text(let cells): row < cells.count ? cells[row].map(ChartValue.text) ?? .null : .null
    case .boolean(let cells): row < cells.count ? cells[row].map(ChartValue.boolean) ?? .null : .null
    case .period(let cells): row < cells.count ? cells[row].map(ChartValue.period) ?? .null : .null
    }
  }
}
