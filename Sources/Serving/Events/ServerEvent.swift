/// Something that open pages are told.
package struct ServerEvent: Sendable, Hashable {
  package enum Kind: String, Sendable {
    /// Pages changed: each open page loads anew.
    case reload
    /// Only style sheets changed: they are exchanged in place.
    case styles
    /// The build found mistakes: open pages show the text over themselves. An empty text takes it away.
    case error
  }

  package var kind: Kind
  /// Shown to the author with `error`; for the script's own use with the others. May have several lines.
  package var text: String

  package init(_ kind: Kind, text: String = "") {
    self.kind = kind
    self.text = text
  }
}
