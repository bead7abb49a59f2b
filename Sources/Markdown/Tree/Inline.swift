package import Diagnostics

/// A run of text inside a block, with the stretch of the source that it was read from.
package struct Inline: Sendable, Hashable {
  package indirect enum Kind: Sendable, Hashable {
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case link(Link)
    case image(Image)
    /// Raw HTML, kept only where the site allows it.
    case html(String)
    /// A reference to the footnote with this label; footnotes are numbered by first reference.
    case footnoteReference(label: String, number: Int)
    /// `[@key, 第 3 页; but @other]`
    case citation([CitationItem])
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

package struct Link: Sendable, Hashable {
  package var destination: String
  package var title: String?
  package var content: [Inline]
  /// True for `<https://…>` and for addresses that GFM finds in running text.
  package var isAutolink: Bool

  package init(destination: String, title: String? = nil, content: [Inline], isAutolink: Bool = false) {
    self.destination = destination
    self.title = title
    self.content = content
    self.isAutolink = isAutolink
  }
}

package struct Image: Sendable, Hashable {
  package var destination: String
  package var title: String?
  /// The description, which is the caption of a chart.
  package var content: [Inline]

  package init(destination: String, title: String? = nil, content: [Inline]) {
    self.destination = destination
    self.title = title
    self.content = content
  }
}

/// One work of a citation, as Pandoc reads `[see @key, 第 3 页]`.
package struct CitationItem: Sendable, Hashable {
  package var key: String
  /// Text before the key: `参见`, `see`.
  package var prefix: String
  /// Text after the key, without the comma: `第 3 页`.
  package var locator: String
  /// Marked with 但 or `but`: evidence against the claim.
  package var isContrary: Bool
  package var span: SourceSpan

  package init(key: String, prefix: String = "", locator: String = "", isContrary: Bool = false, span: SourceSpan) {
    self.key = key
    self.prefix = prefix
    self.locator = locator
    self.isContrary = isContrary
    self.span = span
  }
}
