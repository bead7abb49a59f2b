import Markdown
import Markup

/// Links to pages, as a list.
struct PageList {
  let context: PageContext

  /// Nil when there are none.
  func node(pages indices: [Int]) -> Node? {
    guard !indices.isEmpty else { return nil }
    return .element("ul", [:], indices.map { .element("li", [:], [link(context.content.pages[$0])]) })
  }

  func link(_ page: Page) -> Node {
    let text = page.text(for: context.language)
    return .element("a", ["href": context.href(page.route), "lang": languageAttribute(text)], text?.title.plainText ?? page.name)
  }

  private func languageAttribute(_ text: PageVariant?) -> String? {
    text.flatMap { $0.language == context.language ? nil : $0.language }
  }
}
