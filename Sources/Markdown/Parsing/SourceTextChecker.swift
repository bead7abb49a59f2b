import Diagnostics

/// Makes a text fit for parsing: no byte-order mark, no NUL, UTF-8 throughout. What is mended is reported.
struct SourceTextChecker {
  private let file: SourceFile

  init(_ file: SourceFile) { self.file = file }

  func checked(_ diagnostics: inout [Diagnostic]) -> [UInt8] {
    var bytes = file.bytes
    if Self.hasMark(bytes) { bytes.removeFirst(3) }
    if let nul = bytes.firstIndex(of: 0) {
      diagnostics.append(
        Diagnostic(
          "nul-byte", "the page holds a NUL byte", at: SourceSpan(at: position(of: nul, in: bytes)).in(file.path),
          cause: "the file is not a text, or was damaged", fix: "save the page again as UTF-8"))
      bytes = bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
    }
    endLinesAtLoneReturns(&bytes)
    guard let bad = firstInvalid(bytes) else { return bytes }
    diagnostics.append(
      Diagnostic(
        "invalid-utf8", "the page is not UTF-8 here", at: SourceSpan(at: position(of: bad, in: bytes)).in(file.path),
        cause: "the file was saved in another encoding, such as GBK", fix: "save the page again as UTF-8"))
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// CommonMark and editors end a line at a carriage return that no line feed follows; so do our line numbers.
  private func endLinesAtLoneReturns(_ bytes: inout [UInt8]) {
    guard bytes.contains(0x0D) else { return }
    for index in bytes.indices where bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A) { bytes[index] = 0x0A }
  }

  /// Whether a text starts with a byte-order mark.
  static func hasMark(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  private func firstInvalid(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return min(offset, bytes.count - 1)
      }
    }
  }

  private func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
    var line = 1
    var start = 0
    for (index, byte) in bytes[..<offset].enumerated() where byte == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    return SourcePosition(line: line, byteColumn: offset - start + 1)
  }
}
