import StructuredText

/// Which field of the data a field that a transform makes still measures: a sum or a mean has the unit of what it sums.
struct FieldAliases: Sendable {
  private var origins: [String: String] = [:]

  /// Functions whose results are of the kind that their values are.
  private static let keepingFunctions: Set<String> = [
    "sum", "mean", "average", "median", "min", "max", "q1", "q3", "stdev", "stderr", "ci0", "ci1", "lag", "lead", "first_value", "last_value",
  ]

  init(_ spec: SourceValue) { collect(spec) }

  /// The field of the data behind `field`.
  subscript(field: String) -> String {
    var (name, steps) = (field, 0)
    while let origin = origins[name], origin != name, steps < 20 { (name, steps) = (origin, steps + 1) }
    return name
  }

  private mutating func collect(_ view: SourceValue) {
    for step in view["transform"]?.sequence ?? [] {
      for list in ["aggregate", "joinaggregate", "window"] {
        for part in step[list]?.sequence ?? [] {
          guard let function = part["op"]?.string, Self.keepingFunctions.contains(function), let field = part["field"]?.string else { continue }
          if let name = part["as"]?.string { origins[name] = field }
        }
      }
      if let fields = step["fold"]?.sequence?.compactMap(\.string), let first = fields.first {
        origins[step["as"]?.sequence?.dropFirst().first?.string ?? "value"] = first
      }
      if let field = step["impute"]?.string { origins["imputed_\(field)_value"] = field }
    }
    for key in ["layer", "concat", "hconcat", "vconcat"] { for part in view[key]?.sequence ?? [] { collect(part) } }
    if let part = view["spec"] { collect(part) }
  }
}
