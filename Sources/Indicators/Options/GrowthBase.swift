package import Datasets

/// The period that growth is measured against.
package enum GrowthBase: Sendable, Hashable {
  case samePeriodLastYear, previous
  case fixed(Period)

  package init?(_ text: String) {
    switch text {
    case "same-period-last-year": self = .samePeriodLastYear
    case "previous": self = .previous
    default:
      guard let period = Period(text) else { return nil }
      self = .fixed(period)
    }
  }

  /// The period that `period` is compared with.
  func period(before period: Period) -> Period? {
    switch self {
    case .samePeriodLastYear: period.samePeriodLastYear
    case .previous: period.previous
    case .fixed(let base): base
    }
  }
}

extension GrowthBase {
  /// The index of the base in a formula whose period is `t`, counted in periods, or in years for the year before.
  var index: Formula {
    switch self {
    case .previous: .difference(.identifier("t"), .number("1"))
    case .samePeriodLastYear: .difference(.identifier("t"), .text("1y"))
    case .fixed(let period): .text("\(period)")
    }
  }
}

extension GrowthBase: CustomStringConvertible {
  package var description: String {
    switch self {
    case .samePeriodLastYear: "same-period-last-year"
    case .previous: "previous"
    case .fixed(let period): "\(period)"
    }
  }
}
