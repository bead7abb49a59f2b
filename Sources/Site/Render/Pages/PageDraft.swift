import Markup

/// A page before its template: which one, and what it may print.
struct PageDraft: Sendable {
  var template: String
  var context: TemplateContext
  var address: Address
  var title: String

  init(template: String, address: Address, title: String) {
    self.template = template
    self.address = address
    self.title = title
    context = TemplateContext()
  }

  mutating func set(_ name: TemplateName, text: String?) { context[name] = .text(text ?? "") }
  mutating func set(_ name: TemplateName, markup node: Node?) { context[name] = .markup(TrustedMarkup(node ?? .empty)) }
  mutating func set(_ name: TemplateName, list: [TemplateContext]) { context[name] = .list(list) }
}

/// A part of a page with a heading of its own.
struct PageSection {
  var id: String
  var title: String
  var content: Node

  var context: TemplateContext {
    var context = TemplateContext()
    context[.sectionID] = .text(id)
    context[.sectionTitle] = .text(title)
    context[.sectionContent] = .markup(TrustedMarkup(content))
    return context
  }
}

extension PageDraft {
  mutating func set(sections: [PageSection?]) { set(.sections, list: sections.compactMap { $0?.context }) }

  mutating func set(facts: [(label: String, value: Node?)]) {
    set(
      .facts,
      list: facts.compactMap { label, value in
        guard let value, !value.isEmpty else { return nil }
        var context = TemplateContext()
        context[.factLabel] = .text(label)
        context[.factValue] = .markup(TrustedMarkup(value))
        return context
      })
  }

  mutating func set(downloads: [(href: String, label: String)]) { set(.downloads, list: downloads.map(Self.link)) }

  static func link(href: String, label: String) -> TemplateContext {
    var context = TemplateContext()
    context[.href] = .text(href)
    context[.label] = .text(label)
    return context
  }
}

/// One entry of a list of pages.
struct ListItem {
  var href: String
  var title: Node
  var summary: Node?
  var code: String?
  var note: String?
  var cssClass = ""

  var context: TemplateContext {
    var context = TemplateContext()
    context[.href] = .text(href)
    context[.itemTitle] = .markup(TrustedMarkup(title))
    context[.itemSummary] = .markup(TrustedMarkup(summary ?? .empty))
    context[.code] = .text(code ?? "")
    context[.itemNote] = .text(note ?? "")
    context[.itemClass] = .text(cssClass)
    return context
  }
}
