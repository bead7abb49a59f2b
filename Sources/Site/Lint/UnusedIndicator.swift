import Diagnostics
import Indicators

/// An indicator that no other page binds or links to, no chart draws and no indicator reads.
struct UnusedIndicator: SiteRule {
  let id = "unused-indicator"

  func findings(in site: ComputedSite) -> [Diagnostic] {
    let read = Set(site.catalog.indicatorNames.flatMap { site.catalog.indicator(named: $0)?.dependencies ?? [] })
    let drawn = Set(site.charts.values.flatMap(\.dataNames) + site.fencedCharts.values.flatMap(\.dataNames))
    return site.content.pages.indices.compactMap { index -> Diagnostic? in
      let page = site.content.pages[index]
      guard page.kind == .indicator, site.catalog.indicator(named: page.name) != nil, let file = page.variants.first?.file else { return nil }
      let isBound = site.usage.pagesBySeries[page.name]?.contains { $0 != index } ?? false
      if isBound || read.contains(page.name) || drawn.contains(page.name) || site.linkedPages.contains(index) { return nil }
      return Diagnostic(
        id, "nothing uses the indicator '\(page.name)'", severity: .warning, at: SourceSpan.startOfFile.in(file),
        cause: "no other page binds a value of it or links to it, no chart draws it, no indicator reads it", fix: "use it, or delete it")
    }
  }
}
