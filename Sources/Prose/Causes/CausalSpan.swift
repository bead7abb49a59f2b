/// A word that claims a cause, or one that holds such a claim back.
package struct CausalSpan: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// 导致, 由于, led to, because of.
    case claim
    /// 因此, `therefore`: a cause, or only a step of the argument.
    case inference
    /// 可能, 正相关, may, associated with.
    case hedge
  }

  package var kind: Kind
  /// UTF-8 offsets in the text.
  package var range: Range<Int>
  package var text: String
  /// Whether a negation stands directly before: 并未导致, not because of.
  package var isNegated: Bool
}
