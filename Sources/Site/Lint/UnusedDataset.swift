import Datasets
import Diagnostics
import Indicators

/// A dataset that no page binds or links to, no chart draws and no indicator reads.
struct UnusedDataset: SiteRule {
  let id = "unused-dataset"

  func findings(in site: ComputedSite) -> [Diagnostic] {
    let used = Self.usedDatasets(site)
    return site.content.datasets.filter { !used.contains($0.name) }.map { dataset in
      Diagnostic(
        id, "nothing uses the dataset '\(dataset.name)'", severity: .warning, at: SourceSpan.startOfFile.in(dataset.file),
        cause: "no page binds a value of it or links to it, no chart draws it, no indicator reads it", fix: "use it, or delete it")
    }
  }

  static func usedDatasets(_ site: ComputedSite) -> Set<String> {
    let series = Array(site.usage.pagesBySeries.keys) + site.catalog.indicatorNames.flatMap { site.catalog.indicator(named: $0)?.dependencies ?? [] }
    let drawn = site.charts.values.flatMap(\.dataNames) + site.fencedCharts.values.flatMap(\.dataNames)
    return Set((series + drawn).map { String($0.prefix { $0 != "." }) }).union(site.linkedDatasets)
  }
}
