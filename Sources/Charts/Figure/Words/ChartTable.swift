/// The numbers of a chart, for readers who want them as a table or a file.
package struct ChartTable: Sendable, Hashable {
  package struct Cell: Sendable, Hashable {
    /// As readers see it.
    package var text: String
    /// In base units, without rounding.
    package var raw: String

    package init(text: String, raw: String) {
      self.text = text
      self.raw = raw
    }
  }

  package var headers: [String]
  package var numberColumns: Set<Int>
  package var rows: [[Cell]]

  package init(headers: [String], numberColumns: Set<Int>, rows: [[Cell]]) {
    self.headers = headers
    self.numberColumns = numberColumns
    self.rows = rows
  }

  /// The table as CSV: RFC 4180, UTF-8, base units.
  package func csvBytes() -> [UInt8] {
    let lines = [headers] + rows.map { $0.map(\.raw) }
    return Array(lines.map { $0.map(Self.quoted).joined(separator: ",") + "\r\n" }.joined().utf8)
  }

  private static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
