extension Sequence<Inline> {
  /// The text a reader sees, without marks; breaks are spaces.
  package var plainText: String {
    var text = ""
    for inline in self { inline.appendPlainText(to: &text) }
    return text
  }
}

extension Inline {
  package var plainText: String { [self].plainText }

  fileprivate func appendPlainText(to text: inout String) {
    switch kind {
    case .text(let literal), .code(let literal): text += literal
    case .softBreak, .lineBreak: text += " "
    case .emphasis(let content), .strong(let content), .strikethrough(let content):
      for inline in content { inline.appendPlainText(to: &text) }
    case .link(let link): for inline in link.content { inline.appendPlainText(to: &text) }
    case .image(let image): for inline in image.content { inline.appendPlainText(to: &text) }
    case .html, .footnoteReference, .citation: break
    }
  }

  /// What stands before and after the content of this inline in the source, for rules about neighbours.
  func edge(atEnd: Bool) -> Unicode.Scalar? {
    switch kind {
    case .text(let text): atEnd ? text.unicodeScalars.last : text.unicodeScalars.first
    case .softBreak, .lineBreak: " "
    case .code: "`"
    case .emphasis(let content), .strong(let content), .strikethrough(let content):
      (atEnd ? content.last : content.first)?.edge(atEnd: atEnd)
    case .link: atEnd ? ")" : "["
    case .image: atEnd ? ")" : "!"
    case .html: atEnd ? ">" : "<"
    case .footnoteReference, .citation: atEnd ? "]" : "["
    }
  }

  /// The first or last character that a reader sees: of a link, its text.
  func visibleEdge(atEnd: Bool) -> Unicode.Scalar? {
    switch kind {
    case .link(let link): (atEnd ? link.content.last : link.content.first)?.visibleEdge(atEnd: atEnd)
    case .emphasis(let content), .strong(let content), .strikethrough(let content):
      (atEnd ? content.last : content.first)?.visibleEdge(atEnd: atEnd)
    case .code(let text): atEnd ? text.unicodeScalars.last : text.unicodeScalars.first
    default: edge(atEnd: atEnd)
    }
  }
}
