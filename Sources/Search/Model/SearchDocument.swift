/// One thing that a reader may look for: a page, or a claim, number, chart or dataset with a place of its own.
package struct SearchDocument: Sendable, Hashable {
  /// The kinds, in the order of their numbers in the index; `search.js` names them in the same order.
  package enum Kind: Int, Sendable, Hashable, CaseIterable { case page, claim, number, chart, dataset }

  /// A stretch of the text under one heading.
  package struct Section: Sendable, Hashable {
    package var heading: String
    /// The fragment of the heading, without `#`; empty for the start of the page.
    package var anchor: String
    package var text: String

    package init(heading: String = "", anchor: String = "", text: String) {
      self.heading = heading
      self.anchor = anchor
      self.text = text
    }
  }

  package var kind: Kind
  package var title: String
  /// Where it stands, relative to the root of the site: `pilot-zones/analyses/definitions/`.
  package var path: String
  /// A tag such as `zh-Hans`; each language has an index of its own.
  package var language: String
  package var sections: [Section]

  package init(_ kind: Kind, title: String, path: String, language: String, sections: [Section]) {
    self.kind = kind
    self.title = title
    self.path = path
    self.language = language
    self.sections = sections
  }
}
