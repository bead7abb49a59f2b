package import Diagnostics
package import Markup

/// What rendering asks about the things that reach beyond a page. Each answer of nil leaves the plain form of CommonMark.
package protocol MarkupResolver {
  func link(_ link: Link, _ span: SourceSpan, content: [Node]) -> Node?
  /// - Parameter isBlock: true for an image that is a paragraph of its own.
  func image(_ image: Image, _ span: SourceSpan, caption: [Node], isBlock: Bool) -> Node?
  func codeBlock(_ block: CodeBlock, _ span: SourceSpan) -> Node?
  func citation(_ items: [CitationItem], _ span: SourceSpan) -> Node
  /// What stands after a heading's text, inside of it.
  func headingSuffix(_ heading: Heading) -> Node?
  var language: String { get }
}

/// Renders plain CommonMark; citations print their keys.
package struct PlainResolver: MarkupResolver {
  package let language: String

  package init(language: String = "en") { self.language = language }

  package func link(_ link: Link, _ span: SourceSpan, content: [Node]) -> Node? { nil }
  package func image(_ image: Image, _ span: SourceSpan, caption: [Node], isBlock: Bool) -> Node? { nil }
  package func codeBlock(_ block: CodeBlock, _ span: SourceSpan) -> Node? { nil }
  package func headingSuffix(_ heading: Heading) -> Node? { nil }

  package func citation(_ items: [CitationItem], _ span: SourceSpan) -> Node {
    .text("[" + items.map { "@" + $0.key }.joined(separator: "; ") + "]")
  }
}
