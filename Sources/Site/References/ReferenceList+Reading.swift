package import Diagnostics
package import StructuredText

extension ReferenceList {
  /// Reads CSL-JSON, as Zotero exports it. Keys of CSL that no entry prints are let pass.
  package static func read(_ value: SourceValue, file: String) -> Diagnosed<ReferenceList> {
    var diagnostics: [Diagnostic] = []
    var references: [Reference] = []
    var places: [String: SourceSpan] = [:]
    guard let entries = value.sequence else {
      return Diagnosed(
        ReferenceList(file: file, references: []),
        [Diagnostic("wrong-type", "references.json must be a list of works, not \(value.kindName)", at: value.span.in(file))])
    }
    for entry in entries {
      let read = Reference.read(entry, file: file)
      diagnostics += read.diagnostics
      guard let reference = read.value else { continue }
      if let first = places[reference.id] {
        diagnostics.append(
          Diagnostic(
            "duplicate-reference", "the key '\(reference.id)' is used twice", at: entry.span.in(file),
            fix: "give each work a key of its own", notes: [Diagnostic.Note("first used here", at: first.in(file))]))
        continue
      }
      places[reference.id] = entry.span
      references.append(reference)
    }
    return Diagnosed(ReferenceList(file: file, references: references), diagnostics)
  }
}

extension Reference {
  fileprivate static func read(_ value: SourceValue, file: String) -> Diagnosed<Reference?> {
    var reader = MappingReader(value, in: file, describing: "a reference")
    guard let id = reader.scalar("id"), let title = reader.string("title") else {
      if reader.scalar("id") == nil { reader.missing("id") }
      if reader.string("title") == nil { reader.missing("title") }
      return Diagnosed(nil, reader.finish(accepting: cslKeys))
    }
    let reference = Reference(
      id: id.value, type: reader.string("type")?.value ?? "document", title: title.value,
      authors: reader.list("author").map(Name.read), containerTitle: reader.string("container-title")?.value,
      publisher: reader.string("publisher")?.value, year: reader.value("issued").flatMap(dateText),
      volume: reader.scalar("volume")?.value, issue: reader.scalar("issue")?.value, page: reader.scalar("page")?.value,
      number: reader.scalar("number")?.value, doi: reader.string("DOI")?.value, url: reader.string("URL")?.value,
      accessed: reader.value("accessed").flatMap(dateText), note: reader.string("note")?.value,
      language: reader.string("language")?.value ?? (title.value.unicodeScalars.contains(where: \.properties.isIdeographic) ? "zh" : "en"),
      span: value.span)
    return Diagnosed(reference, reader.finish(accepting: cslKeys))
  }

  /// `{"date-parts": [[2022, 3]]}`, `{"raw": "2022"}` or `{"literal": "2022"}`.
  private static func dateText(_ value: SourceValue) -> String? {
    if let parts = value["date-parts"]?.sequence?.first?.sequence?.compactMap(\.scalarText), !parts.isEmpty {
      return parts.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
    }
    return value["raw"]?.scalarText ?? value["literal"]?.scalarText
  }

  /// The keys of CSL-JSON 1.0 that are allowed and not printed.
  private static let cslKeys = [
    "abstract", "annote", "archive", "author", "call-number", "categories", "chapter-number", "citation-key", "citation-label",
    "collection-editor", "collection-number", "collection-title", "container-title-short", "custom", "DOI", "edition", "editor", "event",
    "event-place", "genre", "ISBN", "ISSN", "issued", "journalAbbreviation", "keyword", "license", "medium", "number-of-pages",
    "original-title", "publisher-place", "section", "shortTitle", "source", "status", "title-short", "translator", "version",
  ]
}

extension Reference.Name {
  fileprivate static func read(_ value: SourceValue) -> Reference.Name {
    if let text = value.string { return Reference.Name(family: "", given: "", literal: text) }
    return Reference.Name(
      family: value["family"]?.scalarText ?? "", given: value["given"]?.scalarText ?? "", literal: value["literal"]?.scalarText)
  }
}
