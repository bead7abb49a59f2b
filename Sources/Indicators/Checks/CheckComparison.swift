import Datasets

/// Holds a result against a statement, and several accounts of one number against each other.
enum CheckComparison {
  /// The units that a result has when it is stated as `stated`, or nil when it cannot be.
  ///
  /// A pure number is read as it is stated: 0.373 as 37.3 %, 1.2 as 1.2 倍.
  static func units(of result: CheckQuantity, statedAs stated: CheckQuantity) -> [Unit]? {
    if result.isPure, stated.isPure {
      let pure = stated.units.filter { [.percent, .percentagePoint, .ratio].contains($0.dimension) }
      return pure.isEmpty ? [ratio] : pure
    }
    return result.commonUnits(with: stated)
  }

  static func verdict(of result: CheckQuantity, against stated: ResolvedOperand) -> CheckVerdict {
    if holds(result, stated) { return .holds }
    return overlap([result.interval, stated.quantity.interval(asStatement: stated.operand)]) ? .holdsWithinRounding : .fails
  }

  private static func holds(_ result: CheckQuantity, _ stated: ResolvedOperand) -> Bool {
    guard case .printed(let printed) = stated.operand, let unit = result.units.first else { return isSame(result.value, stated.quantity.value) }
    return printed.holds(for: Quantity(result.value, unit)) == .holds
  }

  static func verdict(ofAccounts accounts: [CheckQuantity]) -> CheckVerdict {
    guard let first = accounts.first else { return .holds }
    if accounts.allSatisfy({ isSame($0.value, first.value) }) { return .holds }
    return overlap(accounts.map(\.interval)) ? .holdsWithinRounding : .fails
  }

  /// True when `part` is larger than `whole` whatever their rounding hides.
  static func exceeds(_ part: CheckQuantity, _ whole: CheckQuantity) -> Bool {
    part.interval.lowerBound - whole.interval.upperBound > slack(whole.value)
  }

  private static func overlap(_ intervals: [ClosedRange<Double>]) -> Bool {
    let low = intervals.map(\.lowerBound).max() ?? 0
    let high = intervals.map(\.upperBound).min() ?? 0
    return low - high <= slack(max(abs(low), abs(high)))
  }

  private static func isSame(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= slack(max(abs(a), abs(b))) }

  /// The noise of binary arithmetic on numbers of this size.
  private static func slack(_ size: Double) -> Double { abs(size) * 1e-12 }

  private static let ratio = Unit(id: "ratio", dimension: .ratio, chinese: "", englishSingular: "")
}

extension CheckQuantity {
  /// As a statement even a whole number stands for what rounds to it.
  fileprivate func interval(asStatement operand: CheckOperand) -> ClosedRange<Double> {
    guard case .printed(let printed) = operand, printed.qualifier == nil, interval.lowerBound == interval.upperBound else { return interval }
    return Interval.range(value - 0.5, value + 0.5)
  }
}
