import Diagnostics
import StructuredText

/// The columns of a table, its key and the texts that stand for a missing value.
struct TableSchema {
  var fields: [Field]
  var primaryKey: [String] = []
  var missingValues: Set<String> = [""]
  /// The names that a column of role `source` may hold.
  var sourceNames: [String] = []

  static func read(_ value: SourceValue, in file: String, units: UnitRegistry, sources: [Source]) -> Diagnosed<TableSchema> {
    var reader = MappingReader(value, in: file, describing: "the schema")
    let primaryKey = reader.strings("primaryKey")
    var schema = TableSchema(fields: [])
    schema.primaryKey = primaryKey.map(\.value)
    schema.sourceNames = sources.compactMap(\.name)
    if let missing = reader.value("missingValues")?.sequence { schema.missingValues = Set(missing.compactMap(\.scalarText)) }
    _ = reader.list("missingValues")

    var roundingSpans: [(name: String, span: SourceSpan)] = []
    for (index, value) in reader.list("fields").enumerated() {
      let context = FieldReader(file: file, number: index + 1, units: units, earlier: schema.fields, primaryKey: schema.primaryKey)
      let field = context.read(value)
      reader.append(field.diagnostics)
      guard let field = field.value else { continue }
      if case .field(let name) = field.rounding { roundingSpans.append((name, field.span)) }
      schema.fields.append(field)
    }
    if schema.fields.isEmpty { reader.missing("fields", because: "each column needs a name and a type") }
    let names = schema.fields.map(\.name)
    for key in primaryKey where !names.contains(key.value) {
      reader.report(
        "unknown-field", "the primary key names no field '\(key.value)'", at: key.span,
        fix: nearestName(to: key.value, among: names).map { "did you mean '\($0)'?" })
    }
    schema.primaryKey.removeAll { !names.contains($0) }
    for rounding in roundingSpans where !schema.isNumeric(rounding.name) {
      reader.report(
        "unknown-field", "the rounding names no numeric field '\(rounding.name)'", at: rounding.span,
        fix: nearestName(to: rounding.name, among: names).map { "did you mean '\($0)'?" })
    }
    return Diagnosed(schema, reader.finish(accepting: ["foreignKeys", "$schema", "uniqueKeys", "fieldsMatch", "title", "name", "description"]))
  }

  private func isNumeric(_ name: String) -> Bool {
    fields.contains { $0.name == name && ($0.type == .number || $0.type == .integer) }
  }
}
