import Diagnostics
import Markdown

/// Cuts the content of a paragraph into sentences, at the stops of Chinese and of English.
struct SentenceSplitter {
  private var sentences: [ProseSentence] = []
  private var current: ProseSentence?
  /// True after an English stop, which ends the sentence when a space follows.
  private var isStopPending = false

  mutating func visit(_ inlines: [Inline]) { for inline in inlines { visit(inline) } }

  mutating func finish() -> [ProseSentence] {
    close()
    return sentences
  }

  private mutating func visit(_ inline: Inline) {
    switch inline.kind {
    case .text(let text): for character in text { take(character, inline.span) }
    case .code(let text): for character in text { add(character, inline.span) }
    case .softBreak, .lineBreak: take(" ", inline.span)
    case .emphasis(let content), .strong(let content), .strikethrough(let content): visit(content)
    case .link(let link):
      open(inline.span)
      if link.destination.hasPrefix("value:") { current?.bindings.append(String(link.destination.dropFirst("value:".count))) }
      for character in link.content.plainText { add(character, inline.span) }
    case .citation(let items):
      open(inline.span)
      current?.citations += items
    case .image, .html, .footnoteReference: break
    }
  }

  private mutating func take(_ character: Character, _ span: SourceSpan) {
    if isStopPending, character == " " {
      close()
      return
    }
    add(character, span)
    switch character {
    case "。", "！", "？", "；": close()
    case ".", "!", "?", ";": isStopPending = true
    default: break
    }
  }

  private mutating func add(_ character: Character, _ span: SourceSpan) {
    isStopPending = false
    if current == nil, character == " " { return }
    open(span)
    current?.text.append(character)
  }

  private mutating func open(_ span: SourceSpan) {
    if current == nil { current = ProseSentence(span: span) }
  }

  private mutating func close() {
    isStopPending = false
    if let sentence = current { sentences.append(sentence) }
    current = nil
  }
}
