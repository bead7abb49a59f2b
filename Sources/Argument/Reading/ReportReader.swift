package import Diagnostics
import Markdown

/// Reads the pages of a report into its argument.
package enum ReportReader {
  /// - Parameters:
  ///   - id: the name of the report's folder.
  ///   - nodes: every page of every node, in any order.
  ///   - evidence: where to ask what a binding or a chart rests on.
  package static func read(id: String, nodes sources: [NodeSource], evidence: EvidenceSource) -> Diagnosed<Report> {
    let pages = sources.filter(\.isDefault).sorted(by: precedes)
    let others = sources.filter { !$0.isDefault }.sorted(by: precedes)
    var diagnostics: [Diagnostic] = []
    var nodes: [ArgumentNode] = []
    var kept: [NodeSource] = []
    let reader = PartReader(evidence: evidence)
    for page in pages {
      if let first = nodes.first(where: { $0.id == page.id }) {
        diagnostics.append(duplicate(page, of: first))
        continue
      }
      let translations = others.filter { $0.id == page.id && $0.kind == page.kind }
      nodes.append(node(page, translations, reader))
      kept.append(page)
      diagnostics += translations.flatMap { parity(of: $0, with: page) }
    }
    var links = LinkReader(nodes: nodes)
    for page in kept + others { links.read(page) }
    return Diagnosed(Report(id: id, nodes: nodes, links: links.links), diagnostics + links.diagnostics)
  }

  private static func node(_ page: NodeSource, _ translations: [NodeSource], _ reader: PartReader) -> ArgumentNode {
    var titles = LocalText(page.title, language: page.language)
    for translation in translations { titles.add(translation.title, language: translation.language) }
    return ArgumentNode(
      kind: page.kind, id: page.id, code: page.code, order: page.order, titles: titles, file: page.document.file,
      parts: reader.parts(of: page, translations: translations))
  }

  private static func duplicate(_ page: NodeSource, of first: ArgumentNode) -> Diagnostic {
    Diagnostic(
      "duplicate-node", "the report has two nodes named '\(page.id)'", at: SourceSpan.startOfFile.in(page.document.file),
      cause: "links name nodes by file name, whatever their kind", fix: "rename one of the two files",
      notes: [Diagnostic.Note("the other is here", at: SourceSpan.startOfFile.in(first.file))])
  }

  private static func precedes(_ a: NodeSource, _ b: NodeSource) -> Bool {
    (a.kind.rank, a.order ?? .max, a.id, a.language) < (b.kind.rank, b.order ?? .max, b.id, b.language)
  }
}

extension ReportReader {
  /// What a translation of any page has more or less than its original.
  package static func parity(of translation: NodeSource, with original: NodeSource) -> [Diagnostic] {
    var checker = ParityChecker(original: original, translation: translation)
    checker.check()
    return checker.diagnostics
  }
}
