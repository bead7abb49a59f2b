import Argument
import Datasets
import Diagnostics
import Indicators

/// Says what values and charts of the site rest on, for the argument.
struct SiteEvidence: Sendable {
  /// Of more rows than these the dataset's sources are named, not each row's.
  private static let examinedRows = 64

  /// Measures that estimate what something brought about, under the assumptions that their pages state.
  static let effectMeasures: Set<String> = [
    "difference-in-differences", "difference-in-differences-of-means", "event-study", "group-time-effects", "synthetic-control",
  ]

  private let site: ComputedSite
  private let charts: [String: EvidenceChart]

  init(site: ComputedSite) {
    self.site = site
    var charts: [String: EvidenceChart] = [:]
    for chart in site.charts.values { charts[chart.name] = Self.evidence(of: chart, in: site) }
    self.charts = charts
  }

  var source: EvidenceSource {
    let (site, charts) = (site, charts)
    return EvidenceSource(
      binding: { Self.binding($0, in: site) }, chart: { charts[$0] },
      fencedChart: { place in
        site.fencedCharts[BindingPlace(file: place.file, span: place.span)].map { Self.evidence(of: $0, in: site) }
      },
      fencedText: { place in site.checks[BindingPlace(file: place.file, span: place.span)]?.evidence ?? [] })
  }

  private static func binding(_ destination: String, in site: ComputedSite) -> EvidenceBinding? {
    guard case .success(let reference) = SeriesReference.parse(destination), let series = site.catalog.series(named: reference.series),
      case .success(let found) = site.catalog.observation(for: reference)
    else { return nil }
    return EvidenceBinding(
      reference: destination, isVerified: found.lineage.isVerified,
      isSuperseded: !site.catalog.successors(of: found, in: series).isEmpty, isExpired: isExpired(found.lineage, in: site),
      estimatesEffect: estimatesEffect(reference.series, in: site), sources: sources(of: found.lineage, in: site))
  }

  private static func evidence(of chart: ComputedChart, in site: ComputedSite) -> EvidenceChart {
    EvidenceChart(
      name: chart.name, isVerified: chart.lineage?.isVerified ?? false, isExpired: chart.lineage.map { isExpired($0, in: site) } ?? false,
      estimatesEffect: chart.dataNames.contains { estimatesEffect($0, in: site) }, sources: chart.lineage.map { sources(of: $0, in: site) } ?? [])
  }

  private static func isExpired(_ lineage: Lineage, in site: ComputedSite) -> Bool {
    lineage.rows.contains { site.expiredDatasets[$0.dataset] != nil }
  }

  private static func estimatesEffect(_ series: String, in site: ComputedSite) -> Bool {
    site.catalog.indicator(named: series).map { effectMeasures.contains($0.definition.measureName) } ?? false
  }

  private static func sources(of lineage: Lineage, in site: ComputedSite) -> Set<String> {
    var names: Set<String> = []
    for set in lineage.rows {
      guard let dataset = site.catalog.dataset(named: set.dataset) else { continue }
      let sources = set.count > examinedRows ? dataset.sources : set.indices.flatMap { dataset.sources(ofRow: $0) }
      for source in sources { names.insert(source.publisher ?? source.title) }
    }
    return names
  }
}
