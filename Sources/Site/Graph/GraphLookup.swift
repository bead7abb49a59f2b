import Diagnostics

/// Finds the item that a name on the command line stands for.
package struct GraphLookup {
  package enum Outcome: Sendable, Hashable {
    case found(GraphItem)
    /// Several items go by the name; their full ids, sorted.
    case ambiguous([String])
    case unknown(nearest: String?)
  }

  private let graph: EvidenceGraph

  package init(_ graph: EvidenceGraph) { self.graph = graph }

  /// - Parameter text: `kind:name`; a bare name; the end of a path, with or without ending; a part as `node#part`; a work as `@key`; a value as
  ///   `series@period`. A part may go by its id alone.
  package func find(_ text: String) -> Outcome {
    let name = Self.plain(text)
    let ids = graph.items.keys.sorted()
    let exact = ids.filter { $0.text == name }
    let named = exact.isEmpty ? ids.filter { $0.name == name } : exact
    let found = named.isEmpty ? ids.filter { $0.name.hasSuffix("/" + name) || $0.name.hasSuffix("#" + name) } : named
    if found.count == 1, let item = graph.item(found[0]) { return .found(item) }
    if found.count > 1 { return .ambiguous(found.map(\.text)) }
    return .unknown(nearest: nearest(to: name, ids))
  }

  /// The last word of a path is compared, too: few write whole paths.
  private func nearest(to name: String, _ ids: [GraphItem.ID]) -> String? {
    let short = ids.map { $0.name.split { $0 == "/" || $0 == "#" }.last.map(String.init) ?? $0.name }
    return nearestName(to: name, among: short) ?? nearestName(to: name, among: ids.map(\.name)) ?? nearestName(to: name, among: ids.map(\.text))
  }

  /// The name without what only a path, a binding or a citation has.
  private static func plain(_ text: String) -> String {
    var name = text.hasPrefix("value:") ? String(text.dropFirst("value:".count)) : text
    if name.hasPrefix("@") { return "reference:" + name.dropFirst() }
    if name.hasPrefix("./") { name.removeFirst(2) }
    if name.hasPrefix("Content/") { name.removeFirst("Content/".count) }
    for (folder, ending, kind) in [("charts/", ".vl.json", "chart"), ("datasets/", ".json", "dataset"), ("indicators/", ".md", "indicator")] {
      guard name.hasPrefix(folder), name.hasSuffix(ending) else { continue }
      return "\(kind):" + name.dropFirst(folder.count).dropLast(ending.count).prefix { $0 != "." }
    }
    if let hash = name.firstIndex(of: "#") { return withoutEnding(String(name[..<hash])) + String(name[hash...]) }
    return withoutEnding(name)
  }

  private static func withoutEnding(_ name: String) -> String {
    guard name.hasSuffix(".md") else { return name }
    let stem = name.dropLast(3)
    let file = stem.split(separator: "/").last ?? ""
    return file.contains(".") ? String(stem.prefix(upTo: stem.lastIndex(of: ".") ?? stem.endIndex)) : String(stem)
  }
}
