package import Diagnostics
package import Markdown
package import StructuredText

/// The front-matter keys that every page may have.
package struct PageFrontMatter: Sendable {
  package var title: InlineText?
  package var summary: InlineText?
  package var date: Located<String>?
  package var updated: Located<String>?
  package var authors: [String] = []
  package var tags: [String] = []
  package var isDraft = false
  package var aliases: [Located<String>] = []
  package var slug: Located<String>?
  /// The language of the text, where the file's name does not tell it.
  package var language: String?
  package var order: Int?
  package var code: String?
  package var isReport = false
  package var waivers: [Waiver] = []
  /// Of a translation: the digest of the text that it was made from.
  package var translates: Located<String>?
  package var span: SourceSpan = .startOfFile
}

/// A short text with inline Markdown, bindings included: a title, a summary.
package struct InlineText: Sendable, Hashable {
  package var content: [Inline]
  package var span: SourceSpan
  /// False for a text that the file writes over several lines or with escapes, so that places inside of it are near, not exact.
  package var hasExactPlaces = true

  package var plain: String { content.plainText }
}
