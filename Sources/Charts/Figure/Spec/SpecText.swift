import StructuredText

/// Texts of a specification, which may be lists of lines.
enum SpecText {
  /// The text of a value, its lines joined; nil for what is no text.
  static func lines(_ value: SourceValue) -> String? {
    if let text = value.scalarText { return text }
    guard let items = value.sequence else { return nil }
    let lines = items.compactMap(\.string)
    // Lines of Han text join without a space.
    return lines.dropFirst().reduce(lines.first) { joined, line in
      guard let joined else { return line }
      let isWide = joined.unicodeScalars.last.map { TextMetrics.advance($0) == 1000 } ?? false
      return joined + (isWide ? "" : " ") + line
    }
  }
}
