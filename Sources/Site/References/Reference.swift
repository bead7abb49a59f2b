package import Diagnostics

/// A work of `references.json`, in CSL's terms.
package struct Reference: Sendable, Hashable {
  package var id: String
  package var type: String
  package var title: String
  package var authors: [Name]
  package var containerTitle: String?
  package var publisher: String?
  package var year: String?
  package var volume: String?
  package var issue: String?
  package var page: String?
  package var number: String?
  package var doi: String?
  package var url: String?
  package var accessed: String?
  package var note: String?
  package var language: String
  package var span: SourceSpan

  package struct Name: Sendable, Hashable {
    package var family: String
    package var given: String
    /// Set instead of the two for an institution.
    package var literal: String?
  }

  /// True when the work's own language is Chinese, which decides the terms of its entry.
  package var isChinese: Bool { language.hasPrefix("zh") }
}

/// The works that a site may cite.
package struct ReferenceList: Sendable {
  package var file: String
  package var references: [Reference]
  private var indexByID: [String: Int]

  package init(file: String, references: [Reference]) {
    self.file = file
    self.references = references
    indexByID = Dictionary(references.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: String) -> Reference? { indexByID[id].map { references[$0] } }

  /// The number under which a work stands in the list, from 1.
  func number(of id: String) -> Int? { indexByID[id].map { $0 + 1 } }
}
