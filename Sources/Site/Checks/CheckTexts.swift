import Markdown

/// What a check says in one language, as inline Markdown.
struct CheckTexts: Sendable {
  var claim: InlineText?
  /// The reviewer's verdict.
  var judged: InlineText?
  var note: InlineText?
  var advice: InlineText?

  /// Texts with their keys, in the order of the page.
  var all: [(key: String, text: InlineText)] {
    let texts: [(String, InlineText?)] = [("claim", claim), ("judged", judged), ("note", note), ("advice", advice)]
    return texts.compactMap { key, text in text.map { (key, $0) } }
  }

  func forEachInline(_ body: (Inline) -> Void) { for (_, text) in all { text.content.forEachInline(body) } }

  mutating func mapInlines(_ transform: (Inline) -> Inline) {
    for key in [\CheckTexts.claim, \.judged, \.note, \.advice] {
      if let text = self[keyPath: key] { self[keyPath: key]?.content = text.content.mappingInlines(transform) }
    }
  }
}
