/// Finds the quantities that a text states, in Chinese and English, in digits and in words.
///
/// Dates, times, labels, ordinals, names and codes are not quantities; Documentation/Prose.md has the rules.
/// Text under citations and code is not read; text under values and links is.
///
/// - Complexity: linear in the length of the text.
package struct QuantityScanner: Sendable {
  private let names: PhraseTable<Void>

  /// - Parameter names: further phrases that state no quantity, such as `六体系两平台`.
  package init(names: [String] = []) {
    self.names = names.isEmpty ? NotQuantities.table : NotQuantities.table(with: names)
  }

  /// In order, none overlapping another.
  package func quantities(in text: ProseText) -> [StatedQuantity] {
    var reader = QuantityReader(text, names)
    return reader.read()
  }
}
