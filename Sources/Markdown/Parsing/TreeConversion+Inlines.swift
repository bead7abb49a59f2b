import Diagnostics

extension TreeConversion {
  /// The content of a paragraph, heading or cell, with citations found and Chinese repaired.
  mutating func inlines(of node: CMarkNode, _ kind: CMarkNode.Kind) -> [Inline] {
    places = InlinePlaces(of: node, kind, in: source, quotes: quoteDepth)
    cursor = places.start
    return content(of: node, depth: 0, isInLink: false)
  }

  private mutating func content(of node: CMarkNode, depth: Int, isInLink: Bool) -> [Inline] {
    SoftBreakRepair.repaired(EmphasisRepair.repaired(tokens(of: node, depth: depth, isInLink: isInLink)))
  }

  private mutating func tokens(of parent: CMarkNode, depth: Int, isInLink: Bool) -> [EmphasisToken] {
    var tokens: [EmphasisToken] = []
    for node in parent.children {
      if depth > Self.depthLimit {
        tooDeep(node)
        return tokens
      }
      append(node, depth: depth, isInLink: isInLink, to: &tokens)
    }
    return tokens
  }

  private mutating func append(_ node: CMarkNode, depth: Int, isInLink: Bool, to tokens: inout [EmphasisToken]) {
    let kind = node.kind
    switch kind {
    case .text:
      let start = start(of: node)
      append(node.literal, node, at: start, isInLink: isInLink, to: &tokens)
    case .softBreak, .lineBreak:
      let place = SourceSpan(at: source.position(cursor))
      cursor = places.startOfLine(cursor.line + 1)
      tokens.append(.inline(Inline(kind == .softBreak ? .softBreak : .lineBreak, place)))
    case .emphasis, .strong:
      let width = kind == .strong ? 2 : 1
      cursor = start(of: node).advanced(by: width)
      let content = self.tokens(of: node, depth: depth + 1, isInLink: isInLink)
      tokens.append(emphasis(content, width: width))
    case .link where node.startColumn == 0: appendFoundAddress(node, to: &tokens)
    default:
      if let inline = inline(node, kind, depth: depth, isInLink: isInLink) { tokens.append(.inline(inline)) }
    }
  }

  /// An emphasis around content that has just been read. The library's own columns are wrong for `***both***`.
  private mutating func emphasis(_ content: [EmphasisToken], width: Int) -> EmphasisToken {
    let isStarred = source.byte(at: cursor) == UInt8(ascii: "*")
    cursor = cursor.advanced(by: width)
    let end = source.position(cursor)
    let start = content.first?.span.start.advanced(by: -width) ?? end
    return .emphasis(width: width, isStarred: isStarred, content, SourceSpan(start, max(start, end)))
  }

  /// A text, taken apart where it holds citations or stars.
  private mutating func append(
    _ literal: String, _ node: CMarkNode?, at start: SourcePosition, isInLink: Bool, to tokens: inout [EmphasisToken]
  ) {
    let length = literal.utf8.count
    let isVerbatim = node.map { $0.startLine == $0.endLine && $0.endColumn - $0.startColumn + 1 == length } ?? true
    let needsSplit = literal.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "@") }
    guard needsSplit || !isVerbatim else {
      cursor = start.advanced(by: length)
      tokens.append(.inline(Inline(.text(literal), source.span(start, cursor))))
      return
    }
    let text = isVerbatim ? WrittenText(verbatim: literal) : WrittenText(literal, in: source.rest(from: start))
    cursor = start.advanced(by: text.writtenLength)
    guard needsSplit else {
      tokens.append(.inline(Inline(.text(literal), source.span(start, cursor))))
      return
    }
    var splitter = TextSplitter(text, start: source.position(start), findsCitations: !isInLink)
    tokens += splitter.split()
  }

  /// An address that GFM found in running text; the library gives it no place. It ends where Chinese punctuation begins.
  private mutating func appendFoundAddress(_ node: CMarkNode, to tokens: inout [EmphasisToken]) {
    var shown = ""
    for child in node.children { shown += child.literal }
    let address = AddressEnd.cut(shown)
    let rest = String(shown.utf8.dropFirst(address.utf8.count)) ?? ""
    var destination = node.url
    if !rest.isEmpty, destination.hasSuffix(rest) { destination = String(destination.utf8.dropLast(rest.utf8.count)) ?? destination }
    let start = cursor
    cursor = start.advanced(by: address.utf8.count)
    let span = source.span(start, cursor)
    let link = Link(destination: destination, content: [Inline(.text(address), span)], isAutolink: true)
    tokens.append(.inline(Inline(.link(link), span)))
    if !rest.isEmpty { append(rest, nil, at: cursor, isInLink: false, to: &tokens) }
  }

  private mutating func inline(_ node: CMarkNode, _ kind: CMarkNode.Kind, depth: Int, isInLink: Bool) -> Inline? {
    let start = start(of: node)
    let title = kind == .link || kind == .image ? node.title : ""
    let result: Inline.Kind
    cursor = start
    switch kind {
    case .code: return code(node, from: start)
    case .strikethrough: result = .strikethrough(content(of: node, depth: depth + 1, isInLink: isInLink))
    case .link:
      let content = content(of: node, depth: depth + 1, isInLink: true)
      let isAutolink = source.byte(at: start) == UInt8(ascii: "<")
      result = .link(Link(destination: node.url, title: title.isEmpty ? nil : title, content: content, isAutolink: isAutolink))
    case .image:
      let content = content(of: node, depth: depth + 1, isInLink: isInLink)
      result = .image(Image(destination: node.url, title: title.isEmpty ? nil : title, content: content))
    case .footnoteReference: result = footnoteReference(node.literal, source.span(start, end(of: node, from: start)))
    case .inlineHTML:
      let span = source.span(start, end(of: node, from: start))
      return html(node.literal, span).map { Inline(.html($0), span) }
    default: return nil
    }
    return Inline(result, source.span(start, end(of: node, from: start)))
  }

  /// A code span with its backticks, which the library leaves out.
  private mutating func code(_ node: CMarkNode, from inner: SourcePosition) -> Inline {
    var start = inner
    var end = end(of: node, from: inner)
    while start.byteColumn > 1, source.byte(at: start.advanced(by: -1)) == UInt8(ascii: "`") { start = start.advanced(by: -1) }
    while source.byte(at: end) == UInt8(ascii: "`") { end = end.advanced(by: 1) }
    cursor = end
    return Inline(.code(node.literal), source.span(start, end))
  }

  private mutating func start(of node: CMarkNode) -> SourcePosition {
    guard node.startColumn > 0 else { return cursor }
    let line = node.startLine
    // The library gives a link of several lines the line of its end.
    if let first = node.children.first(where: { $0.startColumn > 0 }), first.startLine < line {
      return places.place(line: first.startLine, column: node.startColumn)
    }
    return places.place(line: line, column: node.startColumn)
  }

  private mutating func end(of node: CMarkNode, from start: SourcePosition) -> SourcePosition {
    let end = node.endColumn > 0 ? places.place(line: node.endLine, column: node.endColumn).advanced(by: 1) : cursor
    cursor = max(start, end)
    return cursor
  }
}

extension SourcePosition {
  fileprivate func advanced(by bytes: Int) -> SourcePosition { SourcePosition(line: line, byteColumn: byteColumn + bytes) }
}
