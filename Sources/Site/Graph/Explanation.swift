import Datasets
import Indicators
import StructuredText

/// What an item rests on and what rests on it, for people and for programs.
package struct Explanation: Sendable {
  private let item: GraphItem
  private let restsOn: GraphTree
  private let touches: GraphTree
  private let details: [(name: String, text: String)]

  package enum Outcome: Sendable {
    case found(Explanation)
    case ambiguous([String])
    case unknown(nearest: String?)
  }

  /// - Parameter text: the name of an item, or of a value: `market-size@2022`.
  package static func find(_ text: String, in site: ComputedSite) -> Outcome {
    let graph = EvidenceGraph(site)
    let value = ValueDetails(text, in: site)
    switch GraphLookup(graph).find(value?.owner ?? text) {
    case .found(let item):
      let details = ItemDetails(item, in: site).lines + (value?.lines ?? [])
      return .found(
        Explanation(
          item: item, restsOn: GraphTree(graph, from: item.id, .restsOn), touches: GraphTree(graph, from: item.id, .touches), details: details))
    case .ambiguous(let names): return .ambiguous(names)
    case .unknown(let nearest): return .unknown(nearest: nearest)
    }
  }

  // MARK: Text

  package var text: String {
    var text = "\(item.id.text) — \(item.title)\n\(item.file)\n"
    for detail in details { text += "\(detail.name): \(detail.text)\n" }
    text += "\nrests on \(Self.summary(restsOn))\n"
    Self.write(restsOn.branches, .restsOn, "", to: &text)
    text += "\na change touches \(Self.summary(touches))\n"
    Self.write(touches.branches, .touches, "", to: &text)
    return text
  }

  private static func summary(_ tree: GraphTree) -> String {
    let counts = GraphItem.Kind.allCases.compactMap { kind in
      tree.counts[kind].map { "\($0) \(kind.rawValue)\($0 == 1 ? "" : "s")" }
    }
    return counts.isEmpty ? "nothing" : counts.joined(separator: ", ")
  }

  private static func write(_ branches: [GraphTree.Branch], _ direction: EvidenceGraph.Direction, _ indent: String, to text: inout String) {
    for (index, branch) in branches.enumerated() {
      let isLast = index == branches.count - 1
      let name = "\(branch.item.id.text) — \(branch.item.title)"
      let repeated = branch.isRepeated ? " …" : ""
      text += indent + (isLast ? "└─ " : "├─ ")
      text +=
        direction == .restsOn
        ? "\(branch.relation)\(branch.qualifier.map { " (\($0))" } ?? "") \(name)\(repeated)\n"
        : "\(name) (\(branch.relation) it\(branch.qualifier.map { ", \($0)" } ?? ""))\(repeated)\n"
      write(branch.branches, direction, indent + (isLast ? "   " : "│  "), to: &text)
    }
  }

  // MARK: JSON

  package var json: String {
    let value = JSONValue.object([
      "id": .string(item.id.text), "kind": .string(item.id.kind.rawValue), "name": .string(item.id.name), "title": .string(item.title),
      "file": .string(item.file),
      "details": details.isEmpty ? nil : .object(details.map { JSONValue.Member($0.name, .string($0.text)) }),
      "restsOn": .array(restsOn.branches.map(Self.json)), "touches": .array(touches.branches.map(Self.json)),
    ])
    return String(decoding: JSONWriter.bytes(of: value, style: .pretty), as: UTF8.self)
  }

  private static func json(_ branch: GraphTree.Branch) -> JSONValue {
    .object([
      "relation": .string(branch.relation), "qualifier": branch.qualifier.map(JSONValue.string), "id": .string(branch.item.id.text), "title": .string(branch.item.title),
      "file": .string(branch.item.file), "repeated": branch.isRepeated ? true : nil,
      "items": branch.branches.isEmpty ? nil : .array(branch.branches.map(json)),
    ])
  }
}
