import Argument
import Charts
import Datasets
import Diagnostics
import Indicators
import Markdown

extension EvidenceGraph {
  package init(_ site: ComputedSite) {
    addItems(of: site)
    addPages(of: site)
    for report in site.reports { add(report, of: site) }
    for chart in site.charts.values.sorted(by: { $0.name < $1.name }) {
      for name in chart.dataNames { add(.init(kind: .chart, name: chart.name), "draws", Self.id(ofSeries: name, site)) }
    }
    for name in site.catalog.indicatorNames {
      for dependency in site.catalog.indicator(named: name)?.dependencies ?? [] {
        add(.init(kind: .indicator, name: name), "is computed from", Self.id(ofSeries: dependency, site))
      }
    }
  }

  // MARK: Items

  private mutating func addItems(of site: ComputedSite) {
    let language = site.content.configuration.defaultLanguage
    for page in site.content.pages {
      guard let text = page.variants.first else { continue }
      add(GraphItem(id: Self.id(of: page, site), title: text.title.plainText, file: text.file))
    }
    for report in site.reports {
      for node in report.report.nodes {
        guard let page = Self.id(of: node, site) else { continue }
        for part in node.parts {
          add(GraphItem(id: .init(kind: .part, name: "\(page.name)#\(part.id)"), title: part.statement(in: language), file: node.file))
        }
      }
    }
    for chart in site.charts.values {
      let title = chart.figure(for: language, default: language)?.title
      add(GraphItem(id: .init(kind: .chart, name: chart.name), title: title ?? chart.name, file: chart.file))
    }
    for dataset in site.content.datasets {
      add(GraphItem(id: .init(kind: .dataset, name: dataset.name), title: dataset.title.text(for: language), file: dataset.file))
    }
    for reference in site.content.references.references {
      add(GraphItem(id: .init(kind: .reference, name: reference.id), title: reference.title, file: site.content.references.file))
    }
  }

  /// A page by its path; of an indicator's page the indicator.
  private static func id(of page: Page, _ site: ComputedSite) -> GraphItem.ID {
    if page.kind == .indicator, site.catalog.indicator(named: page.name) != nil { return .init(kind: .indicator, name: page.name) }
    let path = page.variants.first?.file.dropFirst("Content/".count) ?? ""
    return .init(kind: .page, name: path.hasSuffix(".md") ? String(path.dropLast(3)) : String(path))
  }

  private static func id(of node: ArgumentNode, _ site: ComputedSite) -> GraphItem.ID? {
    site.pageIndex(of: node).map { id(of: site.content.pages[$0], site) }
  }

  /// An indicator, or the dataset of a column.
  private static func id(ofSeries name: String, _ site: ComputedSite) -> GraphItem.ID {
    if site.catalog.indicator(named: name) != nil { return .init(kind: .indicator, name: name) }
    return .init(kind: .dataset, name: String(name.prefix { $0 != "." }))
  }

  // MARK: Steps

  private mutating func add(_ report: ComputedReport, of site: ComputedSite) {
    let home = Self.id(of: site.content.pages[report.page], site)
    for node in report.report.nodes {
      guard let page = Self.id(of: node, site) else { continue }
      add(home, "holds", page)
      for part in node.parts {
        let id = GraphItem.ID(kind: .part, name: "\(page.name)#\(part.id)")
        add(part.parentID.map { GraphItem.ID(kind: .part, name: "\(page.name)#\($0)") } ?? page, "holds", id)
        add(id, part.evidence, site)
      }
    }
    for link in report.report.links {
      guard let from = id(of: link.from, report, site), let to = id(of: link.to, report, site) else { continue }
      add(from, link.relation.rawValue, to, qualifier: link.basis.rawValue)
    }
  }

  private func id(of end: LinkEnd, _ report: ComputedReport, _ site: ComputedSite) -> GraphItem.ID? {
    guard let node = report.report.node(end.nodeID), let page = Self.id(of: node, site) else { return nil }
    return end.partID.map { .init(kind: .part, name: "\(page.name)#\($0)") } ?? page
  }

  private mutating func add(_ id: GraphItem.ID, _ evidence: Evidence, _ site: ComputedSite) {
    for binding in evidence.bindings {
      guard case .success(let reference) = SeriesReference.parse(binding.destination) else { continue }
      add(id, "binds", Self.id(ofSeries: reference.series, site))
    }
    for chart in evidence.charts { add(id, "shows", .init(kind: .chart, name: chart.name)) }
    for citation in evidence.citations {
      add(id, "cites", .init(kind: .reference, name: citation.key), qualifier: citation.isContrary ? "contrary" : nil)
    }
  }

  /// What the pages as a whole bind, show and cite, but for what stands in their parts.
  private mutating func addPages(of site: ComputedSite) {
    let inParts = evidenceOfParts(site)
    let ids = site.content.pages.map { Self.id(of: $0, site) }
    func pages(_ indices: [Int], _ target: GraphItem.ID) -> [GraphItem.ID] {
      indices.map { ids[$0] }.filter { !(inParts[$0]?.contains(target) ?? false) }
    }
    for (name, indices) in site.usage.pagesBySeries.sorted(by: { $0.key < $1.key }) {
      let target = Self.id(ofSeries: name, site)
      // What the text below an indicator mentions does not enter its values.
      for page in pages(indices, target) { add(page, page.kind == .indicator ? "mentions" : "binds", target) }
    }
    for (name, indices) in site.usage.pagesByChart.sorted(by: { $0.key < $1.key }) {
      let target = GraphItem.ID(kind: .chart, name: name)
      for page in pages(indices, target) { add(page, "shows", target) }
    }
    for (key, indices) in site.usage.pagesByReference.sorted(by: { $0.key < $1.key }) {
      let target = GraphItem.ID(kind: .reference, name: key)
      for page in pages(indices, target) { add(page, "cites", target) }
    }
    for (place, chart) in site.fencedCharts.sorted(by: { ($0.key.file, $0.key.span.start) < ($1.key.file, $1.key.span.start) }) {
      guard let index = site.pageIndexByFile[place.file] else { continue }
      for name in chart.dataNames { add(ids[index], "draws", Self.id(ofSeries: name, site)) }
    }
  }

  /// For each page, what its parts rest on directly.
  private func evidenceOfParts(_ site: ComputedSite) -> [GraphItem.ID: Set<GraphItem.ID>] {
    var found: [GraphItem.ID: Set<GraphItem.ID>] = [:]
    for report in site.reports {
      for node in report.report.nodes {
        guard let page = Self.id(of: node, site) else { continue }
        for part in node.parts {
          for binding in part.evidence.bindings {
            guard case .success(let reference) = SeriesReference.parse(binding.destination) else { continue }
            found[page, default: []].insert(Self.id(ofSeries: reference.series, site))
          }
          found[page, default: []].formUnion(part.evidence.charts.map { .init(kind: .chart, name: $0.name) })
          found[page, default: []].formUnion(part.evidence.citations.map { .init(kind: .reference, name: $0.key) })
        }
      }
    }
    return found
  }
}
