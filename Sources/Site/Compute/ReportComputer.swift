import Argument
import Diagnostics
import Indicators
import Markdown

/// Puts the argument of each report together out of its pages, and asks the rules about it.
struct ReportComputer {
  private let site: ComputedSite

  init(site: ComputedSite) { self.site = site }

  func addReports(to target: inout ComputedSite) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, page) in site.content.pages.enumerated() where page.kind == .report {
      let folder = page.route.segments.joined(separator: "/")
      let read = ReportReader.read(id: folder, nodes: nodes(of: folder), evidence: evidence)
      let findings = ArgumentLint.findings(read.value)
      diagnostics += read.diagnostics + findings.map(\.diagnostic)
      target.reports.append(ComputedReport(page: index, folder: folder, report: read.value, findings: findings))
    }
    return diagnostics + site.content.pages.flatMap(parity)
  }

  /// Translations of pages that are no nodes; of nodes the report's reader compares them.
  private func parity(_ page: Page) -> [Diagnostic] {
    switch page.kind {
    case .node, .analysis: return []
    default: break
    }
    guard let original = page.variants.first else { return [] }
    return page.variants.dropFirst().flatMap { ReportReader.parity(of: source($0), with: source(original)) }
  }

  private func source(_ variant: PageVariant) -> NodeSource {
    NodeSource(
      kind: .analysis, id: variant.file, language: variant.language, isDefault: false, document: variant.document, title: "", code: nil,
      order: nil)
  }

  private func nodes(of folder: String) -> [NodeSource] {
    site.content.pages.flatMap { page -> [NodeSource] in
      guard let kind = nodeKind(page.kind, folder) else { return [] }
      return page.variants.enumerated().map { position, variant in
        NodeSource(
          kind: kind, id: page.name, language: variant.language, isDefault: position == 0, document: variant.document,
          title: variant.title.plainText, code: page.variants.first?.frontMatter.code, order: page.variants.first?.frontMatter.order)
      }
    }
  }

  private func nodeKind(_ kind: PageKind, _ folder: String) -> NodeKind? {
    switch kind {
    case .node(folder, let group): NodeKind(rawValue: String(group.dropLast()))
    case .analysis(folder): .analysis
    default: nil
    }
  }

  private var evidence: EvidenceSource {
    let site = site
    return EvidenceSource(
      binding: { destination in
        guard case .success(let reference) = SeriesReference.parse(destination), let series = site.catalog.series(named: reference.series),
          case .success(let found) = site.catalog.observation(for: reference)
        else { return nil }
        return EvidenceBinding(
          reference: destination, isVerified: found.lineage.isVerified, isSuperseded: !site.catalog.successors(of: found, in: series).isEmpty)
      },
      chart: { name in
        site.charts[name].map { EvidenceChart(name: name, isVerified: $0.lineage?.isVerified ?? false) }
      },
      fencedChart: { place in
        site.fencedCharts[BindingPlace(file: place.file, span: place.span)]
          .map { EvidenceChart(name: "", isVerified: $0.lineage?.isVerified ?? false) }
      },
      fencedText: { place in site.checks[BindingPlace(file: place.file, span: place.span)]?.evidence ?? [] })
  }
}
