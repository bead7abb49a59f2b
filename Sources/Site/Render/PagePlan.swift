import Datasets

/// One page to make: what it shows, in which language, at which address.
struct PagePlan: Sendable {
  enum Subject: Sendable {
    /// A page that an author wrote, by its index.
    case page(Int)
    /// A part of a node: index of the node's page, id of the part.
    case part(Int, id: String)
    case dataset(Int)
    case chart(name: String)
    case indicatorList, datasetList, chartList, references
    /// A folder that has pages and no index.
    case section(Route)
    case notFound
  }

  var subject: Subject
  /// Nil for a page without an address of its own.
  var route: Route?
  var context: PageContext
  /// The language of the text, which differs from the reader's where there is no translation.
  var textLanguage: String
  var kindClass: String

  /// Whether search engines should list the page.
  var isListed: Bool {
    if case .notFound = subject { return false }
    return textLanguage == context.language
  }
}
