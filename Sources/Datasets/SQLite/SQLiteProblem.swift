/// Why a database or a query cannot be read.
struct SQLiteProblem: Error {
  var message: String
  var cause: String?
  var fix: String?
  /// Where in the query, in bytes; nil for the query as a whole.
  var offset: Int?
  /// Whether it is the database that is at fault, not the query.
  var isOfDatabase = false

  init(_ message: String, cause: String? = nil, fix: String? = nil, offset: Int? = nil) {
    self.message = message
    self.cause = cause
    self.fix = fix
    self.offset = offset
  }

  /// A file that begins as a database does and is not one throughout.
  ///
  /// - Parameter message: what SQLite says of it.
  static func damage(_ message: String) -> SQLiteProblem {
    var problem = SQLiteProblem(
      "the database cannot be read: \(message)", cause: "the file is damaged, cut off or encrypted",
      fix: "copy it again from where it comes, or save what is left with 'sqlite3 FILE .recover'")
    problem.isOfDatabase = true
    return problem
  }
}
