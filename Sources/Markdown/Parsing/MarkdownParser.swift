package import Diagnostics
import StructuredText

/// Pages to values: front matter, then CommonMark with GFM extensions by libcmark-gfm, then repairs for Chinese on the tree.
package enum MarkdownParser {
  /// - Returns: the document, and everything in it that is wrong; whatever the input, there is a document.
  package static func parse(_ file: SourceFile, options: MarkdownOptions = MarkdownOptions()) -> Diagnosed<MarkdownDocument> {
    var diagnostics: [Diagnostic] = []
    let text = SourceTextChecker(file).checked(&diagnostics)
    let split = FrontMatterSplitter(text, file: file.path).split()
    diagnostics += split.diagnostics
    var frontMatter: SourceValue?
    if let range = split.value.frontMatter {
      let read = readYAML(text[range], file: file.path, startLine: 2)
      diagnostics += read.diagnostics
      frontMatter = read.value
    }
    // A byte-order mark is three bytes of the first line that the parser does not see.
    let offset = split.value.body == 0 && SourceTextChecker.hasMark(file.bytes)
      ? SourcePosition(line: 1, byteColumn: 4) : nil
    let body = blocks(Array(text[split.value.body...]), file: file.path, firstLine: split.value.bodyLine, options, offset: offset)
    diagnostics += body.diagnostics
    var document = body.value
    document.frontMatter = frontMatter
    return Diagnosed(document, diagnostics)
  }

  /// A short text of a front matter or a spec as inline Markdown, with places in the file that holds it.
  ///
  /// - Parameter start: where the text begins; a quoted YAML text begins one column later.
  package static func parseInlines(
    _ text: String, file: String, at start: SourcePosition, options: MarkdownOptions = MarkdownOptions()
  ) -> Diagnosed<[Inline]> {
    let parsed = blocks(Array(text.utf8), file: file, firstLine: 1, options, offset: start)
    guard case .paragraph(let content)? = parsed.value.blocks.first?.kind, parsed.value.blocks.count == 1 else {
      // A text such as "1. Trade" would be a list: it is a title all the same.
      return Diagnosed([Inline(.text(text), SourceSpan(at: start))])
    }
    return Diagnosed(content, parsed.diagnostics)
  }

  private static func blocks(
    _ bytes: [UInt8], file: String, firstLine: Int, _ options: MarkdownOptions, offset: SourcePosition? = nil
  ) -> Diagnosed<MarkdownDocument> {
    let source = SourceLines(bytes, firstLine: firstLine, offset: offset)
    if let place = NestingChecker.firstTooDeep(bytes) {
      let finding = TreeConversion.tooDeep(at: SourceSpan(at: source.position(offset: place)).in(file))
      return Diagnosed(MarkdownDocument(file: file, blocks: []), [finding])
    }
    var conversion = TreeConversion(source: source, file: file, options: options)
    guard let tree = CMarkTree(parsing: bytes) else {
      return Diagnosed(
        MarkdownDocument(file: file, blocks: []),
        [Diagnostic("markdown-memory", "there is not enough memory to read the page", at: SourceSpan.startOfFile.in(file))])
    }
    let blocks = tree.withChildren { conversion.blocks(of: $0) }
    var document = MarkdownDocument(file: file, blocks: blocks, footnotes: conversion.footnotes)
    HeadingIDs.assign(in: &document, &conversion.diagnostics)
    conversion.diagnostics += UnusedFootnotes.findings(in: document, source)
    return Diagnosed(document, conversion.diagnostics)
  }
}
