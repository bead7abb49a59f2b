/// The routes of pages that the tool makes.
enum SiteRoutes {
  static let indicators = Route(["indicators"])
  static let datasets = Route(["datasets"])
  static let charts = Route(["charts"])
  static let references = Route(["references"])

  static func indicator(_ name: String) -> Route { indicators.appending(name) }
  static func dataset(_ name: String) -> Route { datasets.appending(name) }
  static func chart(_ name: String) -> Route { charts.appending(name) }

  /// So many rows of a dataset stand on its page; more than a reader looks through are for its files.
  static let shownRows = 500

  /// The id of a dataset's row on its page, rows counted from 1; nil for a row that is not shown there.
  static func rowAnchor(_ index: Int) -> String? { index < shownRows ? "row-\(index + 1)" : nil }
  static func referenceAnchor(_ key: String) -> String { "ref-\(key)" }
}
