/// The routes of pages that the tool makes.
enum SiteRoutes {
  static let indicators = Route(["indicators"])
  static let datasets = Route(["datasets"])
  static let charts = Route(["charts"])
  static let references = Route(["references"])

  static func indicator(_ name: String) -> Route { indicators.appending(name) }
  static func dataset(_ name: String) -> Route { datasets.appending(name) }
  static func chart(_ name: String) -> Route { charts.appending(name) }

  /// The id of a dataset's row on its page; rows are counted from 1.
  static func rowAnchor(_ index: Int) -> String { "row-\(index + 1)" }
  static func referenceAnchor(_ key: String) -> String { "ref-\(key)" }
}
