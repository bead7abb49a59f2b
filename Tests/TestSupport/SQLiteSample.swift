import CSQLite

/// Makes the bytes of small databases for tests, by the C library itself.
package enum SQLiteSample {
  /// A database in which `statements` were run; nil where one of them fails.
  package static func bytes(_ statements: String) -> [UInt8]? {
    var database: OpaquePointer?
    defer { sqlite3_close_v2(database) }
    guard sqlite3_open(":memory:", &database) == SQLITE_OK, sqlite3_exec(database, statements, nil, nil, nil) == SQLITE_OK else { return nil }
    var count: sqlite3_int64 = 0
    guard let image = sqlite3_serialize(database, "main", &count, 0) else { return nil }
    defer { sqlite3_free(image) }
    return Array(UnsafeBufferPointer(start: image, count: Int(count)))
  }
}
