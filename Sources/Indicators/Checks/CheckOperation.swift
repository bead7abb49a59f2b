/// What a check does with its operands.
package enum CheckOperation: String, Sendable, Hashable, CaseIterable {
  case sum, difference, product, ratio
  /// A ratio whose numerator lies inside its denominator.
  case share
  /// The relative change of the first operand over the second.
  case growth
  /// The compound annual growth rate from the first operand to the second over a number of years, the third.
  case cagr
  /// Several accounts of one number.
  case equal
  /// Whether values count the same thing, in periods of one length, at one stage of release.
  case comparable
  /// Whether values are the last release of the last period.
  case current

  package var operandCount: ClosedRange<Int> {
    switch self {
    case .sum, .product, .equal, .comparable: 2...99
    case .difference, .ratio, .share, .growth: 2...2
    case .cagr: 3...3
    case .current: 1...99
    }
  }

  /// True when the check names the result that is claimed.
  package var takesStatement: Bool {
    switch self {
    case .sum, .difference, .product, .ratio, .share, .growth, .cagr: true
    case .equal, .comparable, .current: false
    }
  }

  /// True when only values of series can be asked: a printed number has no definition and no release.
  package var readsSeriesOnly: Bool { self == .comparable || self == .current }
}
