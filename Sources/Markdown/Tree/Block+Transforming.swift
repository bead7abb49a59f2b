extension Block {
  /// The block with every inline replaced, those inside others before the ones around them.
  package func mappingInlines(_ transform: (Inline) -> Inline) -> Block {
    var block = self
    switch kind {
    case .paragraph(let content): block.kind = .paragraph(content.mappingInlines(transform))
    case .heading(var heading):
      heading.content = heading.content.mappingInlines(transform)
      block.kind = .heading(heading)
    case .blockQuote(let blocks): block.kind = .blockQuote(blocks.map { $0.mappingInlines(transform) })
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks = list.items[index].blocks.map { $0.mappingInlines(transform) } }
      block.kind = .list(list)
    case .table(var table):
      table.header = table.header.map { $0.mappingInlines(transform) }
      table.rows = table.rows.map { row in row.map { $0.mappingInlines(transform) } }
      block.kind = .table(table)
    case .codeBlock, .thematicBreak, .html: break
    }
    return block
  }
}

extension TableCell {
  fileprivate func mappingInlines(_ transform: (Inline) -> Inline) -> TableCell {
    TableCell(content: content.mappingInlines(transform), span: span)
  }
}

extension [Inline] {
  package func mappingInlines(_ transform: (Inline) -> Inline) -> [Inline] {
    map { inline in
      var inline = inline
      switch inline.kind {
      case .emphasis(let content): inline.kind = .emphasis(content.mappingInlines(transform))
      case .strong(let content): inline.kind = .strong(content.mappingInlines(transform))
      case .strikethrough(let content): inline.kind = .strikethrough(content.mappingInlines(transform))
      case .link(var link):
        link.content = link.content.mappingInlines(transform)
        inline.kind = .link(link)
      case .image(var image):
        image.content = image.content.mappingInlines(transform)
        inline.kind = .image(image)
      default: break
      }
      return transform(inline)
    }
  }
}
