import Markdown

/// The digest of what a page says, by which a translation knows its original.
///
/// Numbers count by what they bind and not by how they print, so that a rewritten pinned number leaves translations fresh; so do front-matter
/// keys other than title and summary.
enum TextDigest {
  /// Twelve hexadecimal digits of SHA-256.
  static func of(_ page: PageVariant) -> String {
    var text = ""
    write(page.title, to: &text)
    write(page.frontMatter.summary?.content ?? [], to: &text)
    write(page.document.blocks, to: &text)
    for footnote in page.document.footnotes { write(footnote.blocks, to: &text) }
    return String(SHA256Digest.hexadecimal(of: Array(text.utf8)).prefix(12))
  }

  private static func write(_ blocks: [Block], to text: inout String) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let content): write(content, to: &text)
      case .heading(let heading):
        text += "\(heading.level)#"
        write(heading.content, to: &text)
      case .blockQuote(let inner): write(inner, to: &text)
      case .list(let list): for item in list.items { write(item.blocks, to: &text) }
      case .codeBlock(let code): text += code.info + "\n" + code.text
      case .table(let table): for cell in ([table.header] + table.rows).joined() { write(cell.content, to: &text) }
      case .html(let html): text += html
      case .thematicBreak: break
      }
      text += "\n"
    }
  }

  private static func write(_ inlines: [Inline], to text: inout String) {
    for inline in inlines {
      switch inline.kind {
      case .text(let literal), .code(let literal), .html(let literal): text += literal
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content): write(content, to: &text)
      case .link(let link):
        if !link.destination.hasPrefix(Binding.scheme) { write(link.content, to: &text) }
        text += "<\(link.destination)>"
      case .image(let image):
        write(image.content, to: &text)
        text += "<\(image.destination)>"
      case .footnoteReference(let label, _): text += "^\(label)"
      case .citation(let items): for item in items { text += "@\(item.key)" }
      }
    }
    text += "\n"
  }
}
