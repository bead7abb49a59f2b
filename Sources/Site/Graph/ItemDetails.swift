import Argument
import Datasets
import Indicators
import Markdown

/// What is worth saying of an item beside its name: where a dataset comes from, how an indicator is computed, how a part is graded.
struct ItemDetails {
  let lines: [(name: String, text: String)]

  init(_ item: GraphItem, in site: ComputedSite) {
    lines =
      switch item.id.kind {
      case .dataset: site.catalog.dataset(named: item.id.name).map { Self.lines($0, site) } ?? []
      case .indicator: site.catalog.indicator(named: item.id.name).map { Self.lines($0, site) } ?? []
      case .part: Self.lines(ofPart: item, site)
      case .page: Self.lines(ofPage: item, site)
      case .chart, .reference: []
      }
  }

  private static func lines(_ dataset: Dataset, _ site: ComputedSite) -> [(name: String, text: String)] {
    var lines = [("definition", dataset.definition), ("rows", "\(dataset.rowCount)"), ("SHA-256", dataset.digest)]
    if let day = dataset.releaseDay { lines.append(("released", day.text)) }
    if let day = dataset.lastDayOfLife { lines.append(("can be used until", day.text)) }
    lines += dataset.sources.map { ("source", [$0.title, $0.path].compactMap { $0 }.joined(separator: ", ")) }
    return lines
  }

  private static func lines(_ indicator: Indicator, _ site: ComputedSite) -> [(name: String, text: String)] {
    [
      ("measure", indicator.definition.measureName), ("unit", indicator.series.unit.id),
      ("values", "\(indicator.series.observations.count)"), ("definitions", indicator.series.definitions.sorted().joined(separator: ", ")),
    ]
  }

  private static func lines(ofPart item: GraphItem, _ site: ComputedSite) -> [(name: String, text: String)] {
    let id = item.id.name.split(separator: "#").last.map(String.init) ?? ""
    for report in site.reports {
      guard let node = report.report.nodes.first(where: { $0.file == item.file }), let part = node.parts.first(where: { $0.id == id }) else { continue }
      let findings = report.findings.filter { $0.nodeID == node.id && $0.partID == id }.map { ("finding", "\($0.message) [\($0.ruleID)]") }
      return [("kind", part.kind.rawValue), ("grade", part.grade.rawValue)] + findings
    }
    return []
  }

  private static func lines(ofPage item: GraphItem, _ site: ComputedSite) -> [(name: String, text: String)] {
    guard let index = site.pageIndexByFile[item.file] else { return [] }
    let page = site.content.pages[index]
    let translations = page.variants.dropFirst().map { ("translation", $0.file) }
    return [("address", "/" + Address(page.route).urlPath)] + (page.variants.first.map { [("text", TextDigest.of($0))] } ?? []) + translations
  }
}
