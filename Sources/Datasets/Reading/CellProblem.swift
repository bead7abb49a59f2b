/// What is wrong with a cell; the row reader adds the row and the place. An object, because nearly all cells have none.
final class CellProblem: Sendable {
  let ruleID: String
  /// Starts after `row 3: `.
  let message: String
  let cause: String?
  let fix: String?
  /// The row in which the same value stands already.
  let firstRow: Int?

  init(_ ruleID: String, _ message: String, cause: String? = nil, fix: String? = nil, firstRow: Int? = nil) {
    self.ruleID = ruleID
    self.message = message
    self.cause = cause
    self.fix = fix
    self.firstRow = firstRow
  }
}
