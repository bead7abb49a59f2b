import Diagnostics
import Markup

/// The ids of references to footnotes, and the links that lead back to them.
struct FootnoteLinks {
  private let ids: [SourceSpan: String]
  private let language: String

  init(_ footnotes: [Footnote], language: String) {
    var ids: [SourceSpan: String] = [:]
    for footnote in footnotes {
      for (index, span) in footnote.references.enumerated() { ids[span] = Self.id(footnote.number, index) }
    }
    self.ids = ids
    self.language = language
  }

  /// Nil for a reference whose footnote is not known.
  func id(at span: SourceSpan) -> String? { ids[span] }

  /// The content of a footnote with the links at the end of its last paragraph.
  func appendingWaysBack(from footnote: Footnote, to content: [Node]) -> [Node] {
    let ways = footnote.references.indices.filter { ids[footnote.references[$0]] != nil }.flatMap { [.text(" "), way(footnote, $0)] }
    guard !ways.isEmpty else { return content }
    guard case .element(var last)? = content.last, last.name == "p" else { return content + [.element("p", [:], ways)] }
    last.children += ways
    return content.dropLast() + [.element(last)]
  }

  private func way(_ footnote: Footnote, _ index: Int) -> Node {
    let isChinese = language.hasPrefix("zh")
    let isOnly = footnote.references.count == 1
    let label =
      if isChinese {
        isOnly ? "返回正文" : "返回正文第 \(index + 1) 处"
      } else {
        isOnly ? "Back to the text" : "Back to reference \(index + 1) in the text"
      }
    return .element("a", ["class": "footnote-back", "href": "#\(Self.id(footnote.number, index))", "aria-label": label], "↩")
  }

  private static func id(_ number: Int, _ index: Int) -> String { index == 0 ? "fnref-\(number)" : "fnref-\(number)-\(index + 1)" }
}
