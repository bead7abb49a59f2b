package import Diagnostics

extension MarkdownDocument {
  /// Calls `body` with every heading, in document order.
  package func forEachHeading(_ body: (Heading) -> Void) { forEachHeadingBlock { heading, _ in body(heading) } }

  package func forEachHeadingBlock(_ body: (Heading, SourceSpan) -> Void) {
    blocks.forEachBlock { block in
      if case .heading(let heading) = block.kind { body(heading, block.span) }
    }
  }

  /// Calls `body` with every inline of the text and the footnotes, those inside others too, in document order.
  package func forEachInline(_ body: (Inline) -> Void) {
    blocks.forEachInline(body)
    for footnote in footnotes { footnote.blocks.forEachInline(body) }
  }
}

extension Sequence<Block> {
  /// Calls `body` with every block, those inside others too, in document order.
  package func forEachBlock(_ body: (Block) -> Void) {
    for block in self {
      body(block)
      switch block.kind {
      case .blockQuote(let blocks): blocks.forEachBlock(body)
      case .list(let list): for item in list.items { item.blocks.forEachBlock(body) }
      default: continue
      }
    }
  }

  package func forEachInline(_ body: (Inline) -> Void) {
    forEachBlock { block in
      switch block.kind {
      case .paragraph(let content): content.forEachInline(body)
      case .heading(let heading): heading.content.forEachInline(body)
      case .table(let table): for cell in ([table.header] + table.rows).joined() { cell.content.forEachInline(body) }
      default: break
      }
    }
  }
}

extension Sequence<Inline> {
  package func forEachInline(_ body: (Inline) -> Void) {
    for inline in self {
      body(inline)
      switch inline.kind {
      case .emphasis(let content), .strong(let content), .strikethrough(let content): content.forEachInline(body)
      case .link(let link): link.content.forEachInline(body)
      case .image(let image): image.content.forEachInline(body)
      default: continue
      }
    }
  }
}
