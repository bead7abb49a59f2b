package import Datasets
import StructuredText

/// A number in a check: its value, how far its rounding leaves it open, and what it may count.
package struct CheckQuantity: Sendable, Hashable {
  /// In base units: yuan, a fraction for percent.
  package var value: Double
  package var interval: ClosedRange<Double>
  /// The unit of a series; every unit that a printed spelling may mean; none for a pure number.
  package var units: [Unit]

  package init(value: Double, interval: ClosedRange<Double>, units: [Unit]) {
    self.value = value
    self.interval = interval
    self.units = units
  }

  /// True for a number without a thing that it counts: a percentage, a ratio, a plain number.
  var isPure: Bool { units.isEmpty || units.contains { Self.pureDimensions.contains($0.dimension) } }

  private static let pureDimensions: Set<Unit.Dimension> = [.percent, .percentagePoint, .ratio]

  /// The units in which two numbers can be added or compared, or nil when there are none.
  func commonUnits(with other: CheckQuantity) -> [Unit]? {
    if isPure, other.isPure { return units.isEmpty ? other.units : units }
    // A plain number may count things: 178 is 178 个.
    if units.isEmpty { return other.countsThings ? other.units : nil }
    if other.units.isEmpty { return countsThings ? units : nil }
    let shared = units.filter { unit in other.units.contains { $0.id == unit.id } }
    if !shared.isEmpty { return shared }
    // The general 个 counts anything.
    if countsThings, other.units.contains(where: { $0.id == "count" }) { return units }
    if other.countsThings, units.contains(where: { $0.id == "count" }) { return other.units }
    return nil
  }

  private var countsThings: Bool { units.contains { $0.dimension == .count } }
}

extension CheckQuantity {
  /// A printed quantity, open by half a unit of its last digit. A count without scale or decimals is exact; a qualifier leaves
  /// open what it claims: 约 5 % to both sides, 近 10 % below, 超 10 % above.
  init(_ printed: PrintedQuantity) {
    value = printed.baseValue.double
    units = printed.units
    let unitExponent = printed.units.first?.isPartOfHundred == true ? 2 : 0
    let half = 0.5 * Self.powerOfTen(printed.lastPlace - unitExponent)
    let rounded = Interval.range(value - half, value + half)
    let counts = printed.units.allSatisfy { $0.dimension == .count }
    switch printed.qualifier {
    case nil: interval = counts && printed.scale.exponent == 0 && printed.digits == 0 ? value...value : rounded
    case .about:
      interval = Interval.hull([value * 0.95, value * 1.05, rounded.lowerBound, rounded.upperBound]) ?? rounded
    case .under: interval = Interval.range(value * 0.9, value)
    case .over: interval = Interval.range(value, value * 1.1)
    }
  }

  private static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? 0 }
}

extension PrintedQuantity {
  /// The power of ten of the last printed digit: 11 for 15.7 万亿, -1 for 37.3 %.
  package var lastPlace: Int { scale.exponent - digits }
}

extension Unit {
  /// True for units that print a hundred times their base value.
  var isPartOfHundred: Bool { dimension == .percent || dimension == .percentagePoint }
}
