/// A place where Chinese text is typed against custom, and what it should read.
package struct TypographyFinding: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// `,` between Han characters.
    case halfWidthPunctuation
    /// A space between Han characters, or between one and a Latin letter or digit.
    case typedSpace
    /// `"` and `'` beside a Han character.
    case straightQuote
    /// １２％, Ａ.
    case fullWidthLetter
    /// 。。
    case doubledPunctuation
    /// `...`, or one … beside a Han character.
    case ellipsis
    /// `--` beside a Han character.
    case dash
  }

  package var kind: Kind
  /// UTF-8 offsets in the text.
  package var range: Range<Int>
  package var text: String
  /// Empty where the text is to be removed.
  package var replacement: String
}
