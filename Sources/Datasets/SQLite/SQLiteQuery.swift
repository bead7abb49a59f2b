import CSQLite

/// One reading query on the image of a database in memory.
///
/// The bytes that the load stage read are the database: what is computed is what was digested, no file can be written, and no log
/// or lock file comes to be beside it. `SQLiteSystem` knows no file and no clock, and what SQLite sorts stays in memory. An authorizer
/// refuses all but reading, and bounds on the steps of SQLite's machine and on its memory end a query that would not end.
final class SQLiteQuery {
  enum Value {
    case null
    case integer(Int64)
    case real(Double)
    case text(UnsafeRawBufferPointer)
    case blob
  }

  /// Steps of the machine between two looks at the bound, and how many looks there are.
  private static let stepsBetweenLooks: Int32 = 1_000_000
  private static let looks = 500
  /// Functions whose results change from run to run.
  private static let refusedFunctions: Set<String> = [
    "random", "randomblob", "load_extension", "current_date", "current_time", "current_timestamp", "sqlite_version", "sqlite_source_id", "changes",
    "total_changes", "last_insert_rowid",
  ]

  private let system = SQLiteSystem()
  private let database: OpaquePointer
  private var statement: OpaquePointer?
  private let limit: UnsafeMutablePointer<Int>

  /// - Parameter image: outlives the query.
  init(_ text: String, on image: UnsafeRawBufferPointer) throws(SQLiteProblem) {
    guard let opened = system.open() else {
      throw SQLiteProblem("SQLite cannot be started", cause: "there is not enough memory", fix: "close other programs")
    }
    database = opened
    limit = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    limit.initialize(to: Self.looks)
    let bytes = UnsafeMutablePointer(mutating: image.bindMemory(to: UInt8.self).baseAddress)
    let count = sqlite3_int64(image.count)
    guard sqlite3_deserialize(database, "main", bytes, count, count, UInt32(SQLITE_DESERIALIZE_READONLY)) == SQLITE_OK else {
      throw problem()
    }
    configure()
    try prepare(text)
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close_v2(database)
    limit.deallocate()
  }

  var columnNames: [String] {
    (0..<sqlite3_column_count(statement)).map { index in sqlite3_column_name(statement, index).map { String(cString: $0) } ?? "" }
  }

  /// Steps to the next row; false after the last.
  func next() throws(SQLiteProblem) -> Bool {
    let code = sqlite3_step(statement)
    if system.hasBeenAskedForTime { throw refusal("it asks for the time of the day") }
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw problem()
    }
  }

  /// A cell of the current row; a text's bytes stand until the next step.
  func value(_ column: Int) throws(SQLiteProblem) -> Value {
    let column = Int32(truncatingIfNeeded: column)
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      // A text of UTF-16 is turned into UTF-8, which needs memory.
      guard let text = sqlite3_column_text(statement, column) else { throw problem() }
      return .text(UnsafeRawBufferPointer(start: text, count: Int(sqlite3_column_bytes(statement, column))))
    case SQLITE_BLOB: return .blob
    default: return .null
    }
  }

  private func configure() {
    _ = csqlite_configure(database, SQLITE_DBCONFIG_DEFENSIVE, 1)
    _ = csqlite_configure(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
    sqlite3_exec(database, "PRAGMA query_only=ON; PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON", nil, nil, nil)
    // Functions that give tables declare their columns when they are first named, which the authorizer would take for a change.
    sqlite3_exec(database, "SELECT 1 FROM json_each('0'), json_tree('0') LIMIT 0", nil, nil, nil)
    sqlite3_set_authorizer(database, { _, action, _, function, _, _ in SQLiteQuery.permission(action, function) }, nil)
    sqlite3_progress_handler(
      database, Self.stepsBetweenLooks,
      { context in
        guard let left = context?.assumingMemoryBound(to: Int.self) else { return 1 }
        left.pointee -= 1
        return left.pointee > 0 ? 0 : 1
      }, limit)
  }

  private static func permission(_ action: Int32, _ function: UnsafePointer<CChar>?) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: SQLITE_OK
    case SQLITE_FUNCTION: refusedFunctions.contains(function.map { String(cString: $0).lowercased() } ?? "") ? SQLITE_DENY : SQLITE_OK
    default: SQLITE_DENY
    }
  }

  private func prepare(_ text: String) throws(SQLiteProblem) {
    if let end = Array(text.utf8).firstIndex(of: 0) {
      throw SQLiteProblem("the query has a character U+0000", cause: "SQLite would read no further", fix: "delete it", offset: end)
    }
    var rest = 0
    var code = SQLITE_OK
    text.withCString { start in
      var tail: UnsafePointer<CChar>?
      code = sqlite3_prepare_v2(database, start, -1, &statement, &tail)
      rest = tail.map { $0 - start } ?? 0
    }
    guard code == SQLITE_OK else { throw problem() }
    guard statement != nil else { throw SQLiteProblem("the query is empty") }
    guard sqlite3_stmt_readonly(statement) != 0, sqlite3_column_count(statement) > 0 else {
      throw SQLiteProblem("the query gives no rows", cause: "a dataset is read by one 'select'")
    }
    try refuseSecondStatement(text, from: rest)
    guard sqlite3_bind_parameter_count(statement) == 0 else {
      let name = sqlite3_bind_parameter_name(statement, 1).map { String(cString: $0) } ?? "?"
      throw SQLiteProblem("the query has a parameter '\(name)'", cause: "nothing gives it a value", fix: "write the value into the query")
    }
  }

  private func refuseSecondStatement(_ text: String, from offset: Int) throws(SQLiteProblem) {
    var second: OpaquePointer?
    let code = String(decoding: text.utf8.dropFirst(offset), as: UTF8.self).withCString { sqlite3_prepare_v2(database, $0, -1, &second, nil) }
    let isBlank = code == SQLITE_OK && second == nil
    sqlite3_finalize(second)
    if !isBlank { throw SQLiteProblem("a second statement follows the first", cause: "a dataset is read by one 'select'", offset: offset) }
  }

  private func refusal(_ what: String) -> SQLiteProblem {
    SQLiteProblem(
      "the query does what is not allowed: \(what)",
      cause: "a dataset is read by one 'select' that gives the same rows on every run: nothing is written, attached or set, and functions of chance and clock are refused",
      fix: "leave it out, or write what it gives into the query or the database")
  }

  private func problem() -> SQLiteProblem {
    let message = sqlite3_errmsg(database).map { String(cString: $0) } ?? "an unknown error"
    let offset = Int(sqlite3_error_offset(database))
    switch sqlite3_errcode(database) {
    case SQLITE_AUTH, SQLITE_READONLY: return refusal(message)
    // Some refusals come with the code of another error.
    case _ where message.hasPrefix("not authorized"): return refusal(message)
    case _ where message == "local time unavailable": return refusal("it asks for the machine's time zone")
    case _ where message.hasPrefix("vtable constructor failed"): return refusal("it reads a virtual table, which is code of an extension")
    case SQLITE_INTERRUPT:
      return SQLiteProblem("the query does not end", cause: "it took more than \(Self.looks) million steps", fix: "look for a recursion without an end")
    case SQLITE_NOMEM:
      return SQLiteProblem(
        "the query needs too much memory", cause: "all queries together may take \(SQLiteSystem.memoryLimit >> 30) GB",
        fix: "look for a recursion without an end, or select fewer rows")
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR, SQLITE_CANTOPEN: return .damage(message)
    case _ where message == "unsupported file format": return .damage(message)
    default: return SQLiteProblem("SQLite says: \(message)", offset: offset >= 0 ? offset : nil)
    }
  }
}
