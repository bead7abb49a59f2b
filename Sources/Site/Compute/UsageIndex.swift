/// Which pages rest on which series, charts and works: the reverse of what the prose binds and cites.
struct UsageIndex: Sendable {
  /// Indices of pages, sorted, without repetition.
  private(set) var pagesBySeries: [String: [Int]] = [:]
  private(set) var pagesByChart: [String: [Int]] = [:]
  private(set) var pagesByReference: [String: [Int]] = [:]

  mutating func addSeries(_ name: String, page: Int) { Self.insert(page, into: &pagesBySeries[name, default: []]) }
  mutating func addChart(_ name: String, page: Int) { Self.insert(page, into: &pagesByChart[name, default: []]) }
  mutating func addReference(_ key: String, page: Int) { Self.insert(page, into: &pagesByReference[key, default: []]) }

  private static func insert(_ page: Int, into pages: inout [Int]) {
    if !pages.contains(page) {
      pages.append(page)
      pages.sort()
    }
  }
}
