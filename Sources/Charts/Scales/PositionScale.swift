import Datasets

/// How one axis turns values into pixels.
enum PositionScale: Sendable {
  case band(BandScale)
  case point(BandScale)
  case linear(LinearScale)
  /// Days since a fixed day.
  case time(LinearScale)

  /// The middle of the value's place.
  func center(_ value: ChartValue) -> Double? {
    switch self {
    case .band(let scale), .point(let scale): scale.center(value.key)
    case .linear(let scale): value.number.map(scale.position)
    case .time(let scale): Self.day(value).map(scale.position)
    }
  }

  var bandwidth: Double? {
    if case .band(let scale) = self { scale.bandwidth } else { nil }
  }

  var step: Double? {
    switch self {
    case .band(let scale), .point(let scale): abs(scale.step)
    default: nil
    }
  }

  static func day(_ value: ChartValue) -> Double? {
    if case .period(let period) = value { return Double(period.firstDay.ordinal) }
    return value.number
  }
}
