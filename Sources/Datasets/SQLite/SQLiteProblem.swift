/// Why a database or a query cannot be read.
struct SQLiteProblem: Error {
  var message: String
  var cause: String?
  var fix: String?
  /// Where in the query, in bytes; nil for the database or the query as a whole.
  var offset: Int?

  init(_ message: String, cause: String? = nil, fix: String? = nil, offset: Int? = nil) {
    self.message = message
    self.cause = cause
    self.fix = fix
    self.offset = offset
  }
}
