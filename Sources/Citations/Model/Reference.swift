package import Diagnostics

/// A work that may be cited, in CSL's terms.
package struct Reference: Sendable, Hashable {
  package var id: String
  package var type: WorkType
  package var title: String
  /// A tag such as `zh` or `en-GB`: the language of the work, which decides the terms of its entry.
  package var language: String
  package var authors: [Name] = []
  package var editors: [Name] = []
  package var translators: [Name] = []
  package var issued: CitationDate?
  package var accessed: CitationDate?
  package var containerTitle: String?
  package var collectionTitle: String?
  package var eventTitle: String?
  package var publisher: String?
  package var publisherPlace: String?
  package var volume: String?
  package var issue: String?
  package var page: String?
  package var number: String?
  package var edition: String?
  package var version: String?
  package var genre: String?
  package var doi: String?
  package var url: String?
  package var isbn: String?
  package var issn: String?
  package var note: String?
  package var span: SourceSpan

  package init(id: String, type: WorkType, title: String, language: String? = nil, span: SourceSpan = .startOfFile) {
    self.id = id
    self.type = type
    self.title = title
    self.language = language ?? (title.unicodeScalars.contains(where: \.isEastAsian) ? "zh" : "en")
    self.span = span
  }

  /// True when the work's own language is Chinese.
  package var isChinese: Bool { language.lowercased().split(separator: "-").first == "zh" }

  /// The address, when it is one of the web.
  var webAddress: String? { url.flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil } }

  /// Where the DOI leads.
  var doiAddress: String? { doi.map { "https://doi.org/" + percentEncodedDOI($0) } }
}

/// A DOI may hold any character; those that end or change an address are percent-encoded (DOI Handbook, 3.5).
private func percentEncodedDOI(_ doi: String) -> String {
  var encoded = ""
  for byte in doi.utf8 {
    switch byte {
    case 0x00...0x20, 0x7F...0xFF, UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      encoded += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    default: encoded.unicodeScalars.append(Unicode.Scalar(byte))
    }
  }
  return encoded
}
