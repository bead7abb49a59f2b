/// Writes records as RFC 4180 has them: CRLF after each, quotes where needed.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var isAtStart = true

  package init(reserving capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  package mutating func append(record cells: [String]) {
    for cell in cells { append(cell) }
    endRecord()
  }

  package mutating func append(_ cell: String) {
    if !isAtStart { bytes.append(UInt8(ascii: ",")) }
    isAtStart = false
    let needsQuotes = cell.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func endRecord() {
    bytes += [0x0D, 0x0A]
    isAtStart = true
  }
}
