/// A word of change, size or rank that the bound number beside it contradicts.
package struct Disagreement: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// 增长 with a fall, `fell` with a rise, 从…增至… with the larger number first.
    case direction
    /// 翻番, `doubled`, `halved` with another ratio.
    case doubling
    /// 超过, 不足, 过半, `nearly` with a number on the other side.
    case threshold
    /// 最高, `lowest` with another rank.
    case superlative
    /// 首次突破 with an earlier value as large.
    case firstTime
    /// 增长1.2倍 where the data have 1.2 times the level, or 增至1.2倍 where they have a growth of 1.2.
    case multiple
    /// 增长到 before a change.
    case changeAsLevel
    /// 提高 before a share.
    case levelAsChange
    /// % where two shares are subtracted.
    case percentForPoints
    /// Percentage points where a share or a relative change stands.
    case pointsForPercent
  }

  /// What the word says.
  package enum Claim: Sendable, Hashable {
    case rise
    case fall
    /// Later over earlier is at least this, or at most where it is below one.
    case ratio(Double)
    case above(Double)
    case below(Double)
    case near(Double)
    /// Largest or smallest.
    case largest
    case smallest
    case firstTime(Double)
    case level
    case change
    case percent
    case points
  }

  package var kind: Kind
  /// UTF-8 offsets of the word in the text; of the unit where that is what is wrong.
  package var word: Range<Int>
  package var wordText: String
  /// UTF-8 offsets of the number with its unit.
  package var number: Range<Int>
  package var numberText: String
  package var claim: Claim
  /// What the data say instead: the value, the ratio or the rank, by the kind of claim.
  package var found: Double
}
