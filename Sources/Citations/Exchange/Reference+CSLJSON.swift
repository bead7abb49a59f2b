package import StructuredText

extension Reference {
  /// The work as an object of CSL-JSON (citationstyles.org, csl-data schema 1.0), which the reader of this module reads back.
  package var cslJSON: JSONValue {
    func text(_ text: String?) -> JSONValue? { text.map { .string(cleaned($0)) } }
    func names(_ names: [Name]) -> JSONValue? { names.isEmpty ? nil : .array(names.map(\.cslJSON)) }
    let head: JSONValue = .object([
      "id": .string(id), "type": .string(type.rawValue), "language": .string(language), "title": text(title), "author": names(authors),
      "editor": names(editors), "translator": names(translators), "issued": issued?.cslJSON, "accessed": accessed?.cslJSON,
    ])
    let source: JSONValue = .object([
      "container-title": text(containerTitle), "collection-title": text(collectionTitle), "event-title": text(eventTitle),
      "publisher": text(publisher), "publisher-place": text(publisherPlace), "volume": text(volume), "issue": text(issue),
      "page": text(page), "number": text(number), "edition": text(edition), "version": text(version), "genre": text(genre),
    ])
    let identifiers: JSONValue = .object([
      "ISBN": text(isbn), "ISSN": text(issn), "DOI": text(doi), "URL": text(url), "note": text(note),
    ])
    return .object(
      [head, source, identifiers].flatMap { part -> [JSONValue.Member] in if case .object(let members) = part { members } else { [] } })
  }
}

extension Name {
  fileprivate var cslJSON: JSONValue {
    if let literal { return ["literal": .string(cleaned(literal))] }
    func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(cleaned(text)) }
    return .object(["family": text(family), "given": text(given), "non-dropping-particle": text(particle), "suffix": text(suffix)])
  }
}

extension CitationDate {
  fileprivate var cslJSON: JSONValue {
    switch kind {
    case .literal(let text): return ["literal": .string(text)]
    case .days(let start, let end):
      let dates = ([start] + (end.map { [$0] } ?? [])).map { day in
        JSONValue.array([day.year, day.month, day.day].compactMap { $0.map(JSONValue.integer) })
      }
      return .object(["date-parts": .array(dates), "circa": isEstimated ? true : nil])
    }
  }
}
