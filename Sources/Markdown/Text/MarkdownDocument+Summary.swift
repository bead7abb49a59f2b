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

  private static func cut(_ text: String, limit: Int) -> String {
    guard text.count > limit else { return text }
    let head = text.prefix(limit)
    if let end = head.lastIndex(where: { "。！？；.!?".contains($0) }), head.distance(from: head.startIndex, to: end) >= limit / 3 {
      return String(head[...end])
    }
    return head + "…"
  }
}
