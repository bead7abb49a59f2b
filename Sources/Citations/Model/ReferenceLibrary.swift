/// The works that a site may cite, in the order of their file.
package struct ReferenceLibrary: Sendable {
  package let references: [Reference]
  private let indexByID: [String: Int]

  package init(_ references: [Reference]) {
    self.references = references
    indexByID = Dictionary(references.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: String) -> Reference? { indexByID[id].map { references[$0] } }
}
