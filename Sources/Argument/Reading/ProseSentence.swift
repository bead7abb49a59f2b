import Diagnostics
import Markdown

/// A sentence of a text, with the values and works that it names.
struct ProseSentence {
  /// In UTF-8.
  var bytes: [UInt8] = []
  /// What follows `value:` in the links of the sentence.
  var bindings: [String] = []
  var citations: [CitationItem] = []
  /// Where its first piece stands.
  var span: SourceSpan

  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(span: SourceSpan) { self.span = span }

  /// The sentences of a text in its order. Tables, code and captions are left out.
  static func sentences(of blocks: [Block]) -> [ProseSentence] {
    var sentences: [ProseSentence] = []
    for block in blocks {
      switch block.kind {
      case .paragraph(let content):
        var splitter = SentenceSplitter()
        splitter.visit(content)
        sentences += splitter.finish()
      case .blockQuote(let inner): sentences += Self.sentences(of: inner)
      case .list(let list): for item in list.items { sentences += Self.sentences(of: item.blocks) }
      case .heading, .codeBlock, .table, .html, .thematicBreak: break
      }
    }
    return sentences
  }
}
