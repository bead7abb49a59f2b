package import Diagnostics

/// The abstract of a report in one language: the section `{#abstract}` of its page.
package struct ReportAbstract: Sendable, Hashable {
  package var language: String
  /// Where its heading stands.
  package var range: SourceRange
  /// The nodes that it names by linking to their pages.
  package var nodeIDs: Set<String>

  package static let anchor = "abstract"
}
