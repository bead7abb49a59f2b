package import Diagnostics
import Markdown

/// Reads the pages of a report into its argument.
package enum ReportReader {
  /// - Parameters:
  ///   - id: the name of the report's folder.
  ///   - nodes: every page of every node, in any order.
  ///   - index: the report's own page in each language, the default language first.
  ///   - evidence: where to ask what a binding or a chart rests on.
  package static func read(
    id: String, nodes sources: [NodeSource], index: [NodeSource] = [], evidence: EvidenceSource
  ) -> Diagnosed<Report> {
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
    var report = Report(id: id, nodes: nodes, links: links.links)
    report.abstracts = index.compactMap { abstract($0, of: report, reader) }
    return Diagnosed(report, diagnostics + links.diagnostics)
  }

  private static func abstract(_ page: NodeSource, of report: Report, _ reader: PartReader) -> ReportAbstract? {
    let sections = PartSection.sections(of: page.document)
    guard let section = sections.first(where: { $0.id == ReportAbstract.anchor }) else { return nil }
    let references = reader.evidence(of: section, in: page.document).references
    return ReportAbstract(
      language: page.language, range: section.span.in(page.document.file),
      nodeIDs: Set(references.compactMap { report.end(at: $0.destination, from: nil)?.nodeID }))
  }

  private static func node(_ page: NodeSource, _ translations: [NodeSource], _ reader: PartReader) -> ArgumentNode {
    var titles = LocalText(page.title, language: page.language)
    for translation in translations { titles.add(translation.title, language: translation.language) }
    let lead = reader.lead(of: [page] + translations)
    return ArgumentNode(
      kind: page.kind, id: page.id, code: page.code, order: page.order, titles: titles, file: page.document.file,
      parts: reader.parts(of: page, translations: translations), lead: lead,
      leadEvidence: reader.evidence(of: lead.first?.blocks ?? [], in: page.document))
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
