import Diagnostics
import StructuredText

extension ReshapeReader {
  mutating func lookup(_ value: SourceValue) -> Reshape.Lookup? {
    mapping(value, "the lookup") { reader, mapping in
      let field = reader.neededField("lookup", &mapping)
      let names = mapping.strings("as").map(\.value)
      _ = mapping.value("default")
      // Vega-Lite drops a default of 0, false or an empty text.
      let fallback = value["default"].flatMap { reader.cell($0) }.flatMap { $0.isTruthy ? $0 : nil } ?? .null
      guard let from = mapping.value("from") else {
        mapping.missing("from")
        return nil
      }
      guard let found = reader.lookupSource(from), let field else { return nil }
      if found.values.isEmpty, names.isEmpty {
        mapping.missing("as", because: "without 'fields' the whole row is taken, which needs a name")
        return nil
      }
      if !names.isEmpty, !found.values.isEmpty, names.count != found.values.count {
        mapping.report(
          "chart-unsupported", "'as' names \(names.count) fields, but \(found.values.count) are taken", at: value["as"]?.span ?? value.span)
        return nil
      }
      return Reshape.Lookup(field, from: found.source, key: found.key, values: found.values, as: names, fallback: fallback)
    }
  }

  private mutating func lookupSource(_ value: SourceValue) -> (source: Reshape.Lookup.Source, key: FieldPath, values: [FieldPath])? {
    mapping(value, "'from'") { reader, mapping in
      // Fields of the other data are no fields of this one.
      let values = mapping.strings("fields").map { FieldPath($0.value) }
      let key = mapping.string("key")
      if mapping.value("key") == nil { mapping.missing("key") }
      guard let data = mapping.value("data") else {
        mapping.missing("data")
        return nil
      }
      guard let source = reader.source(data), let key else { return nil }
      return (source, FieldPath(key.value), values)
    }
  }

  private mutating func source(_ value: SourceValue) -> Reshape.Lookup.Source? {
    mapping(value, "'data'") { reader, mapping in
      let name = mapping.string("name")
      let url = mapping.string("url")
      let format = FrameFormat.read(mapping.value("format"), path: url?.value, in: reader.file)
      reader.diagnostics += format.diagnostics
      if let values = mapping.value("values") {
        let frame = Frame.read(values: values, format.value, in: reader.file)
        reader.diagnostics += frame.diagnostics
        return .inline(frame.value)
      }
      if let url { return .file(url.value, format.value) }
      if let name { return .named(name.value) }
      mapping.missing("values", fix: "add 'values', 'name' or 'url'")
      return nil
    }
  }
}
