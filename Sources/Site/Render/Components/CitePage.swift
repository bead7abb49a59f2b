import Citations
import Datasets
import Markup

/// How a page is cited, in the forms that readers copy: GB/T 7714—2015, APA, BibTeX and RIS.
struct CitePage {
  let context: PageContext
  let page: CitedPage
  /// The key of the entry in a reader's own list.
  let key: String

  /// - Parameters:
  ///   - authors: names as the author writes them; the site's publisher stands in where there are none.
  ///   - date: the day of the last change, `2024-05-02`.
  init(_ context: PageContext, _ kind: CitedPage.Kind, title: String, key: String, authors: [String] = [], date: String? = nil) {
    self.context = context
    self.key = key
    let configuration = context.configuration
    var page = CitedPage(kind, title: title, address: configuration.baseURL + context.address.urlPath, language: context.language)
    page.publisher = configuration.publisher?.text(for: context.language)
    page.authors = (authors.isEmpty ? [page.publisher].compactMap { $0 } : authors).map { Name(literal: $0) }
    page.date = date.flatMap { CitationDate(iso: $0) }
    self.page = page
  }

  var section: PageSection {
    let reference = page.reference(id: key)
    let forms: [(String, Node)] = [
      ("GB/T 7714", .element("span", [:], nodes(reference.gbt7714()))), ("APA", .element("span", [:], nodes(page.apa()))),
      ("BibTeX", .element("pre", [:], [.element("code", [:], reference.bibTeX())])), ("RIS", .element("pre", [:], [.element("code", [:], reference.ris())])),
    ]
    let list = Node.element("dl", ["class": "citation-forms"], forms.flatMap { [.element("dt", [:], $0.0), .element("dd", [:], [$0.1])] })
    return PageSection(id: "cite", title: context.say(.citePage), content: list)
  }

  private func nodes(_ text: CitationText) -> [Node] {
    text.runs.map { run in
      if case .address(let address)? = run.link { return .element("a", ["href": address], run.text) }
      return run.isEmphasized ? .element("em", [:], run.text) : .text(run.text)
    }
  }
}
