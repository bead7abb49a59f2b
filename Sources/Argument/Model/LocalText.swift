/// A text per language, in the order in which the languages were given; the first is the fallback.
package struct LocalText: Sendable, Hashable {
  /// A text and the language it is in.
  package struct Version: Sendable, Hashable {
    package var language: String
    package var text: String
  }

  package private(set) var versions: [Version] = []

  package init() {}

  package init(_ text: String, language: String) { versions = [Version(language: language, text: text)] }

  /// Adds a version; a later text for a language that has one already is dropped.
  package mutating func add(_ text: String, language: String) {
    if !versions.contains(where: { $0.language == language }) {
      versions.append(Version(language: language, text: text))
    }
  }

  /// The text in `language`, or else the first one.
  package func text(in language: String) -> String {
    (versions.first { $0.language == language } ?? versions.first)?.text ?? ""
  }
}
