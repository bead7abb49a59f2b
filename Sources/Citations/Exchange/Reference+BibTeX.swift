extension Reference {
  /// The work as an entry of BibTeX (O. Patashnik, BibTeXing, 1988, section 3), in UTF-8, with the fields `url`, `urldate` and `doi`
  /// that newer styles and biblatex read. Ends in a line break.
  package func bibTeX() -> String {
    var fields: [(name: String, value: String)] = []
    func add(_ name: String, _ text: String?) {
      if let text, !cleaned(text).isEmpty { fields.append((name, "{\(bibTeXEscaped(text))}")) }
    }
    if !authors.isEmpty { fields.append(("author", "{\(authors.map(\.bibTeX).joined(separator: " and "))}")) }
    if !editors.isEmpty { fields.append(("editor", "{\(editors.map(\.bibTeX).joined(separator: " and "))}")) }
    // A second pair of braces keeps styles from changing the capitals of the title.
    fields.append(("title", "{{\(bibTeXEscaped(title))}}"))
    switch type {
    case .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook: add("journal", containerTitle)
    case .chapter, .paperConference, .entry, .entryDictionary, .entryEncyclopedia: add("booktitle", containerTitle ?? eventTitle)
    default: add("howpublished", containerTitle)
    }
    switch bibTeXType {
    case "phdthesis", "mastersthesis": add("school", publisher)
    case "techreport": add("institution", publisher ?? authors.first?.literal)
    default: add("publisher", publisher)
    }
    add("address", publisherPlace)
    add("edition", edition)
    add("volume", volume)
    add("number", issue ?? number)
    add("pages", page.map { $0.split { "-–—".contains($0) }.joined(separator: "--") })
    addDate(to: &fields)
    add("type", bibTeXType == "misc" ? genre : nil)
    add("version", version)
    add("isbn", isbn)
    add("issn", issn)
    if let doi { fields.append(("doi", "{\(bibTeXVerbatim(doi))}")) }
    if let url { fields.append(("url", "{\(bibTeXVerbatim(url))}")) }
    if let accessed { add("urldate", accessed.isoText) }
    add("language", language)
    let lines = fields.map { "  \($0.name) = \($0.value)" }
    return "@\(bibTeXType){\(bibTeXKey),\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  private func addDate(to fields: inout [(name: String, value: String)]) {
    guard let issued else { return }
    fields.append(("year", "{\(bibTeXEscaped(issued.yearText))}"))
    let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    if let month = issued.start?.month, months.indices.contains(month - 1) { fields.append(("month", months[month - 1])) }
    if let day = issued.start?.day { fields.append(("day", "{\(day)}")) }
  }

  /// One of the entry types of BibTeX's own styles; what they do not know is `misc`.
  private var bibTeXType: String {
    switch type {
    case .articleJournal, .articleMagazine, .articleNewspaper, .review, .reviewBook: "article"
    case .book, .classic, .collection: publisher == nil ? "misc" : "book"
    case .chapter, .entryDictionary, .entryEncyclopedia: "incollection"
    case .paperConference: "inproceedings"
    case .thesis:
      genre.map { $0.lowercased().contains("master") || $0.contains("硕士") } ?? false ? "mastersthesis" : "phdthesis"
    case .report: "techreport"
    default: "misc"
    }
  }

  /// Keys may not hold white space and any of `"#%'(),={}`; letters, digits and `-_.:` are kept.
  private var bibTeXKey: String {
    let key = String(
      id.map { character -> Character in character.isASCII && (character.isLetter || character.isNumber || "-_.:".contains(character)) ? character : "-" })
    return key.isEmpty ? "work" : key
  }
}

extension Name {
  /// `von Family, Jr, Given`, with braces around a part in which BibTeX would see a comma or an `and`, and around an institution.
  fileprivate var bibTeX: String {
    if let literal { return "{\(bibTeXEscaped(literal))}" }
    var parts = [Self.guarded(fullFamily)]
    if !suffix.isEmpty { parts.append(Self.guarded(suffix)) }
    if !given.isEmpty { parts.append(Self.guarded(given)) }
    return parts.joined(separator: ", ")
  }

  private static func guarded(_ text: String) -> String {
    let words = cleaned(text).split(separator: " ")
    let isPlain = !text.contains(",") && !words.contains { $0.lowercased() == "and" }
    return isPlain ? bibTeXEscaped(text) : "{\(bibTeXEscaped(text))}"
  }
}

/// The text for TeX to print as it is. BibTeX counts braces even after a backslash, so that a brace is written by its name.
func bibTeXEscaped(_ text: String) -> String {
  var escaped = ""
  for character in cleaned(text).unicodeScalars {
    switch character {
    case "\\": escaped += "\\textbackslash{}"
    case "{": escaped += "\\textbraceleft{}"
    case "}": escaped += "\\textbraceright{}"
    case "~": escaped += "\\textasciitilde{}"
    case "^": escaped += "\\textasciicircum{}"
    case "#", "$", "%", "&", "_": escaped += "\\" + String(character)
    default: escaped.unicodeScalars.append(character)
    }
  }
  return escaped
}

/// Addresses are read verbatim, without commands of TeX, so that what would end the field is percent-encoded.
func bibTeXVerbatim(_ address: String) -> String {
  var escaped = ""
  for character in address.unicodeScalars where !character.isInvisibleControl {
    switch character {
    case "{": escaped += "%7B"
    case "}": escaped += "%7D"
    case "\\": escaped += "%5C"
    case _ where character.properties.isWhitespace: escaped += "%20"
    default: escaped.unicodeScalars.append(character)
    }
  }
  return escaped
}
