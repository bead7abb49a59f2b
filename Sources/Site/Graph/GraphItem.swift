/// Something that others rest on, or that rests on others.
package struct GraphItem: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case page, part, chart, indicator, dataset, reference
  }

  package struct ID: Sendable, Hashable, Comparable {
    package var kind: Kind
    /// Of a page its path below `Content` without ending, of a part that with `#id`, of anything else its own name.
    package var name: String

    package var text: String { "\(kind.rawValue):\(name)" }

    package static func < (a: ID, b: ID) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
  }

  package var id: ID
  /// In the site's default language.
  package var title: String
  package var file: String
}
