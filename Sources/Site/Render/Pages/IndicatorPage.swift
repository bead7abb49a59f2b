import Datasets
import Indicators
import Markdown
import Markup

/// An indicator's page: how it is computed, its values with their intervals, what it rests on and what rests on it.
struct IndicatorPage {
  let context: PageContext
  let indicator: Indicator

  /// What the indicator adds to a page whose text is the author's.
  func fill(_ draft: inout PageDraft) {
    draft.template = "record"
    draft.set(.eyebrow, text: context.say(.indicator))
    draft.set(facts: facts)
    draft.set(downloads: [
      (context.href(sharedFile: IndicatorTable(indicator).path), "CSV"), (context.href(sharedFile: "indicators.json"), "JSON"),
    ])
    draft.set(sections: [cautions, formula, observations, dependencies, usedBy])
  }

  private var series: Series { indicator.series }

  private var facts: [(label: String, value: Node?)] {
    let unit = series.unit
    let unitName = context.language.hasPrefix("zh") ? unit.chinese : unit.englishPlural
    return [
      (context.say(.method), .element("code", [:], indicator.definition.measureName)),
      (context.say(.unit), .text(unitName.isEmpty ? unit.id : unitName)),
      (context.say(.definition), .fragment(separated(series.definitions.sorted().map { .element("code", [:], $0) }))),
      (context.say(.observationCount), .text("\(indicator.observationCount)")),
    ]
  }

  private var cautions: PageSection? {
    guard !indicator.cautions.isEmpty else { return nil }
    let items = indicator.cautions.map { Node.element("li", [:], $0.text(for: context.language)) }
    return PageSection(id: "tool-cautions", title: context.say(.cautions), content: .element("ul", [:], items))
  }

  private var formula: PageSection {
    let parameters = indicator.parameters.map { Node.element("li", [:], [.element("code", [:], $0.name), .text(" = \($0.value)")]) }
    return PageSection(
      id: "formula", title: context.say(.formula),
      content: .fragment([
        .element("div", ["class": "formula"], [FormulaMarkup.node(indicator.formula)]),
        parameters.isEmpty ? .empty : .element("ul", [:], parameters),
      ]))
  }

  private var observations: PageSection {
    let text = ObservationText(language: context.language, unit: series.unit)
    let dimensions = series.observations.first?.key.members.map(\.dimension) ?? []
    let statistics = StatisticColumns(context: context, series: series)
    let titles = dimensions.map { name in
      context.site.catalog.dimensionField(name, of: series.id)?.title.text(for: context.language) ?? MadeDimension.title(name, language: context.language) ?? name
    }
    let hasPeriods = series.observations.contains { $0.key.period != nil }
    let firstNumber = dimensions.count + (hasPeriods ? 1 : 0)
    let table = HTMLTable(
      header: (hasPeriods ? [context.say(.period)] : []) + titles + [context.say(.value), context.say(.interval)] + statistics.headers + [context.say(.restsOn)],
      numberColumns: Set(firstNumber...firstNumber + 1 + statistics.headers.count),
      rows: series.observations.prefix(SiteRoutes.shownRows).map { observation in
        let members = observation.key.members.map { HTMLTable.Cell.text(context.site.memberLabel($0, language: context.language)) }
        return HTMLTable.Row(
          id: SeriesLinks.anchor(observation.key),
          cells: (hasPeriods ? [.header(observation.key.period?.text(for: context.language) ?? "—")] : []) + members
            + [
              .number(text.precise(observation.value)), .number(text.interval(observation)),
            ] + statistics.cells(observation) + [
              .nodes(LineageMarkup(context: context).nodes(observation)),
            ])
      }, label: series.title.text(for: context.language))
    let isCut = series.observations.count > SiteRoutes.shownRows
    let note = isCut ? Node.element("p", [:], context.say(.shownRows)) : .empty
    return PageSection(id: "values", title: context.say(.observations), content: .fragment([note, table.node]))
  }

  private var dependencies: PageSection? {
    guard !indicator.dependencies.isEmpty else { return nil }
    let links = SeriesLinks(context: context)
    let items = indicator.dependencies.map { name in
      let catalog = context.site.catalog
      let title = (catalog.series(named: name)?.title ?? catalog.dataset(named: name)?.title)?.text(for: context.language) ?? name
      return Node.element("li", [:], [.element("a", ["href": links.href(series: name)], title), .text(" "), .element("code", [:], name)])
    }
    return PageSection(id: "rests-on", title: context.say(.dependsOn), content: .element("ul", [:], items))
  }

  private var usedBy: PageSection? {
    let pages = context.site.pagesResting(onSeries: series.id)
    return PageList(context: context).node(pages: pages).map { PageSection(id: "used-by", title: context.say(.usedBy), content: $0) }
  }

  private func separated(_ nodes: [Node]) -> [Node] { nodes.enumerated().flatMap { $0 == 0 ? [$1] : [.text(" "), $1] } }
}
