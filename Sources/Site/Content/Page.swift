import Diagnostics
package import Markdown

/// One page of the site with its text in each language that it is written in.
package struct Page: Sendable {
  package var kind: PageKind
  package var route: Route
  /// The default language's text first.
  package var variants: [PageVariant]

  package func variant(for language: String) -> PageVariant? { variants.first { $0.language == language } }

  /// The text that a reader of `language` gets: the translation, or the default language's.
  package func text(for language: String) -> PageVariant? { variant(for: language) ?? variants.first }

  /// The file's name without folder and ending.
  package var name: String { route.segments.last ?? "" }
}

/// A page's text in one language.
package struct PageVariant: Sendable {
  package var language: String
  package var document: MarkdownDocument
  package var frontMatter: PageFrontMatter
  /// The fenced blocks `check`, in the order of the text.
  package var checks: [PageCheck] = []

  package var file: String { document.file }

  /// The language that the text is written in.
  package var textLanguage: String { frontMatter.language ?? language }

  /// What the page is called: its front-matter title, else its first heading of level 1, else its file's name.
  package var title: [Inline] {
    if let title = frontMatter.title { return title.content }
    for block in document.blocks {
      if case .heading(let heading) = block.kind, heading.level == 1 { return heading.content }
    }
    let name = document.file.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    return [Inline(.text(String(name)), .startOfFile)]
  }

  /// The body without a level-1 heading that only repeats what the title is taken from.
  package var body: [Block] {
    guard case .heading(let heading)? = document.blocks.first?.kind, heading.level == 1,
      frontMatter.title == nil || frontMatter.title?.plain == heading.content.plainText
    else { return document.blocks }
    return Array(document.blocks.dropFirst())
  }
}
