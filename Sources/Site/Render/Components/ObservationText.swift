import Datasets
import Indicators

/// Values and intervals as tables print them: with more digits than prose.
struct ObservationText {
  let language: String
  let unit: Datasets.Unit

  func precise(_ value: Double) -> String {
    QuantityFormatter(language: language).text(Quantity(value, unit), digits: digits)
  }

  /// With a sign, for changes; percentages change by percentage points only where the caller says so.
  func signed(_ value: Double) -> String {
    value > 0 ? "+" + precise(value) : precise(value)
  }

  /// The rounding interval, or a dash when the inputs' rounding is not known.
  func interval(_ observation: Observation) -> String {
    let interval = observation.interval
    guard interval.lowerBound < interval.upperBound else { return "—" }
    return "\(precise(interval.lowerBound)) – \(precise(interval.upperBound))"
  }

  private var digits: Int? {
    switch unit.dimension {
    case .percent, .percentagePoint: 2
    case .ratio: 4
    case .currency: 3
    case .count, .amount: nil
    }
  }
}
