import Diagnostics

/// A chart that no page shows.
struct UnusedChart: SiteRule {
  let id = "unused-chart"

  func findings(in site: ComputedSite) -> [Diagnostic] {
    site.content.charts.filter { site.usage.pagesByChart[$0.name] == nil }.map { chart in
      Diagnostic(
        id, "no page shows the chart '\(chart.name)'", severity: .warning, at: SourceSpan.startOfFile.in(chart.file),
        fix: "show it with '![caption](chart:\(chart.name))', or delete it")
    }
  }
}
