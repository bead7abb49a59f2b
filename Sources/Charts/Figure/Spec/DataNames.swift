import StructuredText

/// The named data that a specification reads.
enum DataNames {
  static func all(in spec: SourceValue) -> [Located<String>] {
    var names: [Located<String>] = []
    let own = Set((spec["datasets"]?.mapping ?? []).map(\.key))
    collect(spec, &names)
    return names.filter { !own.contains($0.value) && $0.value != TileGrid.dataName }
  }

  private static func collect(_ view: SourceValue, _ names: inout [Located<String>]) {
    add(view["data"], &names)
    for step in view["transform"]?.sequence ?? [] { add(step["from"]?["data"], &names) }
    for key in ["layer", "concat", "hconcat", "vconcat"] {
      for part in view[key]?.sequence ?? [] { collect(part, &names) }
    }
    if let part = view["spec"] { collect(part, &names) }
  }

  private static func add(_ data: SourceValue?, _ names: inout [Located<String>]) {
    guard let data, data["values"] == nil, let name = data["name"], let text = name.string, !names.contains(where: { $0.value == text }) else { return }
    names.append(Located(text, name.span))
  }
}
