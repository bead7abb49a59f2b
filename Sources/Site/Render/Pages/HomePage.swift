import Markdown
import Markup

/// The home page: the author's text, then the reports.
struct HomePage {
  let context: PageContext

  func fill(_ draft: inout PageDraft) {
    draft.template = "home"
    let items = context.site.reports.map { report in
      let page = context.content.pages[report.page]
      let text = page.text(for: context.language)
      return ListItem(
        href: context.href(page.route), title: .text(text?.title.plainText ?? page.name),
        summary: text?.frontMatter.summary.map { .text($0.plain) })
    }
    guard !items.isEmpty else { return draft.set(.groups, list: []) }
    var group = TemplateContext()
    group[.groupTitle] = .text(context.say(.reports))
    group[.groupClass] = .text("reports")
    group[.items] = .list(items.map(\.context))
    draft.set(.groups, list: [group])
  }
}
