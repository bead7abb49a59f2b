import Argument
import Diagnostics
import Markdown
import StructuredText

/// A small document written block by block; every block stands on a line of its own.
enum Sample {
  static func span(_ line: Int, _ column: Int = 1) -> SourceSpan {
    SourceSpan(SourcePosition(line: line, byteColumn: column), SourcePosition(line: line, byteColumn: column + 5))
  }

  static func text(_ text: String, _ line: Int = 1) -> Inline { Inline(.text(text), span(line)) }

  static func value(_ destination: String, _ line: Int) -> Inline {
    Inline(.link(Link(destination: "value:" + destination, content: [text("1", line)])), span(line, 3))
  }

  static func chart(_ name: String, _ line: Int) -> Inline {
    Inline(.image(Image(destination: "chart:" + name, content: [])), span(line, 5))
  }

  static func cite(_ key: String, _ line: Int, isContrary: Bool = false) -> Inline {
    Inline(.citation([CitationItem(key: key, isContrary: isContrary, span: span(line, 7))]), span(line, 6))
  }

  static func part(_ id: String, _ line: Int, level: Int = 2, title: String? = nil) -> Block {
    Block(.heading(Heading(level: level, content: [text(title ?? id, line)], id: id, hasExplicitID: true)), span(line))
  }

  static func heading(_ id: String, _ line: Int, level: Int = 2) -> Block {
    Block(.heading(Heading(level: level, content: [text(id, line)], id: id, hasExplicitID: false)), span(line))
  }

  static func paragraph(_ line: Int, _ content: Inline...) -> Block { Block(.paragraph(content), span(line)) }

  static func string(_ text: String, _ line: Int, _ column: Int) -> SourceValue {
    SourceValue(.string(text), span(line, column))
  }

  /// A link as front matter writes it, on one line: `to` at column 10, `from` at 20, `basis` at 30, `note` at 40.
  static func link(_ to: String?, from: String? = nil, basis: String? = "explicit", note: SourceValue? = nil, line: Int)
    -> SourceValue
  {
    var entries: [SourceValue.Entry] = []
    func add(_ key: String, _ value: SourceValue?, _ column: Int) {
      if let value { entries.append(.init(key: key, keySpan: span(line, column - 4), value: value)) }
    }
    add("to", to.map { string($0, line, 10) }, 10)
    add("from", from.map { string($0, line, 20) }, 20)
    add("basis", basis.map { string($0, line, 30) }, 30)
    add("note", note, 40)
    return SourceValue(.mapping(entries), span(line, 3))
  }

  static func frontMatter(_ links: [(String, [SourceValue])]) -> SourceValue {
    SourceValue(
      .mapping(
        links.enumerated().map { index, entry in
          .init(key: entry.0, keySpan: span(index + 2), value: SourceValue(.sequence(entry.1), span(index + 2, 9)))
        }), span(1))
  }

  static func node(
    _ kind: NodeKind, _ id: String, language: String = "zh-Hans", title: String? = nil, code: String? = nil,
    order: Int? = nil, links: [(String, [SourceValue])] = [], _ blocks: [Block] = []
  ) -> NodeSource {
    let isDefault = language == "zh-Hans"
    let document = MarkdownDocument(
      file: isDefault ? "\(id).md" : "\(id).\(language).md", frontMatter: frontMatter(links), blocks: blocks)
    return NodeSource(
      kind: kind, id: id, language: language, isDefault: isDefault, document: document, title: title ?? id, code: code,
      order: order)
  }

  /// Values and charts are verified unless their name says `unverified`, current unless it says `old` or `expired`, and describe unless it
  /// says `effect`. They come from the source A, or from B where the name ends in `-b`.
  static let evidence = EvidenceSource(
    binding: { destination in
      destination.hasPrefix("missing")
        ? nil
        : EvidenceBinding(
          reference: destination, isVerified: !destination.hasPrefix("unverified"),
          isSuperseded: destination.hasPrefix("old"), isExpired: destination.hasPrefix("expired"),
          estimatesEffect: destination.hasPrefix("effect"), sources: destination.hasSuffix("-b") ? ["B"] : ["A"])
    },
    chart: {
      EvidenceChart(name: $0, isVerified: !$0.hasPrefix("unverified"), isExpired: $0.hasPrefix("expired"), sources: ["A"])
    })

  static func read(_ nodes: NodeSource..., index: [NodeSource] = []) -> Diagnosed<Report> {
    ReportReader.read(id: "report", nodes: nodes, index: index, evidence: evidence)
  }

  static func link(to destination: String, _ line: Int) -> Inline {
    Inline(.link(Link(destination: destination, content: [text("see", line)])), span(line, 4))
  }

  /// What one rule finds, each as `file:line:column` with the part, or the node.
  static func findings(_ ruleID: String, _ nodes: NodeSource..., index: [NodeSource] = []) -> [String] {
    let report = ReportReader.read(id: "report", nodes: nodes, index: index, evidence: evidence).value
    return ArgumentLint.findings(report).filter { $0.ruleID == ruleID }.map { finding in
      let end = LinkEnd(nodeID: finding.nodeID, partID: finding.partID)
      return "\(end.text) \(finding.range.file):\(finding.range.start.line):\(finding.range.start.byteColumn)"
    }
  }

  static func place(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.ruleID) \(diagnostic.range?.file ?? ""):\(diagnostic.range?.start.line ?? 0):\(diagnostic.range?.start.byteColumn ?? 0)"
  }
}
