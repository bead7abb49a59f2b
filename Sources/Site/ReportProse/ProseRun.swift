import Diagnostics
import Markdown
import Prose

/// The running text of one block as its reader sees it, with the way back to the places it was read from.
struct ProseRun {
  /// A stretch of the text that stands in the source as it is.
  private struct Piece {
    var offset: Int
    var length: Int
    var span: SourceSpan
    /// Whether bytes of the text and of the source go together one by one.
    var isExact: Bool
  }

  private(set) var prose: ProseText
  /// The bound numbers: where they stand in the text, and the link in the source.
  private(set) var values: [(range: Range<Int>, span: SourceSpan)] = []
  private let pieces: [Piece]

  init(_ inlines: [Inline]) {
    var reader = Reader()
    reader.read(inlines)
    pieces = reader.pieces
    values = reader.values
    prose = ProseText(reader.text, marks: reader.marks)
  }

  /// The place of a stretch of the text.
  func span(_ range: Range<Int>) -> SourceSpan? {
    guard let first = pieces.last(where: { $0.offset <= range.lowerBound }) else { return nil }
    let last = pieces.last { $0.offset < range.upperBound } ?? first
    return SourceSpan(position(range.lowerBound, in: first), position(range.upperBound, in: last, isEnd: true))
  }

  private func position(_ offset: Int, in piece: Piece, isEnd: Bool = false) -> SourcePosition {
    guard piece.isExact, offset <= piece.offset + piece.length else { return isEnd ? piece.span.end : piece.span.start }
    return SourcePosition(line: piece.span.start.line, byteColumn: piece.span.start.byteColumn + offset - piece.offset)
  }

  private struct Reader {
    var text = ""
    var marks: [Mark] = []
    var pieces: [Piece] = []
    var values: [(range: Range<Int>, span: SourceSpan)] = []

    var length: Int { text.utf8.count }

    mutating func append(_ piece: String, _ span: SourceSpan) {
      let isExact = span.start.line == span.end.line && span.end.byteColumn - span.start.byteColumn == piece.utf8.count
      pieces.append(Piece(offset: length, length: piece.utf8.count, span: span, isExact: isExact))
      text += piece
    }

    mutating func read(_ inlines: [Inline]) {
      for inline in inlines { read(inline) }
    }

    mutating func read(_ inline: Inline) {
      let start = length
      switch inline.kind {
      case .text(let text): append(text, inline.span)
      case .softBreak:
        let isWide = text.unicodeScalars.last.map { $0.value >= 0x2E80 } ?? true
        append(isWide ? "" : " ", inline.span)
      case .lineBreak: append("\n", inline.span)
      case .code(let code):
        append(code, inline.span)
        marks.append(Mark(.code, start..<length))
      case .emphasis(let content), .strong(let content), .strikethrough(let content): read(content)
      case .link(let link):
        read(link.content)
        let isValue = link.destination.hasPrefix(Binding.scheme)
        marks.append(Mark(isValue ? .value : .link, start..<length))
        if isValue { values.append((start..<length, inline.span)) }
      case .citation, .footnoteReference:
        append("[0]", inline.span)
        marks.append(Mark(.citation, start..<length))
      case .image, .html: break
      }
    }
  }
}

extension MarkdownDocument {
  /// The running text of paragraphs, lists, quotes and headings, with that of footnotes. Tables are data and not prose.
  var proseRuns: [ProseRun] {
    var runs: [ProseRun] = []
    func add(_ blocks: [Block]) {
      blocks.forEachBlock { block in
        switch block.kind {
        case .paragraph(let content): runs.append(ProseRun(content))
        case .heading(let heading): runs.append(ProseRun(heading.content))
        default: break
        }
      }
    }
    add(blocks)
    for footnote in footnotes { add(footnote.blocks) }
    return runs
  }
}
