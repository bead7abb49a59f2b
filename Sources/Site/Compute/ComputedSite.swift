package import Argument
import Charts
import Datasets
import Diagnostics
package import Indicators

/// The compute stage's value: all numbers, charts and claims, looked up and held against each other.
package struct ComputedSite: Sendable {
  package let content: SiteContent
  package let catalog: SeriesCatalog
  package internal(set) var corrections: [Correction] = []
  package internal(set) var reports: [ComputedReport] = []
  let links: LinkIndex
  let charts: [String: ComputedChart]
  /// How the figures of reports' texts are covered, by file.
  var coverage: [String: FigureCoverage] = [:]
  /// Whether charts have PNG files, too.
  var hasPNG = false
  var bindings: [BindingPlace: ResolvedBinding] = [:]
  /// Charts whose spec stands in a page, by their place.
  var fencedCharts: [BindingPlace: ComputedChart] = [:]
  /// The last day of life of each dataset that is past it.
  var expiredDatasets: [String: CalendarDay] = [:]
  /// Charts of the releases of a column, by its series.
  var revisionCharts: [String: ComputedChart] = [:]
  /// Checks in each language, by the place of their block.
  var checks: [BindingPlace: ComputedCheck] = [:]
  var figureNumbers: [BindingPlace: Int] = [:]
  private(set) var usage = UsageIndex()
  /// Datasets and pages that a text links to; a page by its index.
  private(set) var linkedDatasets: Set<String> = []
  private(set) var linkedPages: Set<Int> = []
  let pageIndexByRoute: [Route: Int]
  let pageIndexByFile: [String: Int]
  /// Folders that hold pages and have no page of their own.
  let sectionRoutes: Set<Route>
  /// Pages directly below a route, in the order of their routes.
  let childPages: [Route: [Int]]

  init(content: SiteContent, catalog: SeriesCatalog, links: LinkIndex, charts: [String: ComputedChart]) {
    self.content = content
    self.catalog = catalog
    self.links = links
    self.charts = charts
    pageIndexByRoute = Dictionary(content.pages.enumerated().map { ($1.route, $0) }, uniquingKeysWith: { first, _ in first })
    pageIndexByFile = Dictionary(
      content.pages.enumerated().flatMap { index, page in page.variants.map { ($0.file, index) } }, uniquingKeysWith: { first, _ in first })
    sectionRoutes = Self.sectionRoutes(of: content)
    var children: [Route: [Int]] = [:]
    for (index, page) in content.pages.enumerated() {
      if let parent = page.route.parent { children[parent, default: []].append(index) }
    }
    childPages = children
  }

  /// Takes in what a page was found to say.
  mutating func add(_ page: ExaminedPage, index: Int) -> [Diagnostic] {
    for (place, binding) in page.bindings {
      bindings[place] = binding
      usage.addSeries(binding.reference.series, page: index)
    }
    add(page.checks, index: index)
    for (name, _) in page.chartPlaces { usage.addChart(name, page: index) }
    for key in page.citedKeys { usage.addReference(key, page: index) }
    linkedDatasets.formUnion(page.linkedDatasets)
    linkedPages.formUnion(page.linkedPages.filter { $0 != index })
    corrections += page.corrections
    return page.diagnostics
  }

  private mutating func add(_ computed: [ComputedCheck], index: Int) {
    let written = content.pages[index].variants.flatMap(\.checks)
    for var check in computed {
      // The page's own copy has the numbers that follow filled in.
      if let own = written.first(where: { $0.place == check.own.place }) { check.own = own }
      checks[check.own.place] = check
      for origin in check.outcome?.origins ?? [] { usage.addSeries(origin.reference.series, page: index) }
    }
  }
}

/// A chart with its picture in each language.
struct ComputedChart: Sendable {
  /// Empty for a chart whose spec stands in a page.
  var name: String
  var file: String
  /// By language.
  var figures: [String: Figure]
  /// Datasets and indicators that the chart reads.
  var dataNames: [String]
  var lineage: Lineage?

  func figure(for language: String, default defaultLanguage: String) -> Figure? { figures[language] ?? figures[defaultLanguage] }
}

/// A report's argument with the page that holds it.
package struct ComputedReport: Sendable {
  /// Index into the site's pages.
  package var page: Int
  package var folder: String
  package var report: Report
  /// What the rules found and nobody waived.
  package internal(set) var findings: [Finding] = []
  /// What they found and the author accepts.
  package internal(set) var waived: [WaivedFinding] = []
  /// How many findings of other rules stand about the report's pages, by rule.
  package internal(set) var others: [String: Int] = [:]
}

/// A finding that the author accepts, with the reason.
package struct WaivedFinding: Sendable {
  package var finding: Finding
  package var waiver: Waiver
}
