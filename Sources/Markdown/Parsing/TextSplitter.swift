import Diagnostics

/// Takes a text apart into words, citations and bare runs of stars.
struct TextSplitter {
  private let text: WrittenText
  private let start: SourcePosition
  private let findsCitations: Bool
  private var tokens: [EmphasisToken] = []
  private var done = 0

  /// - Parameters:
  ///   - start: where the text stands in the file.
  ///   - findsCitations: false inside links, which hold none.
  init(_ text: WrittenText, start: SourcePosition, findsCitations: Bool) {
    self.text = text
    self.start = start
    self.findsCitations = findsCitations
  }

  mutating func split() -> [EmphasisToken] {
    var open: Int?
    var index = 0
    while index < text.bytes.count {
      let byte = text.bytes[index]
      let first = index
      index += 1
      guard Self.isMark(byte), text.isBare(first) else { continue }
      switch byte {
      case UInt8(ascii: "*"):
        while index < text.bytes.count, text.bytes[index] == UInt8(ascii: "*"), text.isBare(index) { index += 1 }
        flush(upTo: first)
        tokens.append(.run(count: index - first, span(first, index)))
        done = index
        open = nil
      case UInt8(ascii: "["): open = first
      default:
        if let from = open { citation(from, first) }
        open = nil
      }
    }
    flush(upTo: text.bytes.count)
    return tokens
  }

  private mutating func citation(_ open: Int, _ close: Int) {
    guard findsCitations, let items = CitationReader(text, place: place).items((open + 1)..<close) else { return }
    flush(upTo: open)
    tokens.append(.inline(Inline(.citation(items), span(open, close + 1))))
    done = close + 1
  }

  private mutating func flush(upTo end: Int) {
    guard end > done else { return }
    tokens.append(.inline(Inline(.text(String(decoding: text.bytes[done..<end], as: UTF8.self)), span(done, end))))
    done = end
  }

  private func place(_ index: Int) -> SourcePosition {
    SourcePosition(line: start.line, byteColumn: start.byteColumn + text.offset(index))
  }

  private func span(_ from: Int, _ to: Int) -> SourceSpan { SourceSpan(place(from), place(to)) }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }
}
