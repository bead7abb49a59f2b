import Diagnostics
import StructuredText

/// Reads one field of a schema.
struct FieldReader {
  var file: String
  /// Counted from 1, for messages about a field without a name.
  var number: Int
  var units: UnitRegistry
  var earlier: [Field]
  var primaryKey: [String]

  private static let acceptedKeys = [
    "format", "example", "rdfType", "trueValues", "falseValues", "decimalChar", "groupChar", "bareNumber", "titles", "descriptions",
    "categories", "categoriesOrdered",
  ]

  func read(_ value: SourceValue) -> Diagnosed<Field?> {
    let subject = value["name"]?.string.map { "field '\($0)'" } ?? "field \(number)"
    var reader = MappingReader(value, in: file, describing: subject)
    guard let name = reader.string("name"), !name.value.isEmpty else {
      if reader.value("name").map({ $0.string == "" }) ?? true { reader.missing("name") }
      return Diagnosed(nil, reader.finish(accepting: Self.acceptedKeys + Self.ownKeys))
    }
    if let first = earlier.first(where: { $0.name == name.value }) {
      reader.append([
        Diagnostic(
          "duplicate-field", "two fields are named '\(name.value)'", at: name.span.in(file),
          notes: [.init("first here", at: first.span.in(file))])
      ])
    }
    let type = reader.choice("type", of: FieldType.self)?.value ?? .string
    let unit = readUnit(from: &reader)
    let role = reader.choice("role", of: FieldRole.self)?.value ?? defaultRole(type, name: name.value, hasUnit: unit != nil)
    var field = Field(
      name: name.value, type: type, role: role, title: LocalizedText.read("title", from: &reader) ?? LocalizedText(name.value),
      span: name.span)
    field.description = LocalizedText.read("description", from: &reader)
    field.unit = unit
    readScale(into: &field, from: &reader)
    field.rounding = readRounding(from: &reader)
    field.constraints = readConstraints(from: &reader, subject: subject)
    field.labels = readLabels(from: &reader)
    checkRole(field, hasUnitKey: reader.value("unit") != nil, &reader)
    return Diagnosed(field, reader.finish(accepting: Self.acceptedKeys))
  }

  private static let ownKeys = ["type", "title", "description", "role", "unit", "scale", "rounding", "constraints", "labels"]

  private func defaultRole(_ type: FieldType, name: String, hasUnit: Bool) -> FieldRole {
    let isKey = primaryKey.contains(name)
    switch type {
    case .period, .year, .yearmonth, .date:
      if !earlier.contains(where: { $0.role == .period }) { return .period }
      return isKey ? .dimension : .note
    case .number: return .measure
    case .integer where hasUnit: return .measure
    case .integer, .string, .boolean: return isKey ? .dimension : .note
    }
  }

  private func checkRole(_ field: Field, hasUnitKey: Bool, _ reader: inout MappingReader) {
    let isNumeric = field.type == .number || field.type == .integer
    if field.role == .measure || field.role == .rounding, !isNumeric {
      reader.report(
        "wrong-type", "field '\(field.name)' has the role '\(field.role.rawValue)' but the type '\(field.type.rawValue)'", at: field.span,
        cause: "such a column holds numbers", fix: "give it the type 'number'")
    }
    if field.role == .measure, !hasUnitKey {
      reader.report(
        "missing-unit", "field '\(field.name)' is a measure without a 'unit'", at: field.span,
        cause: "numbers are compared and printed in their unit", fix: "add 'unit', such as \"CNY\", \"percent\" or \"ratio\"")
    }
    if field.role != .dimension, field.role != .measure, field.role != .note, field.role != .source,
      let first = earlier.first(where: { $0.role == field.role }), field.role != .rounding
    {
      reader.append([
        Diagnostic(
          "duplicate-role", "two fields have the role '\(field.role.rawValue)'", at: field.span.in(file),
          notes: [.init("first here", at: first.span.in(file))])
      ])
    }
  }

  private func readUnit(from reader: inout MappingReader) -> Unit? {
    guard let name = reader.string("unit") else { return nil }
    if let unit = units.unit(named: name.value) { return unit }
    reader.report(
      "unknown-unit", "there is no unit '\(name.value)'", at: name.span,
      cause: "units are built in or listed under 'units' in site.yaml",
      fix: nearestName(to: name.value, among: units.ids).map { "did you mean '\($0)'?" })
    return nil
  }

  private func readScale(into field: inout Field, from reader: inout MappingReader) {
    guard let scale = reader.number("scale") else { return }
    if scale.value > 0 {
      field.scale = scale.value
    } else {
      reader.report("wrong-type", "the scale of '\(field.name)' must be greater than 0", at: scale.span)
    }
  }

  private func readRounding(from reader: inout MappingReader) -> Rounding? {
    guard let value = reader.value("rounding") else { return nil }
    if let halfWidth = value.number, halfWidth >= 0 { return .halfWidth(halfWidth) }
    if let name = value["field"]?.string { return .field(name) }
    reader.report(
      "wrong-type", "'rounding' must be a half-width or {\"field\": name}", at: value.span,
      cause: "the half-width of 2.11 is 0.005, in the field's own unit and scale")
    return nil
  }

  private func readLabels(from reader: inout MappingReader) -> [String: LocalizedText] {
    guard let value = reader.value("labels") else { return [:] }
    guard let entries = value.mapping else {
      reader.report("wrong-type", "'labels' must be a mapping of members to their names", at: value.span)
      return [:]
    }
    var labels: [String: LocalizedText] = [:]
    for entry in entries {
      labels[entry.key] = LocalizedText.read(entry.value, in: &reader, describing: "the label of '\(entry.key)'")
    }
    return labels
  }

  private func readConstraints(from reader: inout MappingReader, subject: String) -> FieldConstraints {
    var constraints = FieldConstraints()
    guard let value = reader.value("constraints") else { return constraints }
    var nested = MappingReader(value, in: file, describing: "the constraints of \(subject)")
    constraints.required = nested.bool("required")?.value ?? false
    constraints.unique = nested.bool("unique")?.value ?? false
    constraints.minimum = nested.number("minimum")?.value
    constraints.maximum = nested.number("maximum")?.value
    if let pattern = nested.string("pattern") {
      if (try? Regex(pattern.value)) != nil {
        constraints.pattern = pattern.value
      } else {
        nested.report("invalid-pattern", "the pattern '\(pattern.value)' is not a regular expression", at: pattern.span)
      }
    }
    if nested.value("enum") != nil { constraints.members = nested.strings("enum").map(\.value) }
    reader.append(nested.finish())
    return constraints
  }
}
