/// A sentence of a text: from its first to its last visible character, its end mark and closing quotes included.
package struct Sentence: Sendable, Hashable {
  /// UTF-8 offsets in the text.
  package var range: Range<Int>
  package var text: String
  /// The same in scalars.
  let scalars: Range<Int>
}

extension ProseText {
  /// The sentences of the text, in order. Blank ones are left out.
  package func sentences() -> [Sentence] {
    SentenceSplitter(self).ranges().map { Sentence(range: bytes($0), text: string($0), scalars: $0) }
  }
}
