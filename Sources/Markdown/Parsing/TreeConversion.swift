import Diagnostics

/// The C tree as blocks and inlines of our own.
struct TreeConversion {
  /// Deeper nesting than this is an error: no reader follows it, and walking it would need as deep a stack.
  static let depthLimit = 100

  let source: SourceLines
  let file: String
  let options: MarkdownOptions
  var diagnostics: [Diagnostic] = []
  private(set) var footnotes: [Footnote] = []
  private var footnoteNumbers: [String: Int] = [:]
  private var footnoteReferences: [String: Int] = [:]
  private var saidTooDeep = false

  init(source: SourceLines, file: String, options: MarkdownOptions) {
    self.source = source
    self.file = file
    self.options = options
  }

  mutating func blocks(of children: CMarkChildren) -> [Block] {
    let blocks = blocks(of: children, depth: 0)
    for index in footnotes.indices { footnotes[index].referenceCount = footnoteReferences[footnotes[index].label] ?? 0 }
    return blocks
  }

  mutating func blocks(of children: CMarkChildren, depth: Int) -> [Block] {
    var blocks: [Block] = []
    for node in children {
      if depth > Self.depthLimit {
        tooDeep(node)
        return blocks
      }
      if let block = block(node, depth: depth) { blocks.append(block) }
    }
    return blocks
  }

  mutating func tooDeep(_ node: CMarkNode) {
    guard !saidTooDeep else { return }
    saidTooDeep = true
    diagnostics.append(
      Diagnostic(
        "nesting-too-deep", "the text is nested more than \(Self.depthLimit) levels deep", at: span(of: node).in(file),
        fix: "take lists and quotes out of each other"))
  }

  private mutating func block(_ node: CMarkNode, depth: Int) -> Block? {
    let span = span(of: node)
    switch node.kind {
    case .paragraph: return Block(.paragraph(inlines(of: node)), span)
    case .heading: return Block(.heading(heading(node)), span)
    case .blockQuote: return Block(.blockQuote(blocks(of: node.children, depth: depth + 1)), span)
    case .list: return Block(.list(list(node, depth: depth)), span)
    case .codeBlock: return Block(.codeBlock(codeBlock(node)), span)
    case .table: return Block(.table(table(node)), span)
    case .thematicBreak: return Block(.thematicBreak, span)
    case .html: return html(node.literal, span).map { Block(.html($0), span) }
    case .footnoteDefinition:
      footnote(node, span, depth: depth)
      return nil
    default: return nil
    }
  }

  private mutating func heading(_ node: CMarkNode) -> Heading {
    var content = inlines(of: node)
    let id = HeadingIDs.takeExplicit(from: &content)
    return Heading(level: node.headingLevel, content: content, id: id ?? "", hasExplicitID: id != nil)
  }

  private mutating func list(_ node: CMarkNode, depth: Int) -> List {
    var items: [ListItem] = []
    for item in node.children where item.kind == .item {
      items.append(
        ListItem(
          isChecked: item.isTask ? item.isChecked : nil, blocks: blocks(of: item.children, depth: depth + 1), span: span(of: item)))
    }
    return List(isOrdered: node.isOrderedList, start: node.listStart, isTight: node.isTightList, items: items)
  }

  private func codeBlock(_ node: CMarkNode) -> CodeBlock {
    let info = node.fenceInfo
    let language = info.split { $0 == " " || $0 == "\t" }.first.map(String.init)
    let line = node.startLine + (node.isFenced ? 1 : 0)
    return CodeBlock(
      language: language, info: info, text: node.literal,
      textStart: source.position(line: line, column: node.isFenced ? 1 : node.startColumn), isFenced: node.isFenced)
  }

  private mutating func table(_ node: CMarkNode) -> Table {
    let alignments: [Table.Alignment?] = node.columnAlignments.map {
      switch $0 {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: nil
      }
    }
    var table = Table(alignments: alignments, header: [], rows: [])
    for row in node.children {
      var cells: [TableCell] = []
      for cell in row.children { cells.append(TableCell(content: inlines(of: cell), span: span(of: cell))) }
      if row.isHeaderRow { table.header = cells } else { table.rows.append(cells) }
    }
    return table
  }

  private mutating func footnote(_ node: CMarkNode, _ span: SourceSpan, depth: Int) {
    let label = node.literal
    let content = blocks(of: node.children, depth: depth + 1)
    let number = footnoteNumbers[label] ?? footnotes.count + 1
    footnotes.append(Footnote(label: label, number: number, referenceCount: 0, blocks: content, span: span))
    footnotes.sort { $0.number < $1.number }
  }

  mutating func footnoteReference(_ label: String) -> Inline.Kind {
    // cmark-gfm renumbers references and keeps the definitions in that order; the literal of a reference is its number.
    let number = Int(label) ?? footnoteNumbers[label] ?? footnoteNumbers.count + 1
    footnoteNumbers[label] = number
    footnoteReferences[label, default: 0] += 1
    return .footnoteReference(label: label, number: number)
  }

  /// Raw HTML as the site allows it: comments go, the rest is kept or reported.
  mutating func html(_ text: String, _ span: SourceSpan) -> String? {
    let trimmed = text.drop { $0.isWhitespace }
    if trimmed.hasPrefix("<!--"), let end = trimmed.firstRange(of: "-->"), trimmed[end.upperBound...].allSatisfy(\.isWhitespace) {
      return nil
    }
    if options.allowsRawHTML { return text }
    diagnostics.append(
      Diagnostic(
        "raw-html", "raw HTML is not allowed", at: span.in(file), cause: "what is written as HTML is not checked",
        fix: "write it as Markdown, or set 'raw-html: true' in site.yaml"))
    return nil
  }

  func span(of node: CMarkNode) -> SourceSpan {
    let start = source.position(line: node.startLine, column: node.startColumn)
    let end = source.position(line: max(node.endLine, node.startLine), column: node.endColumn + 1)
    return SourceSpan(start, max(start, end))
  }
}
