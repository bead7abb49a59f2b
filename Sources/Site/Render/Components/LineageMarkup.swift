import Datasets
import Indicators
import Markup

/// What a value rests on, for readers: its datasets with rows, their sources, and what is not verified.
struct LineageMarkup {
  /// More rows than these are counted, not linked.
  private static let shownRows = 4

  let context: PageContext

  /// What an observation rests on, and what stood there before it was revised.
  func nodes(_ observation: Observation) -> [Node] {
    nodes(observation.lineage) + RevisionMarkup(context: context).notes(observation)
  }

  func nodes(_ lineage: Lineage) -> [Node] {
    var nodes: [Node] = []
    for name in datasets(lineage) {
      guard let dataset = context.site.catalog.dataset(named: name) else { continue }
      let rows = lineage.rowNumbers(of: name)
      if !nodes.isEmpty { nodes.append(.element("br")) }
      nodes.append(.element("a", ["href": context.href(SiteRoutes.dataset(name))], dataset.title.text(for: context.language)))
      nodes += rowLinks(dataset, rows)
      nodes += sources(dataset, rows)
    }
    if lineage.restsOnGeneralKnowledge {
      nodes.append(mark(.generalKnowledge))
    } else if lineage.confidence == .low {
      nodes.append(mark(.lowConfidence))
    }
    return nodes
  }

  private func datasets(_ lineage: Lineage) -> [String] {
    lineage.rows.map(\.dataset).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// Links to up to four rows; more are counted.
  private func rowLinks(_ dataset: Dataset, _ indices: [Int]) -> [Node] {
    let isChinese = context.language.hasPrefix("zh")
    guard indices.count <= Self.shownRows else { return [.text(isChinese ? "（\(indices.count)行）" : " (\(indices.count) rows)")] }
    let links = indices.map { index in
      Node.element(
        "a", ["href": context.href(SiteRoutes.dataset(dataset.name), fragment: SiteRoutes.rowAnchor(index))],
        isChinese ? "第\(index + 1)行" : "row \(index + 1)")
    }
    let separated = links.enumerated().flatMap { $0 == 0 ? [$1] : [.text(isChinese ? "、" : ", "), $1] }
    return [.text(isChinese ? "（" : " (")] + separated + [.text(isChinese ? "）" : ")")]
  }

  private func sources(_ dataset: Dataset, _ rows: [Int]) -> [Node] {
    guard rows.count <= Self.shownRows else { return [] }
    var seen: [Source] = []
    for row in rows { for source in dataset.sources(ofRow: row) where !seen.contains(source) { seen.append(source) } }
    return seen.prefix(3).flatMap { source in [Node.text(" · "), SourceMarkup.link(source)] }
  }

  private func mark(_ phrase: Phrase) -> Node { .element("span", ["class": "mark"], context.say(phrase)) }
}

/// A source as a link to where it was published.
enum SourceMarkup {
  static func link(_ source: Source) -> Node {
    guard let path = source.path, path.hasPrefix("http://") || path.hasPrefix("https://") else { return .text(source.title) }
    return .element("a", ["href": path, "rel": "external"], source.title)
  }
}
