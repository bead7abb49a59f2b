import StructuredText

extension Reference {
  mutating func readIdentifiers(_ reader: inout MappingReader) {
    doi = reader.string("DOI").map { readDOI($0, &reader) }
    url = reader.string("URL").map { readURL($0, &reader) }
    isbn = reader.scalar("ISBN").map(\.value)
    issn = reader.scalar("ISSN").map(\.value)
    for (key, value) in [("ISBN", reader.scalar("ISBN")), ("ISSN", reader.scalar("ISSN"))] {
      guard let value, !(key == "ISBN" ? value.value.split(separator: " ").allSatisfy { isISBN($0) } : isISSN(value.value)) else { continue }
      reader.report(
        "reference-value", "'\(value.value)' is no \(key)", at: value.span, cause: "its check digit or length is wrong",
        fix: "copy the number again from the work")
    }
  }

  private func readDOI(_ found: Located<String>, _ reader: inout MappingReader) -> String {
    var doi = found.value
    for prefix in ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:"] {
      if doi.hasPrefix(prefix) { doi = String(doi.dropFirst(prefix.count)) }
    }
    let hasParts = doi.hasPrefix("10.") && doi.contains("/") && !doi.hasSuffix("/")
    if !hasParts || doi.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.isInvisibleControl }) {
      reader.report("reference-value", "'\(found.value)' is no DOI", at: found.span, cause: "a DOI is '10.', digits, '/' and a name")
    } else if doi != found.value {
      reader.report(
        "reference-value", "the DOI '\(found.value)' has a prefix", at: found.span, cause: "the entry adds the address itself",
        fix: "write '\(doi)'")
    }
    return doi
  }

  private func readURL(_ found: Located<String>, _ reader: inout MappingReader) -> String {
    let url = found.value
    let isAddress = url.hasPrefix("http://") || url.hasPrefix("https://") || url.hasPrefix("ftp://")
    if !isAddress || url.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.isInvisibleControl }) {
      reader.report(
        "reference-value", "'\(url)' is no address", at: found.span, cause: "an address starts with https:// or http:// and has no blanks",
        fix: isAddress ? "write blanks as %20" : "write the whole address")
    }
    return url
  }

}

/// ISO 2108:2017, annex C: the weighted sum of an ISBN-13 is a multiple of 10, that of an ISBN-10 a multiple of 11.
private func isISBN(_ text: some StringProtocol) -> Bool {
  let digits = text.filter { $0 != "-" }.map { $0 == "X" ? 10 : $0.isASCII ? $0.wholeNumberValue ?? -1 : -1 }
  guard !digits.contains(-1), !digits.dropLast().contains(10) else { return false }
  switch digits.count {
  case 13: return digits[12] < 10 && digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) } % 10 == 0
  case 10: return digits.enumerated().reduce(0) { $0 + $1.element * (10 - $1.offset) } % 11 == 0
  default: return false
  }
}

/// ISO 3297:2022, annex A: the weighted sum of the eight digits is a multiple of 11.
private func isISSN(_ text: String) -> Bool {
  let digits = text.filter { $0 != "-" }.map { $0 == "X" ? 10 : $0.isASCII ? $0.wholeNumberValue ?? -1 : -1 }
  guard digits.count == 8, !digits.contains(-1), !digits.dropLast().contains(10) else { return false }
  return digits.enumerated().reduce(0) { $0 + $1.element * (8 - $1.offset) } % 11 == 0
}

/// A tag of the shape of BCP 47: a language of two or three letters, then parts of one to eight letters or digits.
func isLanguageTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }) else {
    return false
  }
  return parts.dropFirst().allSatisfy { part in
    (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
  }
}
