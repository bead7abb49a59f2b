/// The bytes of a database file, as far as they must be looked at before SQLite does.
enum SQLiteImage {
  private static let magic = Array("SQLite format 3\u{0}".utf8)
  /// Where the header names the format for writing and for reading: 1 is the rollback journal, 2 the write-ahead log.
  private static let formatBytes = 18...19

  static func isDatabase(_ bytes: [UInt8]) -> Bool { bytes.count >= 100 && bytes.starts(with: magic) }

  static func hasWriteAheadLog(_ bytes: [UInt8]) -> Bool { formatBytes.contains { bytes[$0] == 2 } }

  /// The image as one without a log, which is all that a database in memory can be.
  static func withoutLog(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for index in formatBytes { bytes[index] = 1 }
    return bytes
  }
}
