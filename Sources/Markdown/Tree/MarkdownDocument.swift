package import Diagnostics
package import StructuredText

/// A page as it was written: its front matter, its blocks and its footnotes.
package struct MarkdownDocument: Sendable, Hashable {
  /// The path that diagnostics print.
  package var file: String
  /// The mapping between the `---` fences; nil when the page has none.
  package var frontMatter: SourceValue?
  package var blocks: [Block]
  /// In the order of their numbers.
  package var footnotes: [Footnote]

  package init(file: String, frontMatter: SourceValue? = nil, blocks: [Block], footnotes: [Footnote] = []) {
    self.file = file
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.footnotes = footnotes
  }
}

package struct Footnote: Sendable, Hashable {
  package var label: String
  package var number: Int
  /// How often the text refers to it.
  package var referenceCount: Int
  /// Where the text refers to it, in document order.
  package var references: [SourceSpan] = []
  package var blocks: [Block]
  package var span: SourceSpan

  package init(label: String, number: Int, referenceCount: Int, blocks: [Block], span: SourceSpan) {
    self.label = label
    self.number = number
    self.referenceCount = referenceCount
    self.blocks = blocks
    self.span = span
  }
}
