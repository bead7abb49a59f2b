import Datasets
import Diagnostics
import StructuredText

/// Finds fields that a specification names and its data do not have.
struct FieldChecks {
  let spec: FigureSpec
  let file: String
  let tables: [String: DataTable]

  func findings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    check(spec.value, KnownFields.any, &findings)
    return findings
  }

  private func check(_ view: SourceValue, _ inherited: KnownFields, _ findings: inout [Diagnostic]) {
    var known = inherited
    if let data = view["data"], !data.isNull { known = KnownFields(data, tables) }
    for step in view["transform"]?.sequence ?? [] {
      for field in TransformFields.read(by: step) { require(field, in: known, &findings) }
      known.apply(step, tables)
    }
    for entry in view["encoding"]?.mapping ?? [] { channel(entry.value, known, &findings) }
    if let facet = view["facet"], view["spec"] != nil {
      for part in [facet, facet["row"], facet["column"]].compactMap({ $0 }) { channel(part, known, &findings) }
    }
    for key in ["layer", "concat", "hconcat", "vconcat"] {
      for part in view[key]?.sequence ?? [] { check(part, known, &findings) }
    }
    if let part = view["spec"] { check(part, known, &findings) }
  }

  private func channel(_ value: SourceValue, _ known: KnownFields, _ findings: inout [Diagnostic]) {
    for definition in value.sequence ?? [value] {
      if let field = definition["field"] { require(field, in: known, &findings) }
      if let field = definition["sort"]?["field"] { require(field, in: known, &findings) }
      for condition in definition["condition"]?.sequence ?? [definition["condition"]].compactMap({ $0 }) {
        if let field = condition["field"] { require(field, in: known, &findings) }
      }
    }
  }

  private func require(_ field: SourceValue, in known: KnownFields, _ findings: inout [Diagnostic]) {
    guard let text = field.string, let names = known.names else { return }
    let path = FieldPath(text)
    guard !names.contains(path.name), !names.contains(path.root) else { return }
    let all = names.sorted()
    let finding = Diagnostic(
      "chart-unknown-field", "the data have no field '\(text)'", at: field.span.in(file),
      cause: all.isEmpty ? "they have no fields" : "their fields are \(all.joined(separator: ", "))",
      fix: nearestName(to: text, among: all).map { "did you mean '\($0)'?" })
    if !findings.contains(finding) { findings.append(finding) }
  }
}
