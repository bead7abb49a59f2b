/// Why a text is no formula, and where: a place in bytes from the start of the text.
package struct FormulaProblem: Error, Sendable, Hashable {
  /// Words that follow "the formula": `ends too early`.
  package var message: String
  package var offset: Int
  package var length: Int
  package var cause: String?
  package var fix: String?

  init(_ message: String, at offset: Int, length: Int = 1, cause: String? = nil, fix: String? = nil) {
    self.message = message
    self.offset = offset
    self.length = length
    self.cause = cause
    self.fix = fix
  }
}
