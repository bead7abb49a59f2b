/// A number of a text that is bound to data, and what the data say of it.
package struct BoundNumber: Sendable, Hashable {
  package enum Meaning: Sendable, Hashable {
    /// A quantity in its unit: trade, a count, an index.
    case level
    /// A part in its whole.
    case share
    /// One quantity over another, also a level over an earlier one: 2.2 for 增至2.2倍.
    case ratio
    /// Later over earlier, less one.
    case relativeChange
    /// Later less earlier, in the unit of the level.
    case absoluteChange
    /// Later less earlier of two shares or rates.
    case pointChange
    /// A gap between two quantities that need not be of two times. Its sign is a matter of who is taken from whom.
    case difference
    /// A gap between two shares or rates.
    case pointDifference
    /// A rise in rank is a smaller number, so no word of rise or fall is held against it.
    case rank
  }

  /// Where a value stands among those that it belongs with.
  package struct Position: Sendable, Hashable {
    /// 1 for the largest.
    package var fromTop: Int
    package var count: Int

    package init(fromTop: Int, count: Int) {
      self.fromTop = fromTop
      self.count = count
    }
  }

  /// UTF-8 offsets in the text, as of a `Mark` of a value.
  package var range: Range<Int>
  /// In base units, unrounded: shares, changes and points as parts of one.
  package var value: Double
  package var meaning: Meaning
  /// What the number is a value of. Two numbers are compared only if both have the same, or neither has any.
  package var series: String?
  package var position: Position?
  /// The largest value of the series in earlier periods.
  package var earlierMaximum: Double?

  package init(
    _ range: Range<Int>, _ value: Double, _ meaning: Meaning, series: String? = nil, position: Position? = nil, earlierMaximum: Double? = nil
  ) {
    self.range = range
    self.value = value
    self.meaning = meaning
    self.series = series
    self.position = position
    self.earlierMaximum = earlierMaximum
  }
}
