/// A text in one or more languages, keyed by BCP 47 tag; the first is the default.
package struct LocalizedText: Sendable, Hashable {
  package var variants: [(language: String, text: String)] {
    zip(languages, texts).map { ($0, $1) }
  }
  private var languages: [String]
  private var texts: [String]

  package init(_ text: String) {
    languages = [""]
    texts = [text]
  }

  package init(_ variants: [(language: String, text: String)]) {
    languages = variants.map(\.language)
    texts = variants.map(\.text)
  }

  /// The text for `language`, or the nearest: the same primary subtag (`zh` for `zh-Hans`), then the first.
  package func text(for language: String) -> String {
    let primary = language.prefix { $0 != "-" }
    let index =
      languages.firstIndex(of: language)
      ?? languages.firstIndex { $0.prefix { $0 != "-" } == primary }
      ?? 0
    return texts.indices.contains(index) ? texts[index] : ""
  }
}
