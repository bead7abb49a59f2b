import Argument
import Charts
import Datasets
package import Diagnostics
import Indicators
import Markdown
import StructuredText

/// The compute stage: what was written in, what it comes to out. Numbers, charts, links and claims are held against each other.
package struct SiteComputer: Sendable {
  private let options: BuildOptions

  package init(options: BuildOptions) { self.options = options }

  package func compute(_ content: SiteContent) async -> Diagnosed<ComputedSite> {
    var diagnostics: [Diagnostic] = []
    let built = SeriesCatalog.build(datasets: content.datasets, definitions: content.indicators, units: content.units, unreadable: content.unreadable)
    diagnostics += built.diagnostics
    let catalog = built.value
    let links = LinkIndex(content)
    let drawn = await ChartDrawer(catalog: catalog, content: content).draw(content.charts, jobs: options.jobs)
    diagnostics += drawn.diagnostics
    let charts = Dictionary(drawn.value.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let examiner = PageExaminer(content: content, catalog: catalog, links: links, chartNames: content.chartNames)
    let examined = await parallelMap(Array(content.pages.indices), jobs: options.jobs) { examiner.examine(content.pages[$0]) }
    var filled = content
    for (index, page) in examined.enumerated() { filled.pages[index].fill(page.bindings) }
    var site = ComputedSite(content: filled, catalog: catalog, links: links, charts: charts)
    site.hasPNG = options.rasterizer != nil
    for (index, page) in examined.enumerated() { diagnostics += site.add(page, index: index) }
    diagnostics += drawFenced(examined, content, catalog, &site)
    diagnostics += menuFindings(site)
    site.expiredDatasets = expiredDatasets(content)
    site.revisionCharts = RevisionCharts(catalog: catalog, content: content).draw()
    site.numberFigures()
    diagnostics += await ReportComputer(site: site, jobs: options.jobs).addReports(to: &site)
    return Diagnosed(site, diagnostics)
  }

  /// The last day of life of each dataset that is past it on the site's day.
  private func expiredDatasets(_ content: SiteContent) -> [String: CalendarDay] {
    guard let today = content.configuration.today.flatMap({ Period($0) })?.lastDay else { return [:] }
    let ended = content.datasets.compactMap { dataset in
      dataset.lastDayOfLife.flatMap { $0 < today ? (dataset.name, $0) : nil }
    }
    return Dictionary(ended, uniquingKeysWith: { first, _ in first })
  }

  /// Entries of the menu that name no page.
  private func menuFindings(_ site: ComputedSite) -> [Diagnostic] {
    site.content.configuration.menu.filter { site.pageIndexByFile["Content/\($0.page.value)"] == nil }.map { item in
      let pages = site.pageIndexByFile.keys.sorted().map { String($0.dropFirst("Content/".count)) }
      return Diagnostic(
        "dead-link", "the menu names the page '\(item.page.value)', which is not there", at: item.page.span.in(SiteConfiguration.path),
        fix: nearestName(to: item.page.value, among: pages).map { "did you mean '\($0)'?" })
    }
  }

  private func drawFenced(
    _ pages: [ExaminedPage], _ content: SiteContent, _ catalog: SeriesCatalog, _ site: inout ComputedSite
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let drawer = ChartDrawer(catalog: catalog, content: content)
    for fenced in pages.flatMap(\.fencedCharts) {
      let drawn = drawer.draw(fenced)
      diagnostics += drawn.diagnostics
      if let chart = drawn.value { site.fencedCharts[fenced.place] = chart }
    }
    return diagnostics
  }
}
