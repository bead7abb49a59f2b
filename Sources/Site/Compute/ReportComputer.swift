import Argument
import Diagnostics
import Markdown

/// Puts the argument of each report together out of its pages, and compares translations with their originals.
struct ReportComputer {
  private let site: ComputedSite
  private let jobs: Int

  init(site: ComputedSite, jobs: Int) {
    self.site = site
    self.jobs = jobs
  }

  func addReports(to target: inout ComputedSite) async -> [Diagnostic] {
    let evidence = SiteEvidence(site: site).source
    var pages: [String: [Page]] = [:]
    for page in site.content.pages {
      switch page.kind {
      case .node(let folder, _), .analysis(let folder): pages[folder, default: []].append(page)
      default: break
      }
    }
    let reports = site.content.pages.enumerated().filter { $1.kind == .report }.map { index, page in
      let folder = page.folder
      return PendingReport(page: index, folder: folder, index: page, nodes: pages[folder] ?? [])
    }
    let read = await parallelMap(reports, jobs: jobs) { $0.read(evidence) }
    target.reports = zip(reports, read).map { ComputedReport(page: $0.page, folder: $0.folder, report: $1.value) }
    let parity = await parallelMap(site.content.pages, jobs: jobs) { Self.parity($0) }
    return read.flatMap(\.diagnostics) + parity.flatMap { $0 }
  }

  /// Translations of pages that are no nodes; of nodes the report's reader compares them.
  private static func parity(_ page: Page) -> [Diagnostic] {
    switch page.kind {
    case .node, .analysis: return []
    default: break
    }
    guard let original = page.variants.first else { return [] }
    let source = NodeSource(page, original, kind: .analysis)
    return page.variants.dropFirst().flatMap { ReportReader.parity(of: NodeSource(page, $0, kind: .analysis), with: source) }
  }
}

/// A report with the pages that its argument is read from.
private struct PendingReport: Sendable {
  var page: Int
  var folder: String
  var index: Page
  var nodes: [Page]

  func read(_ evidence: EvidenceSource) -> Diagnosed<Report> {
    ReportReader.read(id: folder, nodes: nodes.flatMap(sources), index: sources(index), evidence: evidence)
  }

  private func sources(_ page: Page) -> [NodeSource] {
    let kind: NodeKind? =
      switch page.kind {
      case .node(_, let group): NodeKind(rawValue: String(group.dropLast()))
      default: .analysis
      }
    return page.variants.compactMap { variant in kind.map { NodeSource(page, variant, kind: $0) } }
  }
}

extension NodeSource {
  fileprivate init(_ page: Page, _ variant: PageVariant, kind: NodeKind) {
    let original = page.variants.first
    self.init(
      kind: kind, id: page.name, language: variant.language, isDefault: variant.file == original?.file, document: variant.document,
      title: variant.title.plainText, code: original?.frontMatter.code, order: original?.frontMatter.order,
      frontTexts: (variant.frontMatter.title?.content ?? []) + (variant.frontMatter.summary?.content ?? []))
  }
}

extension Page {
  /// The folder of a report, by its page.
  fileprivate var folder: String { route.segments.joined(separator: "/") }
}
