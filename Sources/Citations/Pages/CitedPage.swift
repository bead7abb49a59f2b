/// A page of a site, as readers cite it.
package struct CitedPage: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable { case report, dataset, chart, page }

  package var kind: Kind
  package var title: String
  package var address: String
  package var language: String
  package var authors: [Name] = []
  /// The site, or who publishes it.
  package var publisher: String?
  /// The day on which what is cited was last changed.
  package var date: CitationDate?
  package var version: String?
  package var number: String?
  package var doi: String?

  package init(_ kind: Kind, title: String, address: String, language: String) {
    self.kind = kind
    self.title = cleaned(title)
    self.address = address
    self.language = language
  }

  package var isChinese: Bool { language.lowercased().split(separator: "-").first == "zh" }

  /// The page as a work, for the other forms: GB/T 7714, BibTeX, RIS, CSL-JSON.
  ///
  /// - Parameters:
  ///   - id: the key that the exports use.
  ///   - accessed: the day of reading; a page does not know it, so that it is left out when the site prints the entry.
  package func reference(id: String, accessed: CitationDate? = nil) -> Reference {
    var reference = Reference(id: id, type: type, title: title, language: language)
    reference.authors = authors
    reference.publisher = publisher.map(cleaned)
    reference.issued = date
    reference.accessed = accessed
    reference.version = version.map(cleaned)
    reference.number = number.map(cleaned)
    reference.genre = kind == .chart ? (isChinese ? "图" : "Chart") : nil
    reference.doi = doi
    reference.url = address
    return reference
  }

  private var type: WorkType {
    switch kind {
    case .report: .report
    case .dataset: .dataset
    case .chart: .graphic
    case .page: .webpage
    }
  }
}
