/// The numbers of a chart, for readers who want them as a table or a file: a row for each category, a column for each series.
package struct ChartTable: Sendable {
  package struct Cell: Sendable, Hashable {
    /// As readers see it.
    package var text: String
    /// In base units, without rounding.
    package var raw: String
  }

  package let headers: [String]
  package let numberColumns: Set<Int>
  private let readings: [FigureReadings.Row]
  private let numbers: [AxisNumbers]

  init(_ readings: FigureReadings, _ fields: FigureFields) {
    let titles = zip(readings.columns, readings.numbers).map { column, numbers -> String in
      let unit = numbers.unitName
      return unit.isEmpty ? column.title : fields.isChinese ? "\(column.title)（\(unit)）" : "\(column.title) (\(unit))"
    }
    headers = readings.headers + titles
    numberColumns = Set(readings.columns.indices.map { $0 + readings.headers.count })
    self.readings = readings.rows
    numbers = readings.numbers
  }

  package var rowCount: Int { readings.count }

  /// The first rows; a page has no need of ten thousand.
  package func rows(_ most: Int) -> [[Cell]] { readings.prefix(most).map(cells) }

  package var rows: [[Cell]] { rows(.max) }

  private func cells(_ row: FigureReadings.Row) -> [Cell] {
    zip(row.labels, row.raw).map { Cell(text: $0, raw: $1) }
      + numbers.indices.map { column in
        let value = row[column]
        return Cell(text: value.map { numbers[column].text($0) } ?? "", raw: value.map { NumberText.shortest($0) } ?? "")
      }
  }

  /// The table as CSV: RFC 4180, UTF-8, base units.
  package func csvBytes() -> [UInt8] {
    let lines = [headers] + readings.map { row in row.raw + numbers.indices.map { row[$0].map { NumberText.shortest($0) } ?? "" } }
    return Array(lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
