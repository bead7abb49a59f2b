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
    case .text(let text): split(text, inline.span)
    case .code(let text): add(text.utf8, inline.span)
    case .softBreak, .lineBreak: split(" ", inline.span)
    case .emphasis(let content), .strong(let content), .strikethrough(let content): visit(content)
    case .link(let link):
      open(inline.span)
      if link.destination.hasPrefix("value:") { current?.bindings.append(String(link.destination.dropFirst("value:".count))) }
      add(link.content.plainText.utf8, inline.span)
    case .citation(let items):
      open(inline.span)
      current?.citations += items
    case .image, .html, .footnoteReference: break
    }
  }

  private mutating func split(_ text: String, _ span: SourceSpan) {
    let bytes = Array(text.utf8)
    var start = 0
    for index in bytes.indices {
      if isStopPending, bytes[index] == UInt8(ascii: " ") {
        add(bytes[start..<index], span)
        close()
        start = index + 1
        continue
      }
      isStopPending = Self.isStop(bytes[index])
      guard Self.endsChineseStop(bytes, at: index) else { continue }
      add(bytes[start...index], span)
      close()
      start = index + 1
    }
    let isPending = isStopPending
    add(bytes[start...], span)
    isStopPending = isPending
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ";")
  }

  /// True at the last byte of 。！？；.
  private static func endsChineseStop(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index >= 2 else { return false }
    switch (bytes[index - 2], bytes[index - 1], bytes[index]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B): return true
    default: return false
    }
  }

  private mutating func add(_ bytes: some Collection<UInt8>, _ span: SourceSpan) {
    let text = current == nil ? bytes.drop { $0 == UInt8(ascii: " ") } : bytes[...]
    guard !text.isEmpty else { return }
    isStopPending = false
    open(span)
    current?.bytes += text
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
