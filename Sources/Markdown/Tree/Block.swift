package import Diagnostics

/// A block of a page, with the stretch of the source that it was read from.
package struct Block: Sendable, Hashable {
  package indirect enum Kind: Sendable, Hashable {
    case paragraph([Inline])
    case heading(Heading)
    case blockQuote([Block])
    case list(List)
    case codeBlock(CodeBlock)
    case table(Table)
    case thematicBreak
    /// Raw HTML, kept only where the site allows it.
    case html(String)
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// A heading; `id` is unique in its document and stable against edits elsewhere.
package struct Heading: Sendable, Hashable {
  package var level: Int
  package var content: [Inline]
  package var id: String
  /// True when the author wrote `{#id}`, which is what makes a heading of a node a part.
  package var hasExplicitID: Bool

  package init(level: Int, content: [Inline], id: String, hasExplicitID: Bool) {
    self.level = level
    self.content = content
    self.id = id
    self.hasExplicitID = hasExplicitID
  }
}

package struct List: Sendable, Hashable {
  package var isOrdered: Bool
  package var start: Int
  package var isTight: Bool
  package var items: [ListItem]

  package init(isOrdered: Bool, start: Int, isTight: Bool, items: [ListItem]) {
    self.isOrdered = isOrdered
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

/// An item of a list; `isChecked` is nil for an item that is no task.
package struct ListItem: Sendable, Hashable {
  package var isChecked: Bool?
  package var blocks: [Block]
  package var span: SourceSpan

  package init(isChecked: Bool? = nil, blocks: [Block], span: SourceSpan) {
    self.isChecked = isChecked
    self.blocks = blocks
    self.span = span
  }
}

package struct CodeBlock: Sendable, Hashable {
  /// The first word of the info string.
  package var language: String?
  package var info: String
  package var text: String
  /// Where the first line of `text` stands in the source.
  package var textStart: SourcePosition
  package var isFenced: Bool

  package init(language: String?, info: String, text: String, textStart: SourcePosition, isFenced: Bool) {
    self.language = language
    self.info = info
    self.text = text
    self.textStart = textStart
    self.isFenced = isFenced
  }
}

package struct Table: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable { case left, center, right }

  package var alignments: [Alignment?]
  package var header: [TableCell]
  package var rows: [[TableCell]]

  package init(alignments: [Alignment?], header: [TableCell], rows: [[TableCell]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

package struct TableCell: Sendable, Hashable {
  package var content: [Inline]
  package var span: SourceSpan

  package init(content: [Inline], span: SourceSpan) {
    self.content = content
    self.span = span
  }
}
