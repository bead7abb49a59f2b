extension MarkdownDocument {
  /// The start of the first paragraph, cut after a sentence: what stands for a page that has no summary.
  package var summaryText: String {
    for block in blocks {
      guard case .paragraph(let content) = block.kind else { continue }
      let text = content.plainText
      if !text.isEmpty { return Self.cut(text, limit: 160) }
    }
    return ""
  }

  /// At most `limit` characters: up to the end of the last sentence, else with an ellipsis.
  private static func cut(_ text: String, limit: Int) -> String {
    guard let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex), end < text.endIndex else { return text }
    let shortest = text.index(text.startIndex, offsetBy: limit / 3)
    if let stop = text[shortest..<end].indices.last(where: { endsSentence(text, $0) }) { return String(text[...stop]) }
    return text[..<end] + "…"
  }

  /// A half-width mark ends a sentence only before a space: `15.7` does not.
  private static func endsSentence(_ text: String, _ index: String.Index) -> Bool {
    switch text[index] {
    case "。", "！", "？", "；": return true
    case ".", "!", "?", ";":
      let next = text.index(after: index)
      return next == text.endIndex || text[next].isWhitespace
    default: return false
    }
  }
}
