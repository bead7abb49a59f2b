/// A text that diagnostics may point into: its path and its bytes, with line starts found on demand.
package struct SourceFile: Sendable, Hashable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The bytes of line `number` (from 1) without its line ending, or nil when there is no such line.
  ///
  /// - Complexity: O(bytes before the end of the line); it serves messages, not parsing.
  package func line(_ number: Int) -> ArraySlice<UInt8>? {
    guard number >= 1 else { return nil }
    var start = 0
    var current = 1
    while current < number {
      guard let newline = bytes[start...].firstIndex(of: 0x0A) else { return nil }
      start = newline + 1
      current += 1
    }
    var end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }
}
