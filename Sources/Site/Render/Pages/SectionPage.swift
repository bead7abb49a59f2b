import Markdown
import Markup
import StructuredText

/// The list of a folder's pages, where the author wrote no index for it.
struct SectionPage {
  let context: PageContext
  let route: Route

  func draft() -> PageDraft {
    let title = SectionTitle.text(route, context)
    var draft = PageDraft(template: "list", address: context.address, title: title)
    draft.set(.title, markup: .text(title))
    draft.set(.summary, markup: nil)
    draft.set(.body, markup: nil)
    draft.set(downloads: [])
    draft.set(.items, list: items.map(\.context))
    return draft
  }

  private var items: [ListItem] {
    let indices = context.site.childPages[route] ?? []
    return indices.map { index in
      let page = context.content.pages[index]
      let text = page.text(for: context.language)
      return ListItem(
        href: context.href(page.route), title: .text(text?.title.plainText ?? page.name),
        summary: text?.frontMatter.summary.map { .text($0.plain) }, code: text?.frontMatter.code, note: text?.frontMatter.date?.value)
    }
  }
}
