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
  /// The labels of the footnotes in the order of their numbers.
  private var footnoteLabels: [String] = []
  private var footnoteReferences: [Int: [SourceSpan]] = [:]
  private var saidTooDeep = false
  /// Of the paragraph, heading or cell that is being read.
  var places: InlinePlaces
  /// Where what was read last ends.
  var cursor = SourcePosition.start
  private(set) var quoteDepth = 0

  init(source: SourceLines, file: String, options: MarkdownOptions) {
    self.source = source
    self.file = file
    self.options = options
    places = InlinePlaces(in: source)
  }

  mutating func blocks(of children: CMarkChildren) -> [Block] {
    // The library keeps the footnotes that the text refers to, in the order of their numbers, behind everything else.
    for node in children where node.kind == .footnoteDefinition { footnoteLabels.append(footnoteLabel(node)) }
    let blocks = blocks(of: children, depth: 0)
    for index in footnotes.indices {
      footnotes[index].references = footnoteReferences[footnotes[index].number] ?? []
      footnotes[index].referenceCount = footnotes[index].references.count
    }
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
    diagnostics.append(Self.tooDeep(at: span(of: node).in(file)))
  }

  static func tooDeep(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "nesting-too-deep", "the text is nested more than \(depthLimit) levels deep", at: range,
      cause: "what is deeper is not read", fix: "take lists and quotes out of each other")
  }

  private mutating func block(_ node: CMarkNode, depth: Int) -> Block? {
    let span = span(of: node)
    switch node.kind {
    case .paragraph: return Block(.paragraph(inlines(of: node, .paragraph)), span)
    case .heading: return Block(.heading(heading(node)), span)
    case .blockQuote:
      quoteDepth += 1
      defer { quoteDepth -= 1 }
      return Block(.blockQuote(blocks(of: node.children, depth: depth + 1)), span)
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
    var content = inlines(of: node, .heading)
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
      for cell in row.children { cells.append(TableCell(content: inlines(of: cell, .tableCell), span: span(of: cell))) }
      if row.isHeaderRow { table.header = cells } else { table.rows.append(cells) }
    }
    return table
  }

  private mutating func footnote(_ node: CMarkNode, _ span: SourceSpan, depth: Int) {
    let number = footnotes.count + 1
    let content = blocks(of: node.children, depth: depth + 1)
    footnotes.append(Footnote(label: footnoteLabel(node), number: number, referenceCount: 0, blocks: content, span: span))
  }

  /// What stands between `[^` and `]:`; the library does not tell.
  private func footnoteLabel(_ node: CMarkNode) -> String {
    let line = source.rest(from: SourcePosition(line: node.startLine, byteColumn: 1))
    guard let open = line.firstIndex(of: UInt8(ascii: "^")), let close = line[open...].firstIndex(of: UInt8(ascii: "]")) else { return "" }
    return String(decoding: line[(open + 1)..<close], as: UTF8.self)
  }

  /// - Parameter literal: the number, which the library has put in the place of the label.
  mutating func footnoteReference(_ literal: String, _ span: SourceSpan) -> Inline.Kind {
    guard let number = Int(literal), footnoteLabels.indices.contains(number - 1) else { return .text("[^\(literal)]") }
    footnoteReferences[number, default: []].append(span)
    return .footnoteReference(label: footnoteLabels[number - 1], number: number)
  }

  /// Raw HTML as the site allows it: comments go, the rest is kept or reported.
  mutating func html(_ text: String, _ span: SourceSpan) -> String? {
    if HTMLComments.areAll(of: text) { return nil }
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
