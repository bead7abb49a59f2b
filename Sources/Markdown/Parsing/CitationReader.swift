import Diagnostics

/// Reads what stands between brackets as a citation: `@key`, `@a; @b`, `参见 @key, 第 3 页`, `但 @key`, as Pandoc does.
struct CitationReader {
  private let text: WrittenText
  private let place: (Int) -> SourcePosition

  /// - Parameter place: where the byte with this number stands in the file.
  init(_ text: WrittenText, place: @escaping (Int) -> SourcePosition) {
    self.text = text
    self.place = place
  }

  /// The items between the brackets, or nil when it is no citation.
  func items(_ range: Range<Int>) -> [CitationItem]? {
    guard text.bytes[range].contains(UInt8(ascii: "@")) else { return nil }
    var items: [CitationItem] = []
    for part in text.bytes[range].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard let item = item(part) else { return nil }
      items.append(item)
    }
    return items
  }

  private func item(_ part: ArraySlice<UInt8>) -> CitationItem? {
    guard let at = part.firstIndex(of: UInt8(ascii: "@")), text.isBare(at) else { return nil }
    if at > part.startIndex, Self.isASCIIKeyByte(part[at - 1]) { return nil }
    let end = keyEnd(part[(at + 1)...])
    guard end > at + 1 else { return nil }
    let prefix = String(decoding: part[..<at], as: UTF8.self).trimmed
    var locator = String(decoding: part[end...], as: UTF8.self).trimmed
    if let first = locator.first, first == "," || first == "，" { locator = String(locator.dropFirst()).trimmed }
    return CitationItem(
      key: String(decoding: part[(at + 1)..<end], as: UTF8.self), prefix: prefix, locator: locator, isContrary: Self.isContrary(prefix),
      span: SourceSpan(place(at), place(end)))
  }

  /// Keys hold letters and digits of any script and, between them, `_ - : .`.
  private func keyEnd(_ rest: ArraySlice<UInt8>) -> Int {
    var end = rest.startIndex
    for scalar in String(decoding: rest, as: UTF8.self).unicodeScalars {
      let width = UTF8.width(scalar)
      let isKey = scalar.isASCII ? Self.isASCIIKeyByte(UInt8(truncatingIfNeeded: scalar.value)) : scalar.properties.isAlphabetic
      guard isKey else { break }
      end += width
    }
    while end > rest.startIndex, ".:-".utf8.contains(text.bytes[end - 1]) { end -= 1 }
    return end
  }

  private static func isContrary(_ prefix: String) -> Bool {
    if prefix.hasPrefix("但") { return true }
    let word = prefix.prefix { $0.isLetter }
    return word.lowercased() == "but"
  }

  private static func isASCIIKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: "_-:.".utf8.contains(byte)
    }
  }
}

extension String {
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[first...last])
  }
}
