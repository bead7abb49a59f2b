extension Dataset {
  /// The rows as a CSV file with a header; numbers as in the dataset's file, not in base units.
  package func csvBytes() -> [UInt8] {
    var writer = CSVWriter(reserving: rowCount * fields.count * 8)
    writer.append(record: fields.map(\.name))
    for row in 0..<rowCount {
      for column in columns { writer.append(column.exportedText(at: row) ?? "") }
      writer.endRecord()
    }
    return writer.bytes
  }
}

extension Column {
  fileprivate func exportedText(at row: Int) -> String? {
    if case .number(let cells) = self { return cells[row].map { Column.text(of: $0) } }
    return text(at: row)
  }
}
