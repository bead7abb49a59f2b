import Markup

/// The list of works, each with the pages that cite it.
struct ReferencesPage {
  let context: PageContext

  func draft() -> PageDraft {
    var draft = PageDraft(template: "page", address: context.address, title: context.say(.uiReferences))
    draft.set(.title, markup: .text(context.say(.uiReferences)))
    draft.set(.summary, markup: nil)
    draft.set(.body, markup: .element("ol", ["class": "references-list"], context.content.references.references.map(item)))
    draft.set(.contents, markup: nil)
    draft.set(sections: [])
    return draft
  }

  private func item(_ reference: Reference) -> Node {
    var nodes = reference.gbt7714()
    if let note = reference.note { nodes += [.text(" "), .element("span", ["class": "item-note"], note)] }
    let citing = context.site.usage.pagesByReference[reference.id] ?? []
    if let list = PageList(context: context).node(pages: citing) {
      let summary = Node.element("summary", [:], "\(context.say(.usedBy)) (\(citing.count))")
      nodes.append(.element("details", [:], [summary, list]))
    }
    let language = reference.isChinese ? "zh-Hans" : reference.language
    return .element("li", ["id": SiteRoutes.referenceAnchor(reference.id), "lang": language], nodes)
  }
}
