import Diagnostics
import StructuredText

extension LocalizedText {
  /// One text, or one per language: `{"zh-Hans": …, "en": …}`. A text may have its variants beside it, under the plural of its key.
  static func read(_ key: String, from reader: inout MappingReader) -> LocalizedText? {
    let variants = reader.value(key + "s")
    guard let value = reader.value(key) else { return nil }
    if value.string != nil, let variants, let text = read(variants, in: &reader, describing: "'\(key)s'") { return text }
    return read(value, in: &reader, describing: "'\(key)'")
  }

  static func read(_ value: SourceValue, in reader: inout MappingReader, describing subject: String) -> LocalizedText? {
    if let text = value.string { return LocalizedText(text) }
    guard let entries = value.mapping else {
      reader.report("wrong-type", "\(subject) must be a text or one text per language, not \(value.kindName)", at: value.span)
      return nil
    }
    var variants: [(language: String, text: String)] = []
    for entry in entries {
      guard let text = entry.value.string else {
        reader.report("wrong-type", "\(subject) in '\(entry.key)' must be a text, not \(entry.value.kindName)", at: entry.value.span)
        continue
      }
      variants.append((entry.key, text))
    }
    return variants.isEmpty ? nil : LocalizedText(variants)
  }
}

extension Source {
  static func readList(from reader: inout MappingReader) -> [Source] {
    var names: [String: SourceSpan] = [:]
    var sources: [Source] = []
    for (index, value) in reader.list("sources").enumerated() {
      var entry = MappingReader(value, in: reader.file, describing: "source \(index + 1)")
      let title = entry.scalar("title")?.value
      if title == nil { entry.missing("title") }
      let name = entry.string("name")
      if let name, let first = names[name.value] {
        reader.append([
          Diagnostic(
            "duplicate-source", "two sources are named '\(name.value)'", at: name.span.in(reader.file),
            fix: "give each source a name of its own", notes: [.init("first here", at: first.in(reader.file))])
        ])
      }
      if let name { names[name.value] = names[name.value] ?? name.span }
      sources.append(
        Source(
          name: name?.value, title: title ?? name?.value ?? "", path: entry.string("path")?.value,
          publisher: entry.string("publisher")?.value, published: entry.scalar("published")?.value, note: entry.string("note")?.value))
      reader.append(entry.finish(accepting: ["email", "version", "accessed"]))
    }
    return sources
  }
}

extension License {
  static func readList(from reader: inout MappingReader) -> [License] {
    reader.list("licenses").enumerated().map { index, value in
      var entry = MappingReader(value, in: reader.file, describing: "licence \(index + 1)")
      let license = License(name: entry.string("name")?.value, title: entry.string("title")?.value, path: entry.string("path")?.value)
      if license.name == nil, license.path == nil {
        entry.missing("name", because: "a licence is known by its name or by its path", fix: "add 'name', such as \"CC-BY-4.0\", or 'path'")
      }
      reader.append(entry.finish())
      return license
    }
  }
}
