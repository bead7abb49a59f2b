/// What is wrong with a cell; the row reader adds the row and the place.
struct CellProblem {
  var ruleID: String
  /// Starts after `row 3: `.
  var message: String
  var cause: String?
  var fix: String?
  /// The row in which the same value stands already.
  var firstRow: Int?

  init(_ ruleID: String, _ message: String, cause: String? = nil, fix: String? = nil, firstRow: Int? = nil) {
    self.ruleID = ruleID
    self.message = message
    self.cause = cause
    self.fix = fix
    self.firstRow = firstRow
  }
}
