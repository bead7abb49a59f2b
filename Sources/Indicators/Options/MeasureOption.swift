/// A choice that a measure leaves to the author, with the values that it may have.
package struct MeasureOption: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// One of these words.
    case choice([String])
    /// Names of dimensions, so many of them.
    case dimensions(ClosedRange<Int>)
    /// A period: `2022`, `2023-Q2`.
    case period
    /// `same-period-last-year`, `previous` or a fixed period.
    case growthBase
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)
    /// One of these numbers.
    case oneOf([Double])
    /// A word of the author's: the member of a dimension.
    case member
    /// Words of the author's.
    case members
    /// `dimension=member`, or `period=2022`.
    case condition
    /// A number for each name.
    case numbers
    /// One of these words for each name.
    case choices([String])
    /// A square table, row by row; a cell is a number or a fraction such as `1/3`.
    case matrix
    /// Names with the upper bound of each: `失调: 0.5`.
    case grades
  }

  /// Whether the author must choose. There is no silent default where the literature has none.
  package enum Need: Sendable, Hashable {
    case required, optional
    /// What is taken, and printed, where the author says nothing.
    case standard(String)
  }

  package var key: String
  package var kind: Kind
  package var need: Need

  init(_ key: String, _ kind: Kind, _ need: Need = .required) {
    self.key = key
    self.kind = kind
    self.need = need
  }

  static func by(_ count: ClosedRange<Int> = 1...8, _ need: Need = .required) -> MeasureOption { MeasureOption("by", .dimensions(count), need) }
  static func choice(_ key: String, _ words: [String], _ need: Need = .required) -> MeasureOption { MeasureOption(key, .choice(words), need) }
}
