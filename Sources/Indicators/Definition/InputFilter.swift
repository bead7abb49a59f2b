package import StructuredText

/// A restriction of `where`: only these members of a dimension, these periods or this vintage.
package struct InputFilter: Sendable, Hashable {
  package var name: String
  package var values: [Located<String>]
}
