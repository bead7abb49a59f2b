import Diagnostics
import Markdown
import Markup

/// The text of a page as markup: numbers, charts, citations and links in it resolved.
struct ProseRenderer {
  private let context: PageContext
  private let text: PageVariant
  private let renderer: MarkdownRenderer<PageResolver>

  init(context: PageContext, text: PageVariant, textLanguage: String, linksParts: Bool = true) {
    self.context = context
    self.text = text
    renderer = MarkdownRenderer(
      PageResolver(context: context, file: text.file, language: textLanguage, linksParts: linksParts),
      footnotes: linksParts ? text.document.footnotes : [])
  }

  func inlines(_ inlines: [Inline]) -> [Node] { renderer.nodes(inlines) }

  func body(_ blocks: [Block], footnotes: [Footnote]) -> Node {
    .fragment(renderer.nodes(blocks) + [renderer.footnotes(footnotes, title: context.say(.footnotes)) ?? .empty])
  }

  func contents(_ blocks: [Block]) -> Node? {
    TableOfContents(blocks).node(text: \.plainText)
  }

  /// The numbers of the page in the order of its text.
  func bindings() -> [ResolvedBinding] {
    var found: [ResolvedBinding] = []
    let visit: (Inline) -> Void = { inline in
      if let binding = context.site.bindings[BindingPlace(file: text.file, span: inline.span)] { found.append(binding) }
    }
    text.document.forEachInline(visit)
    for check in text.checks { check.texts.forEachInline(visit) }
    return found
  }
}
