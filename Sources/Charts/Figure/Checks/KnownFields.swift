import Datasets
import StructuredText

/// The fields that rows have at a place of a specification; nil names where they cannot be told.
struct KnownFields {
  private(set) var names: Set<String>?

  static let any = KnownFields(names: nil)

  private init(names: Set<String>?) { self.names = names }

  init(_ data: SourceValue, _ tables: [String: DataTable]) {
    if let rows = data["values"]?.sequence, rows.contains(where: { $0.mapping != nil }) {
      names = Set(rows.flatMap { ($0.mapping ?? []).map(\.key) })
    } else {
      names = data["name"]?.string.flatMap { tables[$0] }.map { Set($0.fields.map(\.name)) }
    }
  }

  /// The fields after a step.
  mutating func apply(_ step: SourceValue, _ tables: [String: DataTable]) {
    let made = TransformFields.made(by: step)
    if step["aggregate"] != nil {
      // A sum keeps its groups only, whatever was there before.
      names = Set((step["groupby"]?.sequence ?? []).compactMap(\.string) + (made ?? []))
    } else if step["pivot"] != nil {
      names = nil
    } else if step["lookup"] != nil, made == nil {
      names = nil
    } else {
      names?.formUnion(made ?? [])
    }
  }
}

/// The fields that the steps of a `transform` read and make.
enum TransformFields {
  static func read(by step: SourceValue) -> [SourceValue] {
    var fields: [SourceValue] = []
    if let test = step["filter"] { collectTests(test, &fields) }
    for key in ["lookup", "pivot", "value", "impute", "key", "bin", "timeUnit", "stack"] {
      // `bin` and `timeUnit` name their field apart; here only texts that are fields count.
      if ["bin", "timeUnit"].contains(key) {
        if step[key] != nil, let field = step["field"] { fields.append(field) }
      } else if let field = step[key], field.string != nil, key != "value" || step["pivot"] != nil, key != "key" || step["impute"] != nil {
        fields.append(field)
      }
    }
    for key in ["groupby", "fold"] { fields += step[key]?.sequence ?? [] }
    for key in ["aggregate", "joinaggregate", "window"] {
      for part in step[key]?.sequence ?? [] {
        if let field = part["field"], field.string != "*", part["op"]?.string != "count" { fields.append(field) }
      }
    }
    for sort in step["sort"]?.sequence ?? [] { if let field = sort["field"] { fields.append(field) } }
    return fields
  }

  private static func collectTests(_ test: SourceValue, _ fields: inout [SourceValue]) {
    for key in ["and", "or"] { for part in test[key]?.sequence ?? [] { collectTests(part, &fields) } }
    if let part = test["not"] { collectTests(part, &fields) }
    if let field = test["field"] { fields.append(field) }
  }

  /// Nil where it cannot be told.
  static func made(by step: SourceValue) -> [String]? {
    var names: [String] = []
    switch step["as"] {
    case let value? where value.string != nil: names.append(value.string ?? "")
    case let value?: names += (value.sequence ?? []).compactMap(\.string)
    case nil: break
    }
    for key in ["aggregate", "joinaggregate", "window"] {
      for part in step[key]?.sequence ?? [] {
        if let name = part["as"]?.string { names.append(name) } else { names.append("\(part["op"]?.string ?? "")_\(part["field"]?.string ?? "")") }
      }
    }
    if step["fold"] != nil, step["as"] == nil { names += ["key", "value"] }
    if step["bin"] != nil, let name = step["as"]?.string { names.append(name + "_end") }
    if step["timeUnit"] != nil, let name = step["as"]?.string { names.append(name + "_end") }
    if step["stack"] != nil, let name = step["as"]?.string { names.append(name + "_end") }
    if step["lookup"] != nil {
      guard let fields = step["from"]?["fields"]?.sequence?.compactMap(\.string) else { return step["as"] == nil ? nil : names }
      if step["as"] == nil { names += fields }
    }
    return names
  }
}
