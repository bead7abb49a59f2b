/// What several statistics ask of the numbers they are given and of the number they give back.
enum Requirement {
  /// At least one value, and all of them finite.
  static func finite(_ values: [Double], _ what: String = "value") throws(UndefinedResult) {
    if values.isEmpty { throw UndefinedResult("there is no \(what)") }
    try none(of: values, "the \(what) is not a finite number") { !$0.isFinite }
  }

  static func notNegative(_ values: [Double], _ what: String = "value") throws(UndefinedResult) {
    try finite(values, what)
    try none(of: values, "the \(what) is negative") { $0 < 0 }
  }

  static func positive(_ values: [Double], _ what: String = "value") throws(UndefinedResult) {
    try finite(values, what)
    try none(of: values, "the \(what) is not positive") { $0 <= 0 }
  }

  static func finite(_ value: Double, _ what: String) throws(UndefinedResult) {
    if !value.isFinite { throw UndefinedResult("the \(what) is not a finite number") }
  }

  static func notNegative(_ value: Double, _ what: String) throws(UndefinedResult) {
    try finite(value, what)
    if value < 0 { throw UndefinedResult("the \(what) is negative") }
  }

  static func positive(_ value: Double, _ what: String) throws(UndefinedResult) {
    try finite(value, what)
    if value <= 0 { throw UndefinedResult("the \(what) is not positive") }
  }

  static func count(_ count: Int, is expected: Int, _ what: String) throws(UndefinedResult) {
    if count != expected { throw UndefinedResult("there are \(count) \(what) where \(expected) are needed") }
  }

  /// The result, unless it is too large or too small to be told apart from infinity or from nothing.
  static func result(_ value: Double) throws(UndefinedResult) -> Double {
    if !value.isFinite { throw UndefinedResult("the numbers are too large or too small to compute with") }
    return value
  }

  private static func none(of values: [Double], _ reason: String, _ isAtFault: (Double) -> Bool) throws(UndefinedResult) {
    if let index = values.firstIndex(where: isAtFault) { throw UndefinedResult(reason, at: index) }
  }
}
