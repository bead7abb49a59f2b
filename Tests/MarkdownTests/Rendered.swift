import Diagnostics
import Markdown
import Markup

/// The HTML of a page without front matter, by the plain renderer.
func rendered(_ text: String, allowsRawHTML: Bool = false) -> String {
  let parsed = parsed(text, allowsRawHTML: allowsRawHTML)
  let renderer = MarkdownRenderer(PlainResolver())
  let footnotes = renderer.footnotes(parsed.value.footnotes, title: "Notes").map { [$0] } ?? []
  return MarkupWriter.text(of: .fragment(renderer.nodes(parsed.value.blocks) + footnotes))
}

func parsed(_ text: String, allowsRawHTML: Bool = false) -> Diagnosed<MarkdownDocument> {
  MarkdownParser.parse(SourceFile(path: "page.md", text), options: MarkdownOptions(allowsRawHTML: allowsRawHTML))
}
