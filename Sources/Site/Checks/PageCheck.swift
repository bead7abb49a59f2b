import Diagnostics
import Indicators
import Markdown
import StructuredText

/// A fenced block `check` of a page: a claim with what the build or a reviewer makes of it.
package struct PageCheck: Sendable {
  /// How the verdict comes about.
  enum Form: Sendable {
    case computed(ConsistencyCheck)
    /// By a reviewer; the word is among the texts.
    case judged
    /// As the page in the default language says.
    case translation
    /// The block has errors of its own.
    case unreadable
  }

  /// How much hangs on it.
  enum Severity: String, Sendable, CaseIterable { case info, low, medium, high }

  var id: String
  var form: Form
  var texts: CheckTexts
  var severity: Severity?
  /// Keys of works.
  var sources: [Located<String>]
  /// Where the block stands: unique over the site.
  var place: BindingPlace
}

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
