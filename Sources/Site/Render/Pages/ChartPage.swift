import Charts
import Citations
import Datasets
import Indicators
import Markup

/// A chart's page: the picture, its data in full, what it rests on and where it is used.
struct ChartPage {
  let context: PageContext
  let chart: ComputedChart

  func draft() -> PageDraft {
    let figure = chart.figure(for: context.language, default: context.configuration.defaultLanguage)
    let title = figure?.title ?? chart.name
    var draft = PageDraft(template: "record", address: context.address, title: title)
    draft.set(.eyebrow, text: context.say(.chart))
    draft.set(.title, markup: .text(title))
    draft.set(.summary, markup: nil)
    draft.set(facts: [
      (context.say(.name), .element("code", [:], chart.name)),
      (context.say(.dependsOn), .fragment(inputs)),
      (context.say(.permalink), .element("a", ["href": permalink], permalink)),
    ])
    draft.set(
      downloads: (["svg"] + (context.site.hasPNG ? ["png"] : []) + ["csv", "json"]).map {
        (ChartFiles.address(chart.name, $0, context).href(from: context.address), $0 == "json" ? "Vega-Lite" : $0.uppercased())
      })
    draft.set(.body, markup: FigureMarkup(context: context).node(chart, number: nil, caption: [], id: "figure"))
    draft.set(sections: [restsOn, usedBy, CitePage(context, .chart, title: title, key: chart.name).section])
    return draft
  }

  /// The address that stays, whatever root the page is read under.
  private var permalink: String { context.configuration.baseURL + context.address.urlPath }

  private var inputs: [Node] {
    let links = SeriesLinks(context: context)
    let tables = context.site.catalog
    return chart.dataNames.enumerated().flatMap { index, name in
      let title = tables.dataset(named: name)?.title ?? tables.series(named: name)?.title
      let link = Node.element("a", ["href": links.href(series: name)], title?.text(for: context.language) ?? name)
      return index == 0 ? [link] : [.element("br"), link]
    }
  }

  private var restsOn: PageSection? {
    guard let lineage = chart.lineage else { return nil }
    let nodes = LineageMarkup(context: context).nodes(lineage)
    return PageSection(id: "rests-on", title: context.say(.dependsOn), content: .element("p", [:], nodes))
  }

  private var usedBy: PageSection? {
    PageList(context: context).node(pages: context.site.usage.pagesByChart[chart.name] ?? [])
      .map { PageSection(id: "used-by", title: context.say(.usedBy), content: $0) }
  }
}
