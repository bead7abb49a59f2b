import Markdown

extension Sequence<Inline> {
  /// The words of the text, without marks, images and citations.
  var plainText: String { map(\.plainText).joined() }
}

extension Inline {
  fileprivate var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .emphasis(let content), .strong(let content), .strikethrough(let content): content.plainText
    case .link(let link): link.content.plainText
    case .image, .html, .footnoteReference, .citation: ""
    }
  }
}
