import Diagnostics
import Markdown
import StructuredText

/// Reads the links that stand in the front matter of a node.
struct LinkReader {
  /// The nodes of the report, to check both ends against.
  let nodes: [ArgumentNode]
  private(set) var links: [ArgumentLink] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(nodes: [ArgumentNode]) { self.nodes = nodes }

  mutating func read(_ source: NodeSource) {
    guard let frontMatter = source.document.frontMatter else { return }
    for entry in frontMatter.mapping ?? [] {
      guard let relation = LinkRelation(rawValue: entry.key) else { continue }
      guard source.kind == relation.sourceKind else {
        reportMisplaced(entry, relation, source)
        continue
      }
      guard source.isDefault else {
        reportTranslated(entry, source)
        continue
      }
      var list = MappingReader(frontMatter, in: source.document.file, describing: "front matter")
      for item in list.list(entry.key) { readLink(item, relation, source) }
      diagnostics += list.finish(accepting: (frontMatter.mapping ?? []).map(\.key))
    }
  }

  private mutating func readLink(_ value: SourceValue, _ relation: LinkRelation, _ source: NodeSource) {
    let file = source.document.file
    var reader = MappingReader(value, in: file, describing: "a link of '\(relation.rawValue)'")
    let to = reader.string("to")
    let from = reader.string("from")
    let hasBasis = reader.value("basis") != nil
    let basis = reader.choice("basis", of: LinkBasis.self)
    let note = note(reader.value("note"), source.language, &reader)
    if value.mapping != nil {
      if to == nil { reader.missing("to", because: "a link names the node it leads to") }
      if !hasBasis { reader.missing("basis", because: "a link says whether it is explicit, weak or inferred") }
    }
    diagnostics += reader.finish()
    guard let to, let target = target(to, relation, file), let start = start(from, source) else { return }
    guard let basis else { return }
    append(
      ArgumentLink(
        relation: relation, from: start, to: target, basis: basis.value, note: note, range: value.span.in(file)))
  }

  private mutating func append(_ link: ArgumentLink) {
    let first = links.first { ($0.relation, $0.from, $0.to) == (link.relation, link.from, link.to) }
    guard let first else {
      links.append(link)
      return
    }
    diagnostics.append(
      Diagnostic(
        "duplicate-link", "'\(link.from.text)' \(link.relation.rawValue) '\(link.to.text)' twice", at: link.range,
        fix: "delete one of the two", notes: [Diagnostic.Note("first stated here", at: first.range)]))
  }

  // MARK: The two ends

  private mutating func target(_ text: Located<String>, _ relation: LinkRelation, _ file: String) -> LinkEnd? {
    let pieces = text.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let nodeID = pieces.first ?? ""
    let range = text.span.in(file)
    guard let node = nodes.first(where: { $0.id == nodeID }) else {
      let candidates = nodes.filter { $0.kind == relation.targetKind }.map(\.id)
      diagnostics.append(
        Diagnostic(
          "unknown-node", "the report has no node named '\(nodeID)'", at: range,
          fix: nearestName(to: nodeID, among: candidates).map { "did you mean '\($0)'?" }))
      return nil
    }
    guard node.kind == relation.targetKind else {
      diagnostics.append(
        Diagnostic(
          "link-target-kind",
          "'\(relation.rawValue)' leads to a \(relation.targetKind.rawValue), but '\(nodeID)' is \(node.kind.phrase)",
          at: range, notes: [Diagnostic.Note("'\(nodeID)' is here", at: SourceSpan.startOfFile.in(node.file))]))
      return nil
    }
    guard pieces.count > 1 else { return LinkEnd(nodeID: nodeID) }
    return end(at: pieces[1], in: node, range)
  }

  private mutating func start(_ from: Located<String>?, _ source: NodeSource) -> LinkEnd? {
    guard let from else { return LinkEnd(nodeID: source.id) }
    guard let node = nodes.first(where: { $0.id == source.id }) else { return nil }
    let partID = from.value.hasPrefix("#") ? String(from.value.dropFirst()) : from.value
    return end(at: partID, in: node, from.span.in(source.document.file))
  }

  private mutating func end(at partID: String, in node: ArgumentNode, _ range: SourceRange) -> LinkEnd? {
    if node.parts.contains(where: { $0.id == partID }) { return LinkEnd(nodeID: node.id, partID: partID) }
    let nearest = nearestName(to: partID, among: node.parts.map(\.id))
    diagnostics.append(
      Diagnostic(
        "unknown-part", "'\(node.id)' has no part named '\(partID)'", at: range,
        cause: "a part is a heading with an explicit id, {#\(partID)}",
        fix: nearest.map { "did you mean '\($0)'?" }))
    return nil
  }

  // MARK: Notes and keys

  private func note(_ value: SourceValue?, _ language: String, _ reader: inout MappingReader) -> LocalText? {
    guard let value else { return nil }
    if let text = value.scalarText { return LocalText(text, language: language) }
    guard let entries = value.mapping else {
      reader.report("wrong-type", "'note' must be a text or a text per language, not \(value.kindName)", at: value.span)
      return nil
    }
    var texts = LocalText()
    for entry in entries {
      if let text = entry.value.scalarText {
        texts.add(text, language: entry.key)
      } else {
        reader.report(
          "wrong-type", "'note' in '\(entry.key)' must be a text, not \(entry.value.kindName)", at: entry.value.span)
      }
    }
    return texts
  }

  private mutating func reportMisplaced(_ entry: SourceValue.Entry, _ relation: LinkRelation, _ source: NodeSource) {
    diagnostics.append(
      Diagnostic(
        "misplaced-link", "\(source.kind.phrase) cannot have '\(relation.rawValue)'",
        at: entry.keySpan.in(source.document.file),
        cause: "'\(relation.rawValue)' leads from a \(relation.sourceKind.rawValue) to a \(relation.targetKind.rawValue)",
        fix: "state the link in the page of the \(relation.sourceKind.rawValue)"))
  }

  private mutating func reportTranslated(_ entry: SourceValue.Entry, _ source: NodeSource) {
    diagnostics.append(
      Diagnostic(
        "misplaced-link", "a translation cannot have '\(entry.key)'", at: entry.keySpan.in(source.document.file),
        cause: "links stand once, in the page in the default language", fix: "delete '\(entry.key)' here"))
  }
}

extension NodeKind {
  /// The kind with its article, for messages.
  fileprivate var phrase: String { self == .analysis ? "an analysis" : "a \(rawValue)" }
}
