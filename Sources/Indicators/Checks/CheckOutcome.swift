/// A check that was computed, with everything that a page shows of it.
package struct CheckOutcome: Sendable {
  package var operation: CheckOperation
  package var operands: [ResolvedOperand]
  package var stated: ResolvedOperand?
  /// Nil for operations that only compare.
  package var result: CheckQuantity?
  package var verdict: CheckVerdict
  /// What a reader must know beside the verdict; those that make the verdict are not repeated.
  package var remarks: [CheckRemark]

  /// Where the values of series among the operands and the statement come from.
  package var origins: [ResolvedOperand.Origin] { (operands + (stated.map { [$0] } ?? [])).compactMap(\.origin) }
}
