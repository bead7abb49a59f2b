import Indicators
import StructuredText

/// `build.json`: which inputs made which outputs, each with its SHA-256, and what depends on what.
struct BuildManifest {
  static let toolVersion = "0.1.0"

  let site: ComputedSite
  let files: [RenderedFile]

  func json() -> JSONValue {
    .object([
      "tool": .object(["name": "throughline", "version": .string(Self.toolVersion)]),
      "inputs": .object(site.content.digests.keys.sorted().map { JSONValue.Member($0, .string(site.content.digests[$0] ?? "")) }),
      "outputs": .object(
        files.sorted { $0.path < $1.path }.map { JSONValue.Member($0.path.text, .string(SHA256Digest.hexadecimal(of: $0.bytes))) }),
      "dependencies": dependencies,
    ])
  }

  /// For each page, chart and indicator: the series, charts and works it uses.
  private var dependencies: JSONValue {
    var edges: [String: Set<String>] = [:]
    func add(_ pages: [String: [Int]], _ kind: String) {
      for (name, indices) in pages {
        for index in indices {
          guard let file = site.content.pages[index].variants.first?.file else { continue }
          edges[file, default: []].insert("\(kind):\(name)")
        }
      }
    }
    add(site.usage.pagesBySeries, "series")
    add(site.usage.pagesByChart, "chart")
    add(site.usage.pagesByReference, "reference")
    for chart in site.charts.values { edges["chart:\(chart.name)"] = Set(chart.dataNames.map { "data:\($0)" }) }
    for name in site.catalog.indicatorNames {
      edges["series:\(name)"] = Set((site.catalog.indicator(named: name)?.dependencies ?? []).map { "series:\($0)" })
    }
    return .object(edges.keys.sorted().map { JSONValue.Member($0, .strings((edges[$0] ?? []).sorted())) })
  }
}
