/// A stretch of a text that the markup says something about.
package struct Mark: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A value bound to data. Its text is read like any other, so that units and qualifiers around it are understood.
    case value
    /// A citation. Its text is not read.
    case citation
    /// Code, a formula or an identifier. Its text is not read.
    case code
    /// The text of a link. It is read like any other.
    case link
  }

  package var kind: Kind
  /// UTF-8 offsets in the text.
  package var range: Range<Int>

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// Whether the text under the mark is hidden from all readers of this target.
  var isOpaque: Bool { kind == .citation || kind == .code }
}
