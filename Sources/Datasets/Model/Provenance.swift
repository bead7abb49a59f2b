/// Where a dataset, or a row of it, comes from.
package struct Source: Sendable, Hashable {
  /// The key that rows and prose refer to.
  package var name: String?
  package var title: String
  package var path: String?
  package var publisher: String?
  package var published: String?
  package var note: String?

  package init(
    name: String? = nil, title: String, path: String? = nil, publisher: String? = nil, published: String? = nil, note: String? = nil
  ) {
    self.name = name
    self.title = title
    self.path = path
    self.publisher = publisher
    self.published = published
    self.note = note
  }
}

/// A licence of a dataset: an Open Definition id or a title with a path.
package struct License: Sendable, Hashable {
  package var name: String?
  package var title: String?
  package var path: String?

  package init(name: String? = nil, title: String? = nil, path: String? = nil) {
    self.name = name
    self.title = title
    self.path = path
  }
}

/// How sure a row is.
package enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
  case low, medium, high

  package static func < (a: Confidence, b: Confidence) -> Bool { a.rank < b.rank }
  private var rank: Int { self == .low ? 0 : self == .medium ? 1 : 2 }
}

/// What a row rests on: a public source, a computation from other rows, or general knowledge that nobody verified.
package enum Basis: String, Sendable, Hashable, CaseIterable {
  case publicSource = "public-source"
  case derived
  case generalKnowledge = "general-knowledge"
}
