import Argument
import Datasets

/// Lists every page of the site in every language.
struct PagePlanner {
  let site: ComputedSite

  private var content: SiteContent { site.content }

  func plans() -> [PagePlan] {
    content.configuration.languages.flatMap { plans(in: $0) }
  }

  private func plans(in language: String) -> [PagePlan] {
    var plans: [PagePlan] = []
    for (index, page) in content.pages.enumerated() {
      let textLanguage = page.text(for: language)?.textLanguage ?? language
      plans.append(plan(.page(index), page.route, language, textLanguage, kindClass(page.kind)))
    }
    for report in site.reports {
      for node in report.report.nodes where node.kind != .analysis {
        guard let index = site.pageIndex(of: node) else { continue }
        let page = content.pages[index]
        let textLanguage = page.text(for: language)?.textLanguage ?? language
        plans += report.report.parts(of: node.id).map { part in
          plan(.part(index, id: part.id), page.route.appending(part.id), language, textLanguage, "part")
        }
      }
    }
    for (index, dataset) in content.datasets.enumerated() {
      plans.append(plan(.dataset(index), SiteRoutes.dataset(dataset.name), language, language, "dataset"))
    }
    for name in site.charts.keys.sorted() {
      plans.append(plan(.chart(name: name), SiteRoutes.chart(name), language, language, "chart"))
    }
    plans.append(plan(.indicatorList, SiteRoutes.indicators, language, language, "list"))
    plans.append(plan(.datasetList, SiteRoutes.datasets, language, language, "list"))
    plans.append(plan(.chartList, SiteRoutes.charts, language, language, "list"))
    plans.append(plan(.references, SiteRoutes.references, language, language, "references"))
    for route in site.sectionRoutes.sorted() { plans.append(plan(.section(route), route, language, language, "list")) }
    let owned = Set(content.pages.map(\.route))
    plans.removeAll { plan in
      if case .page = plan.subject { return false }
      return plan.route.map { owned.contains($0) } ?? false
    }
    if language == content.configuration.defaultLanguage { plans.append(notFound(language)) }
    return plans
  }

  private func plan(_ subject: PagePlan.Subject, _ route: Route, _ language: String, _ textLanguage: String, _ kindClass: String) -> PagePlan {
    let folder = language == content.configuration.defaultLanguage ? nil : language
    let context = PageContext(site: site, language: language, address: Address(route, languageFolder: folder))
    return PagePlan(subject: subject, route: route, context: context, textLanguage: textLanguage, kindClass: kindClass)
  }

  private func notFound(_ language: String) -> PagePlan {
    let context = PageContext(site: site, language: language, address: Address(.home, file: "404.html"))
    return PagePlan(subject: .notFound, route: nil, context: context, textLanguage: language, kindClass: "not-found")
  }

  private func kindClass(_ kind: PageKind) -> String {
    switch kind {
    case .home: "home"
    case .page: "plain"
    case .report: "report"
    case .node(_, let group): String(group.dropLast())
    case .analysis: "analysis"
    case .indicator: "indicator"
    }
  }
}
