package import Markdown

/// One page of a report as the site loads it: a node in one language.
package struct NodeSource: Sendable, Hashable {
  package var kind: NodeKind
  package var id: String
  package var language: String
  /// True for the page in the site's default language, which alone holds links.
  package var isDefault: Bool
  package var document: MarkdownDocument
  package var title: String
  package var code: String?
  package var order: Int?
  /// The title and the summary, where they stand in front matter.
  package var frontTexts: [Inline]

  package init(
    kind: NodeKind, id: String, language: String, isDefault: Bool, document: MarkdownDocument, title: String,
    code: String?, order: Int?, frontTexts: [Inline] = []
  ) {
    self.kind = kind
    self.id = id
    self.language = language
    self.isDefault = isDefault
    self.document = document
    self.title = title
    self.code = code
    self.order = order
    self.frontTexts = frontTexts
  }
}
