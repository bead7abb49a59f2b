extension Dataset {
  /// The rows as RFC 4180 has them: a header, CRLF after each record, quotes where needed; numbers as in the file, not in base units.
  package func csvBytes() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rowCount * fields.count * 8)
    appendRecord(fields.map(\.name), to: &bytes)
    for row in 0..<rowCount {
      for (index, column) in columns.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        if let text = column.exportedText(at: row) { appendCell(text, to: &bytes) }
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }

  private func appendRecord(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendCell(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  private func appendCell(_ text: String, to bytes: inout [UInt8]) {
    let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension Column {
  fileprivate func exportedText(at row: Int) -> String? {
    if case .number(let cells) = self { return cells[row].map { Column.text(of: $0) } }
    return text(at: row)
  }
}
