import Diagnostics
import Indicators
import Markdown
import Markup
import StructuredText

/// Makes the draft of a page: what its template may print, without what stands around it.
struct PageRenderer {
  let plan: PagePlan

  private var context: PageContext { plan.context }
  private var site: ComputedSite { plan.context.site }

  func draft() -> Diagnosed<PageDraft> {
    switch plan.subject {
    case .page(let index): return written(site.content.pages[index], index)
    case .part(let index, let id): return Diagnosed(PartPage(context: context, pageIndex: index, partID: id, plan: plan).draft())
    case .dataset(let index): return Diagnosed(DatasetPage(context: context, dataset: site.content.datasets[index]).draft())
    case .chart(let name):
      guard let chart = site.charts[name] else { return Diagnosed(notFound()) }
      return Diagnosed(ChartPage(context: context, chart: chart).draft())
    case .indicatorList: return Diagnosed(CatalogPages(context: context).indicators())
    case .datasetList: return Diagnosed(CatalogPages(context: context).datasets())
    case .chartList: return Diagnosed(CatalogPages(context: context).charts())
    case .references: return Diagnosed(ReferencesPage(context: context).draft())
    case .section(let route): return Diagnosed(SectionPage(context: context, route: route).draft())
    case .notFound: return Diagnosed(notFound())
    }
  }

  private func written(_ page: Page, _ index: Int) -> Diagnosed<PageDraft> {
    guard let text = page.text(for: context.language) else { return Diagnosed(notFound()) }
    let prose = ProseRenderer(context: context, text: text, textLanguage: plan.textLanguage)
    var draft = PageDraft(template: "page", address: context.address, title: text.title.plainText)
    fillCommon(&draft, text, prose)
    switch page.kind {
    case .home: HomePage(context: context).fill(&draft)
    case .report: ReportPage(context: context, pageIndex: index).fill(&draft, prose)
    case .node: NodePage(context: context, pageIndex: index).fill(&draft, prose)
    case .analysis: NodePage(context: context, pageIndex: index).fill(&draft, prose)
    case .indicator:
      if let indicator = site.catalog.indicator(named: page.name) { IndicatorPage(context: context, indicator: indicator).fill(&draft) }
    case .page: break
    }
    return Diagnosed(draft)
  }

  private func fillCommon(_ draft: inout PageDraft, _ text: PageVariant, _ prose: ProseRenderer) {
    draft.set(.title, markup: .fragment(prose.inlines(text.title)))
    draft.set(.summary, markup: text.frontMatter.summary.map { .fragment(prose.inlines($0.content)) })
    draft.set(.description, text: text.frontMatter.summary?.plain ?? text.document.summaryText)
    draft.set(.date, text: text.frontMatter.date?.value)
    draft.set(.updated, text: text.frontMatter.updated?.value)
    draft.set(.authors, text: text.frontMatter.authors.joined(separator: ", "))
    draft.set(.code, text: text.frontMatter.code)
    draft.set(.body, markup: prose.body(text.body, footnotes: text.document.footnotes))
    draft.set(.contents, markup: prose.contents(text.body))
    let numbers = NumbersTable(context: context).node(prose.bindings())
    draft.set(sections: [numbers.map { PageSection(id: "numbers", title: context.say(.numbersOnPage), content: $0) }])
  }

  private func notFound() -> PageDraft {
    PageDraft(template: "not-found", address: context.address, title: context.say(.uiNotFound))
  }
}
