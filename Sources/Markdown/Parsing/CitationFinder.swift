import Diagnostics

/// Finds `[@key]`, `[@a; @b]`, `[参见 @key, 第 3 页]` and `[但 @key]` in text, as Pandoc reads them. Code and links are left alone.
enum CitationFinder {
  static func found(in inlines: [Inline]) -> [Inline] {
    inlines.flatMap { inline -> [Inline] in
      switch inline.kind {
      case .text(let text) where text.utf8.contains(UInt8(ascii: "@")): return split(text, inline.span)
      case .emphasis(let content): return [Inline(.emphasis(found(in: content)), inline.span)]
      case .strong(let content): return [Inline(.strong(found(in: content)), inline.span)]
      case .strikethrough(let content): return [Inline(.strikethrough(found(in: content)), inline.span)]
      case .image(var image):
        image.content = found(in: image.content)
        return [Inline(.image(image), inline.span)]
      default: return [inline]
      }
    }
  }

  private static func split(_ text: String, _ span: SourceSpan) -> [Inline] {
    let bytes = Array(text.utf8)
    func place(_ from: Int, _ to: Int) -> SourceSpan {
      let start = span.start
      return SourceSpan(
        SourcePosition(line: start.line, byteColumn: start.byteColumn + from), SourcePosition(line: start.line, byteColumn: start.byteColumn + to))
    }
    func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var result: [Inline] = []
    var done = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "["), let close = bytes[index...].firstIndex(of: UInt8(ascii: "]")),
        let items = items(bytes, (index + 1)..<close, place)
      else {
        index += 1
        continue
      }
      if index > done { result.append(Inline(.text(slice(done..<index)), place(done, index))) }
      result.append(Inline(.citation(items), place(index, close + 1)))
      done = close + 1
      index = done
    }
    if done < bytes.count { result.append(Inline(.text(slice(done..<bytes.count)), place(done, bytes.count))) }
    return result
  }

  /// The items between the brackets, or nil when it is no citation.
  private static func items(_ bytes: [UInt8], _ range: Range<Int>, _ place: (Int, Int) -> SourceSpan) -> [CitationItem]? {
    var items: [CitationItem] = []
    for part in bytes[range].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard let item = item(bytes, part.startIndex..<part.endIndex, place) else { return nil }
      items.append(item)
    }
    return items
  }

  private static func item(_ bytes: [UInt8], _ range: Range<Int>, _ place: (Int, Int) -> SourceSpan) -> CitationItem? {
    guard let at = bytes[range].firstIndex(of: UInt8(ascii: "@")) else { return nil }
    if at > range.lowerBound, isKeyByte(bytes[at - 1]) { return nil }
    var end = at + 1
    while end < range.upperBound, isKeyByte(bytes[end]) { end += 1 }
    while end > at + 1, [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-")].contains(bytes[end - 1]) { end -= 1 }
    guard end > at + 1 else { return nil }
    let prefix = trimmed(String(decoding: bytes[range.lowerBound..<at], as: UTF8.self))
    var locator = trimmed(String(decoding: bytes[end..<range.upperBound], as: UTF8.self))
    if locator.hasPrefix(",") || locator.hasPrefix("，") { locator = trimmed(String(locator.dropFirst())) }
    return CitationItem(
      key: String(decoding: bytes[(at + 1)..<end], as: UTF8.self), prefix: prefix, locator: locator, isContrary: isContrary(prefix),
      span: place(at, end))
  }

  private static func isContrary(_ prefix: String) -> Bool { prefix.hasPrefix("但") || prefix.lowercased().hasPrefix("but") }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
