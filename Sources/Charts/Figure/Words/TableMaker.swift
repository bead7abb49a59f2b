/// The numbers of a figure as a table: a row for each category, a column for each series.
struct TableMaker {
  private let readings: FigureReadings
  private let isChinese: Bool

  init(_ readings: FigureReadings, _ fields: FigureFields) {
    self.readings = readings
    isChinese = fields.isChinese
  }

  func table() -> ChartTable {
    let labelCount = readings.headers.count
    let titles = zip(readings.columns, readings.numbers).map { column, numbers -> String in
      let unit = numbers.unitName
      return unit.isEmpty ? column.title : isChinese ? "\(column.title)（\(unit)）" : "\(column.title) (\(unit))"
    }
    let rows = readings.rows.map { row in
      zip(row.labels, row.raw).map { ChartTable.Cell(text: $0, raw: $1) }
        + readings.columns.indices.map { index in
          let value = row.values[index]
          return ChartTable.Cell(text: value.map { readings.numbers[index].text($0) } ?? "", raw: value.map { NumberText.shortest($0) } ?? "")
        }
    }
    return ChartTable(
      headers: readings.headers + titles, numberColumns: Set(readings.columns.indices.map { $0 + labelCount }), rows: rows)
  }
}
