/// What a site allows in its Markdown.
package struct MarkdownOptions: Sendable, Hashable {
  /// Without it raw HTML is an error; comments are always dropped.
  package var allowsRawHTML: Bool

  package init(allowsRawHTML: Bool = false) { self.allowsRawHTML = allowsRawHTML }
}
