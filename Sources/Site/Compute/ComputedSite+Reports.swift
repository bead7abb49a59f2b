import Argument

extension ComputedSite {
  /// The report that a page belongs to.
  func report(of page: Page) -> ComputedReport? {
    switch page.kind {
    case .node(let folder, _), .analysis(let folder): reports.first { $0.folder == folder }
    case .report: reports.first { content.pages[$0.page].route == page.route }
    default: nil
    }
  }

  /// The page of a node.
  func pageIndex(of node: ArgumentNode) -> Int? {
    pageIndexByFile[node.file]
  }

  /// The route of a node, or of one of its parts.
  func route(node id: String, part: String? = nil, in report: ComputedReport) -> Route? {
    guard let node = report.report.node(id), let index = pageIndex(of: node) else { return nil }
    let route = content.pages[index].route
    return part.map { route.appending($0) } ?? route
  }
}
