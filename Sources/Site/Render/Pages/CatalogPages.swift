import Charts
import Datasets
import Indicators
import Markdown
import Markup

/// The lists of indicators, datasets and charts.
struct CatalogPages {
  let context: PageContext

  func indicators() -> PageDraft {
    let items = context.content.pages.filter { $0.kind == .indicator }.map { page in
      let text = page.text(for: context.language)
      return ListItem(
        href: context.href(page.route), title: .text(text?.title.plainText ?? page.name),
        summary: text?.frontMatter.summary.map { .text($0.plain) },
        note: context.site.catalog.indicator(named: page.name).map { $0.definition.measureName })
    }
    return draft(.uiIndicators, items, downloads: [(context.href(sharedFile: "indicators.json"), "indicators.json")])
  }

  func datasets() -> PageDraft {
    let items = context.content.datasets.map { dataset in
      ListItem(
        href: context.href(SiteRoutes.dataset(dataset.name)), title: .text(dataset.title.text(for: context.language)),
        summary: dataset.description.map { .text($0.text(for: context.language)) }, note: "\(dataset.rowCount) \(context.say(.row))")
    }
    return draft(.uiDatasets, items, downloads: [(context.href(sharedFile: "datapackage.json"), "datapackage.json")])
  }

  func charts() -> PageDraft {
    let items = context.site.charts.keys.sorted().compactMap { context.site.charts[$0] }.map { chart in
      let figure = chart.figure(for: context.language, default: context.configuration.defaultLanguage)
      return ListItem(
        href: context.href(SiteRoutes.chart(chart.name)), title: .text(figure?.title ?? chart.name),
        summary: figure?.subtitle.map { .text($0) })
    }
    return draft(.uiCharts, items, downloads: [])
  }

  private func draft(_ title: Phrase, _ items: [ListItem], downloads: [(href: String, label: String)]) -> PageDraft {
    var draft = PageDraft(template: "list", address: context.address, title: context.say(title))
    draft.set(.title, markup: .text(context.say(title)))
    draft.set(.summary, markup: nil)
    draft.set(.body, markup: nil)
    draft.set(downloads: downloads)
    draft.set(.items, list: items.map(\.context))
    return draft
  }
}
