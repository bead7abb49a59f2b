import Diagnostics
import StructuredText

extension Reference {
  /// Reads one work; nil when it lacks an id, a type or a title.
  static func read(_ value: SourceValue, file: String) -> Diagnosed<Reference?> {
    var reader = MappingReader(value, in: file, describing: "a reference")
    let id = reader.scalar("id")
    let type = reader.choice("type", of: WorkType.self)
    let title = text(&reader, "title")
    let language = reader.string("language")
    guard value.mapping != nil, let id, !id.value.isEmpty, let type, let title else {
      if value.mapping != nil {
        if id?.value.isEmpty ?? true { reader.missing("id", because: "citations name the work by its id") }
        if reader.value("type") == nil { reader.missing("type", because: "it decides how the entry is printed", fix: "add 'type': book, report, webpage …") }
        if title == nil { reader.missing("title") }
      }
      return Diagnosed(nil, reader.finish(accepting: readKeys + cslKeys))
    }
    if id.value.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.isInvisibleControl || ";,]@".unicodeScalars.contains($0) }) {
      reader.report(
        "reference-value", "the id '\(cleaned(id.value))' cannot be cited", at: id.span,
        cause: "a citation ends at a blank, a comma, a semicolon or a bracket", fix: "write it with letters, digits and hyphens")
    }
    var reference = Reference(id: id.value, type: type.value, title: title, language: language?.value, span: value.span)
    reference.readNames(&reader)
    reference.readDates(&reader)
    reference.readTexts(&reader)
    reference.readIdentifiers(&reader)
    if let language, !isLanguageTag(language.value) {
      reader.report(
        "reference-value", "'\(language.value)' is no language tag", at: language.span, cause: "the language decides the terms of the entry",
        fix: "write zh, en or another tag of BCP 47")
    }
    reference.checkRequirements(&reader, at: type.span)
    return Diagnosed(reference, reader.finish(accepting: cslKeys))
  }

  private mutating func readNames(_ reader: inout MappingReader) {
    authors = Self.names(&reader, "author")
    editors = Self.names(&reader, "editor")
    translators = Self.names(&reader, "translator")
  }

  private static func names(_ reader: inout MappingReader, _ key: String) -> [Name] {
    let read = reader.list(key).map { Name.read($0, key: key, file: reader.file) }
    reader.append(read.flatMap(\.diagnostics))
    return read.compactMap(\.value)
  }

  private mutating func readDates(_ reader: inout MappingReader) {
    issued = Self.date(&reader, "issued")
    accessed = Self.date(&reader, "accessed")
  }

  private static func date(_ reader: inout MappingReader, _ key: String) -> CitationDate? {
    guard let value = reader.value(key) else { return nil }
    let read = CitationDate.read(value, key: key, file: reader.file)
    reader.append(read.diagnostics)
    return read.value
  }

  private mutating func readTexts(_ reader: inout MappingReader) {
    containerTitle = Self.text(&reader, "container-title")
    collectionTitle = Self.text(&reader, "collection-title")
    eventTitle = Self.text(&reader, "event-title") ?? Self.text(&reader, "event")
    publisher = Self.text(&reader, "publisher")
    publisherPlace = Self.text(&reader, "publisher-place")
    volume = Self.text(&reader, "volume")
    issue = Self.text(&reader, "issue")
    page = Self.text(&reader, "page")
    number = Self.text(&reader, "number")
    edition = Self.text(&reader, "edition")
    version = Self.text(&reader, "version")
    genre = Self.text(&reader, "genre")
    note = Self.text(&reader, "note")
  }

  /// A text in one line, or nil for an empty one; characters that print nothing are reported.
  private static func text(_ reader: inout MappingReader, _ key: String) -> String? {
    guard let found = reader.scalar(key) else { return nil }
    if let control = found.value.unicodeScalars.first(where: \.isInvisibleControl) {
      let code = String(control.value, radix: 16, uppercase: true)
      reader.report(
        "reference-value", "'\(key)' has the invisible character U+\(String(repeating: "0", count: max(0, 4 - code.utf8.count)))\(code)",
        at: found.span, cause: "it may hide or turn around what is read", fix: "remove the character")
    }
    let text = cleaned(found.value)
    return text.isEmpty ? nil : text
  }

  private func checkRequirements(_ reader: inout MappingReader, at span: SourceSpan) {
    for requirement in type.requirements where !requirement.keys.contains(where: { reader.value($0) != nil }) {
      let names = requirement.keys.map { "'\($0)'" }.joined(separator: " or ")
      reader.append([
        Diagnostic(
          "reference-incomplete", "the \(type.rawValue) '\(id)' has no \(names)", severity: .warning, at: span.in(reader.file),
          cause: "GB/T 7714—2015 lists it in \(requirement.clause) for this type", fix: "add \(names)")
      ])
    }
  }

  /// Keys that are read after the first ones, for the case that reading ends early.
  private static let readKeys = [
    "author", "editor", "translator", "issued", "accessed", "container-title", "collection-title", "event-title", "event", "publisher",
    "publisher-place", "volume", "issue", "page", "number", "edition", "version", "genre", "note", "DOI", "URL", "ISBN", "ISSN",
  ]

  /// Variables of CSL 1.0.2 (appendix IV) and keys of CSL-JSON that no entry prints.
  private static let cslKeys = [
    "abstract", "annote", "archive", "archive-place", "archive_collection", "archive_location", "authority", "available-date",
    "call-number", "categories", "chair", "chapter-number", "citation-key", "citation-label", "citation-number", "collection-editor",
    "collection-number", "compiler", "composer", "container-author", "container-title-short", "contributor", "curator", "custom",
    "dimensions", "director", "division", "editor-translator", "editorial-director", "event-date", "event-place", "executive-producer",
    "first-reference-note-number", "guest", "host", "illustrator", "interviewer", "journalAbbreviation", "jurisdiction", "keyword",
    "license", "locator", "medium", "narrator", "number-of-pages", "number-of-volumes", "organizer", "original-author", "original-date",
    "original-publisher", "original-publisher-place", "original-title", "page-first", "part", "part-number", "part-title", "performer",
    "PMCID", "PMID", "printing", "printing-number", "producer", "recipient", "references", "reviewed-author", "reviewed-genre",
    "reviewed-title", "scale", "script-writer", "section", "series-creator", "shortTitle", "source", "status", "submitted", "supplement",
    "supplement-number", "title-short", "volume-title", "year-suffix",
  ]
}
