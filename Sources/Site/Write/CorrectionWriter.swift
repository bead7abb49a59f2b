package import Diagnostics
import Glibc

/// Puts corrections into the texts they belong to.
package enum CorrectionWriter {
  /// The new bytes of each file that changes, by path in order.
  package static func corrected(_ files: [String: SourceFile], by corrections: [Correction]) -> [(path: String, bytes: [UInt8])] {
    let byFile = Dictionary(grouping: Set(corrections), by: \.range.file)
    return byFile.keys.sorted().compactMap { path in
      guard let file = files[path] else { return nil }
      var bytes = file.bytes
      // From the last to the first, so that earlier places stay where they are.
      for correction in (byFile[path] ?? []).sorted(by: { $1.range.start < $0.range.start }) {
        guard let start = file.offset(of: correction.range.start), let end = file.offset(of: correction.range.end), start <= end
        else { continue }
        bytes.replaceSubrange(start..<end, with: correction.replacement.utf8)
      }
      return (path, bytes)
    }
  }

  /// Writes a file whole: into a neighbour first, then renamed over the old one.
  ///
  /// - Throws: `FileTreeError` when the system refuses; the old file is then still in its place.
  package static func write(_ bytes: [UInt8], to location: String) throws {
    try replaceFile(at: location, with: bytes, through: "\(location).throughline-\(getpid())", as: location)
  }
}

extension SourceFile {
  /// The index in `bytes` of a position, or nil when the text has no such place.
  fileprivate func offset(of position: SourcePosition) -> Int? {
    var start = 0
    for _ in 1..<max(1, position.line) {
      guard let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = newline + 1
    }
    let offset = start + position.byteColumn - 1
    return (0...bytes.count).contains(offset) ? offset : nil
  }
}
