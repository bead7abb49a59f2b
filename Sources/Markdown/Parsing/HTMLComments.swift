/// Comments, which authors may write and readers never get.
enum HTMLComments {
  /// Whether raw HTML is comments and white space and nothing else.
  static func areAll(of html: String) -> Bool {
    var rest = html.utf8[...]
    while true {
      rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
      if rest.isEmpty { return true }
      guard rest.starts(with: "<!--".utf8), let end = end(of: rest.dropFirst(4)) else { return false }
      rest = rest[end...]
    }
  }

  /// Behind the first `-->`.
  private static func end(of text: Substring.UTF8View) -> String.Index? {
    var dashes = 0
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ">") where dashes >= 2: return text.index(after: index)
      default: dashes = 0
      }
      index = text.index(after: index)
    }
    return nil
  }
}
