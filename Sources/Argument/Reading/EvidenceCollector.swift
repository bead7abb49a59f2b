import Diagnostics
import Markdown

/// Gathers the bindings, charts and citations of blocks, in the order of the text.
struct EvidenceCollector {
  let source: EvidenceSource
  let file: String
  /// By label; a footnote counts where it is first referred to.
  let footnotes: [String: Footnote]
  private(set) var evidence = Evidence()
  private var seenFootnotes: Set<String> = []

  init(source: EvidenceSource, document: MarkdownDocument) {
    self.source = source
    file = document.file
    self.footnotes = Dictionary(document.footnotes.map { ($0.label, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func visit(_ blocks: [Block]) { for block in blocks { visit(block) } }

  mutating func visit(_ inlines: [Inline]) { for inline in inlines { visit(inline) } }

  private mutating func visit(_ block: Block) {
    switch block.kind {
    case .paragraph(let content): visit(content)
    case .heading(let heading): visit(heading.content)
    case .blockQuote(let blocks): visit(blocks)
    case .list(let list): for item in list.items { visit(item.blocks) }
    case .table(let table):
      for cell in table.header { visit(cell.content) }
      for cell in table.rows.joined() { visit(cell.content) }
    case .codeBlock(let code):
      if Self.chartLanguages.contains(code.language ?? "") {
        let chart = source.fencedChart(block.span.in(file))
        evidence.charts.append(Evidence.Chart(name: "", span: block.span, value: chart))
      } else {
        visit(source.fencedText(block.span.in(file)))
      }
    case .thematicBreak, .html: break
    }
  }

  /// Languages of fenced blocks that hold a chart's spec.
  private static let chartLanguages: Set<String> = ["chart", "vega-lite", "vegalite"]

  private mutating func visit(_ inline: Inline) {
    switch inline.kind {
    case .text, .softBreak, .lineBreak, .code, .html: break
    case .emphasis(let content), .strong(let content), .strikethrough(let content): visit(content)
    case .link(let link):
      if let destination = remainder(of: link.destination, after: "value:") {
        evidence.bindings.append(
          Evidence.Binding(destination: destination, span: inline.span, value: source.binding(destination)))
      } else if !link.destination.contains(":") {
        evidence.references.append(Evidence.Reference(destination: link.destination, span: inline.span))
      }
      visit(link.content)
    case .image(let image):
      if let name = remainder(of: image.destination, after: "chart:") {
        evidence.charts.append(Evidence.Chart(name: name, span: inline.span, value: source.chart(name)))
      }
      visit(image.content)
    case .footnoteReference(let label, _):
      if seenFootnotes.insert(label).inserted, let footnote = footnotes[label] { visit(footnote.blocks) }
    case .citation(let items): evidence.citations += items
    }
  }

  private func remainder(of text: String, after prefix: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }
}
