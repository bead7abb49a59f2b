import Diagnostics
import Yams

/// Yams' nodes as `SourceValue`.
struct YAMLConversion {
  static let depthLimit = 100
  /// Aliases may repeat a part many times; more values than this are refused.
  private static let valueLimit = 200_000

  let places: YAMLPlaces
  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  private var count = 0

  init(places: YAMLPlaces, file: String) {
    self.places = places
    self.file = file
  }

  mutating func value(of node: Node, depth: Int = 0) -> SourceValue {
    let start = node.mark.map(places.position) ?? SourcePosition.start
    count += 1
    guard depth <= Self.depthLimit, count <= Self.valueLimit else {
      if diagnostics.isEmpty {
        diagnostics.append(
          Diagnostic("nesting-too-deep", "the YAML is nested too deeply or repeats itself too often", at: SourceSpan(at: start).in(file)))
      }
      return SourceValue(.null, SourceSpan(at: start))
    }
    switch node {
    case .scalar(let scalar):
      let span = SourceSpan(start, places.end(of: scalar, from: start))
      return SourceValue(scalar.style == .plain ? YAMLScalar.kind(of: scalar.string) : .string(scalar.string), span)
    case .sequence(let sequence):
      let items = sequence.map { value(of: $0, depth: depth + 1) }
      return SourceValue(.sequence(items), SourceSpan(start, items.last?.span.end ?? start))
    case .mapping(let mapping):
      let entries = mapping.map { entry($0.key, $0.value, depth: depth) }
      return SourceValue(.mapping(entries), SourceSpan(start, entries.last?.value.span.end ?? start))
    case .alias: return SourceValue(.null, SourceSpan(at: start))
    }
  }

  private mutating func entry(_ key: Node, _ content: Node, depth: Int) -> SourceValue.Entry {
    let name = value(of: key, depth: depth + 1)
    if name.scalarText == nil, !name.isNull {
      diagnostics.append(
        Diagnostic("yaml-syntax", "a key must be a text, not \(name.kindName)", at: name.span.in(file), fix: "put the key in quotes"))
    }
    return SourceValue.Entry(key: name.scalarText ?? "", keySpan: name.span, value: value(of: content, depth: depth + 1))
  }
}
