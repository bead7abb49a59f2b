package import Diagnostics
package import StructuredText

extension FrameFormat {
  /// The form of a data source as its `format` says, or else as the ending of its path says.
  package static func read(_ value: SourceValue?, path: String? = nil, in file: String) -> Diagnosed<FrameFormat> {
    var format = FrameFormat(path.map(kind) ?? .json)
    guard let value else { return Diagnosed(format, []) }
    var reader = MappingReader(value, in: file, describing: "'format'")
    if let kind = reader.choice("type", of: Kind.self) { format.kind = kind.value }
    format.property = reader.string("property")?.value
    if let parse = reader.value("parse") { format.parse = Self.parse(parse, &reader) }
    return Diagnosed(format, reader.finish())
  }

  private static func kind(_ path: String) -> Kind {
    let path = path.lowercased()
    return path.hasSuffix(".csv") ? .csv : path.hasSuffix(".tsv") ? .tsv : .json
  }

  /// The types of fields; `auto` finds them out.
  private static func parse(_ value: SourceValue, _ reader: inout MappingReader) -> FrameParse {
    if value.string == "auto" { return .automatic }
    guard let entries = value.mapping else {
      reader.report("wrong-type", "'parse' must be a mapping of fields and types, not \(value.kindName)", at: value.span)
      return .none
    }
    return .fields(
      entries.compactMap { entry in
        if entry.value.isNull { return nil }
        if let type = entry.value.string.flatMap(FrameParse.CellType.init) { return FrameParse.Field(entry.key, type) }
        let names = ["number", "boolean", "string", "date", "date:'…'", "utc:'…'"]
        reader.report(
          "unknown-value", "\(entry.value.scalarText.map { "'\($0)'" } ?? entry.value.kindName) is not a type of cells", at: entry.value.span,
          cause: "the types are \(names.joined(separator: ", "))",
          fix: entry.value.string.flatMap { nearestName(to: $0, among: names) }.map { "write '\($0)'" })
        return nil
      })
  }
}
