import Datasets
package import Diagnostics
package import StructuredText

/// A claim that the build recomputes: what enters, what is stated, and what the author expects it to come to.
package struct ConsistencyCheck: Sendable {
  package var id: String
  package var file: String
  package var span: SourceSpan
  package var operation: CheckOperation
  package var operands: [Located<CheckOperand>]
  /// The result that is claimed; nil for operations without one.
  package var stated: Located<CheckOperand>?
  /// Nil when the author expects nothing but that the claim stands.
  package var expected: Located<CheckVerdict>?

  package init(
    id: String, file: String, span: SourceSpan, operation: CheckOperation, operands: [Located<CheckOperand>],
    stated: Located<CheckOperand>? = nil, expected: Located<CheckVerdict>? = nil
  ) {
    self.id = id
    self.file = file
    self.span = span
    self.operation = operation
    self.operands = operands
    self.stated = stated
    self.expected = expected
  }
}
