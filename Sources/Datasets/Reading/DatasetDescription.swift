import Diagnostics
import StructuredText

/// All that a dataset's JSON says but the rows.
struct DatasetDescription {
  var name: String
  var title: LocalizedText
  var description: LocalizedText?
  var sources: [Source] = []
  var licenses: [License] = []
  var definition: String
  var asOf: String?
  var life: Located<CalendarDuration>?
  var schema: TableSchema
  var path: Located<String>?
  var query: Located<String>?
  /// The value of the key `loader`, and what it says unless that is wrong.
  var loader: Located<DatasetLoader?>?
  var delimiter = UInt8(ascii: ",")

  /// Keys of Frictionless that say nothing that is used here.
  private static let acceptedKeys = [
    "profile", "$schema", "format", "mediatype", "encoding", "bytes", "hash", "homepage", "version", "keywords", "contributors",
    "created", "id", "type", "titles", "descriptions", "data", "image",
  ]

  static func read(_ value: SourceValue, in file: String, units: UnitRegistry) -> Diagnosed<DatasetDescription?> {
    var reader = MappingReader(value, in: file, describing: "the dataset")
    let name = readName(from: &reader, file: file)
    let title = LocalizedText.read("title", from: &reader) ?? LocalizedText(name)
    let definition = reader.string("definition")
    if definition.map(\.value.isEmpty) ?? true {
      reader.report(
        "dataset-no-definition", "the dataset has no 'definition'", at: reader.span,
        cause: "series compare only within one definition of what the numbers count", fix: "add 'definition' with an id such as \"customs-full-scope\"")
    }
    let sources = Source.readList(from: &reader)
    if sources.isEmpty {
      reader.report(
        "dataset-no-source", "the dataset has no 'sources'", at: reader.span, cause: "every number is followed to its source",
        fix: "add 'sources' with at least a 'title'")
    }
    let schemaValue = reader.value("schema")
    if schemaValue == nil { reader.missing("schema", because: "the schema names and types the columns") }
    let schema = schemaValue.map { TableSchema.read($0, in: file, units: units, sources: sources) }
    var result = DatasetDescription(
      name: name, title: title, definition: definition?.value ?? "", schema: schema?.value ?? TableSchema(fields: []))
    result.description = LocalizedText.read("description", from: &reader)
    result.sources = sources
    result.licenses = License.readList(from: &reader)
    result.asOf = reader.scalar("asOf")?.value
    result.readLife(from: &reader)
    result.path = reader.string("path")
    result.query = reader.string("query")
    result.readDialect(from: &reader)
    result.readLoader(from: &reader)
    let diagnostics = reader.finish(accepting: acceptedKeys) + (schema?.diagnostics ?? [])
    return Diagnosed(result.schema.fields.isEmpty ? nil : result, diagnostics)
  }

  private static func readName(from reader: inout MappingReader, file: String) -> String {
    let fileName = file.split(separator: "/").last.map(String.init) ?? file
    let expected = fileName.hasSuffix(".json") ? String(fileName.dropLast(5)) : fileName
    guard let name = reader.string("name") else {
      if reader.value("name") == nil { reader.missing("name", fix: "add \"name\": \"\(expected)\"") }
      return expected
    }
    let isPlain = name.value.utf8.allSatisfy {
      ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    if name.value != expected {
      reader.report(
        "dataset-name", "the dataset is named '\(name.value)', but its file '\(fileName)'", at: name.span,
        cause: "a dataset is found by its name", fix: "write '\(expected)', or rename the file")
    } else if !isPlain {
      reader.report(
        "dataset-name", "the name '\(name.value)' has characters that addresses and other tools do not take", at: name.span,
        cause: "names are lower-case letters, digits, '-' and '_'", fix: "rename the dataset and its file")
    }
    return name.value
  }

  private mutating func readLife(from reader: inout MappingReader) {
    guard let text = reader.string("life") else { return }
    guard let duration = CalendarDuration(text.value) else {
      reader.report(
        "dataset-life", "'\(text.value)' is no length of time", at: text.span, cause: "'life' is an ISO 8601 duration of years, months, weeks and days",
        fix: "write it as P2Y, P18M or P90D")
      return
    }
    life = Located(duration, text.span)
    if let asOf, Period(asOf) != nil { return }
    if asOf == nil, schema.fields.contains(where: { $0.role == .released }) { return }
    reader.report(
      "dataset-life", "the dataset has a life but no release that it starts at", at: text.span, cause: "the life counts from 'asOf', or from the last row of a field 'released'",
      fix: "add 'asOf' with the day of the release")
  }

  private mutating func readDialect(from reader: inout MappingReader) {
    guard let dialect = reader.value("dialect")?["delimiter"] else { return }
    let bytes = Array((dialect.string ?? "").utf8)
    if let byte = bytes.first, bytes.count == 1, byte < 0x80, byte != UInt8(ascii: "\"") {
      delimiter = byte
    } else {
      reader.report("wrong-type", "the delimiter of a CSV file is one ASCII character", at: dialect.span)
    }
  }

  private mutating func readLoader(from reader: inout MappingReader) {
    guard let value = reader.value("loader") else { return }
    let read = DatasetLoader.read(value, in: reader.file)
    reader.append(read.diagnostics)
    loader = Located(read.value, value.span)
  }

  func dataset(file: String, table: Table) -> Dataset {
    var dataset = Dataset(
      name: name, file: file, title: title, description: description, sources: sources, licenses: licenses,
      definition: definition, asOf: asOf, fields: schema.fields, primaryKey: schema.primaryKey, columns: table.columns,
      rowCount: table.rowSpans.count, inputs: [file] + table.inputs, rowFile: table.file, rowSpans: table.rowSpans)
    dataset.command = loader?.value?.command
    dataset.life = life?.value
    return dataset
  }
}

/// The rows of a dataset as typed columns.
struct Table {
  var file: String
  var columns: [Column]
  var rowSpans: [SourceSpan]
  /// The files that the rows come from, beside the description.
  var inputs: [String] = []
}
