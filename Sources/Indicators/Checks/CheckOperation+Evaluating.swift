import Datasets
import Glibc

extension CheckOperation {
  /// The result with its interval; nil for operations that only compare.
  ///
  /// - Parameter isInside: true when the second operand was computed from the rows of the first, so that one error enters both.
  func result(of operands: [CheckQuantity], isInside: Bool = false) -> Result<CheckQuantity?, CheckProblem> {
    switch self {
    case .sum: Self.sum(operands).map { $0 }
    case .difference: Self.pair(operands, Self.difference)
    case .product: Self.product(operands).map { $0 }
    case .ratio: Self.pair(operands) { Self.ratio($0, $1) }
    case .share: Self.pair(operands) { Self.ratio($0, $1, isInside: isInside) }
    case .growth: Self.pair(operands, Self.growth)
    case .cagr: Self.compoundGrowth(operands).map { $0 }
    case .equal, .comparable, .current: .success(nil)
    }
  }

  private static func pair(
    _ operands: [CheckQuantity], _ compute: (CheckQuantity, CheckQuantity) -> Result<CheckQuantity, CheckProblem>
  ) -> Result<CheckQuantity?, CheckProblem> {
    guard operands.count == 2 else { return .success(nil) }
    return compute(operands[0], operands[1]).map { $0 }
  }

  private static func sum(_ operands: [CheckQuantity]) -> Result<CheckQuantity, CheckProblem> {
    commonUnits(of: operands).map { units in
      CheckQuantity(value: operands.reduce(0) { $0 + $1.value }, interval: Interval.sum(operands.map(\.interval)), units: units)
    }
  }

  private static func difference(_ a: CheckQuantity, _ b: CheckQuantity) -> Result<CheckQuantity, CheckProblem> {
    commonUnits(of: [a, b]).map { CheckQuantity(value: a.value - b.value, interval: Interval.difference(a.interval, b.interval), units: $0) }
  }

  private static func product(_ operands: [CheckQuantity]) -> Result<CheckQuantity, CheckProblem> {
    let named = operands.filter { !$0.isPure }
    if named.count > 1 { return .failure(.units(named[0].units, named[1].units)) }
    var result = CheckQuantity(value: 1, interval: 1...1, units: named.first?.units ?? [])
    for operand in operands {
      let (a, b) = (result.interval, operand.interval)
      let corners = [a.lowerBound * b.lowerBound, a.lowerBound * b.upperBound, a.upperBound * b.lowerBound, a.upperBound * b.upperBound]
      guard let interval = Interval.hull(corners) else { return .failure(.undefined(reason: "the product is too large")) }
      result = CheckQuantity(value: result.value * operand.value, interval: interval, units: result.units)
    }
    return .success(result)
  }

  private static func ratio(_ a: CheckQuantity, _ b: CheckQuantity, isInside: Bool = false) -> Result<CheckQuantity, CheckProblem> {
    let units: [Unit]
    if b.isPure, !a.isPure {
      units = a.units
    } else if a.commonUnits(with: b) != nil {
      units = []
    } else {
      return .failure(.units(a.units, b.units))
    }
    let interval = isInside ? Interval.share(a.interval, in: b.interval) : Interval.quotient(a.interval, b.interval)
    guard b.value != 0, let interval else { return .failure(.undefined(reason: "the divisor may be zero")) }
    return .success(CheckQuantity(value: a.value / b.value, interval: interval, units: units))
  }

  private static func growth(_ new: CheckQuantity, _ old: CheckQuantity) -> Result<CheckQuantity, CheckProblem> {
    guard new.commonUnits(with: old) != nil else { return .failure(.units(new.units, old.units)) }
    guard old.interval.lowerBound > 0 else { return .failure(.undefined(reason: "the base is not positive")) }
    return ratio(new, old).map { ratio in
      CheckQuantity(value: ratio.value - 1, interval: Interval.shifted(ratio.interval, by: -1), units: [])
    }
  }

  /// (last ÷ first)^(1 ÷ years) − 1.
  private static func compoundGrowth(_ operands: [CheckQuantity]) -> Result<CheckQuantity, CheckProblem> {
    guard operands.count == 3 else { return .failure(.undefined(reason: "an operand is missing")) }
    let (first, last, years) = (operands[0], operands[1], operands[2])
    guard years.isPure || years.units.contains(where: { $0.id == "year" }) else { return .failure(.units(years.units, [])) }
    guard first.commonUnits(with: last) != nil else { return .failure(.units(first.units, last.units)) }
    guard years.value > 0 else { return .failure(.undefined(reason: "the number of years is not positive")) }
    guard first.interval.lowerBound > 0, last.interval.lowerBound > 0 else { return .failure(.undefined(reason: "an end is not positive")) }
    return ratio(last, first).flatMap { ratio in
      let rate: (Double) -> Double = { pow($0, 1 / years.value) - 1 }
      guard let interval = Interval.hull([rate(ratio.interval.lowerBound), rate(ratio.interval.upperBound)]) else {
        return .failure(.undefined(reason: "the rate is too large"))
      }
      return .success(CheckQuantity(value: rate(ratio.value), interval: interval, units: []))
    }
  }

  /// The units that all operands share.
  static func commonUnits(of operands: [CheckQuantity]) -> Result<[Unit], CheckProblem> {
    guard var common = operands.first else { return .success([]) }
    for operand in operands.dropFirst() {
      guard let units = common.commonUnits(with: operand) else { return .failure(.units(common.units, operand.units)) }
      common.units = units
    }
    return .success(common.units)
  }
}
