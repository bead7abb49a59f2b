import Glibc

/// Maps numbers or times onto a range, piece by piece between the values of its domain.
package struct ContinuousScale: Sendable, Hashable {
  package let kind: ScaleKind
  package let domain: [Double]
  package let range: [Double]
  package let isClamped: Bool
  package let base: Double
  package let exponent: Double
  private let lifted: [Double]
  private let first: Double
  private let factor: Double

  /// - Parameters:
  ///   - base: of a logarithmic scale.
  ///   - exponent: of a power scale; a root has 0.5.
  package init(_ kind: ScaleKind, domain: [Double], range: [Double], isClamped: Bool = false, base: Double = 10, exponent: Double = 1) {
    self.kind = kind
    self.domain = domain
    self.range = range
    self.isClamped = isClamped
    self.base = base
    self.exponent = kind == .sqrt ? 0.5 : exponent
    let isNegative = (domain.first ?? 0) < 0
    let power = self.exponent
    lifted = domain.map { Self.lifted($0, kind, isNegative: isNegative, exponent: power) }
    if lifted.count == 2 {
      let span = lifted[1] - lifted[0]
      first = lifted[0]
      factor = span == 0 ? 0 : 1 / span
    } else {
      first = 0
      factor = 0
    }
  }

  /// The change of numbers that makes the scale straight.
  static func lifted(_ value: Double, _ kind: ScaleKind, isNegative: Bool, exponent: Double) -> Double {
    switch kind {
    case .log: return isNegative ? -Glibc.log(-value) : Glibc.log(value)
    case .sqrt: return value < 0 ? -(-value).squareRoot() : value.squareRoot()
    case .pow where exponent != 1: return value < 0 ? -Glibc.pow(-value, exponent) : Glibc.pow(value, exponent)
    case .symlog: return value < 0 ? -log1p(-value) : log1p(value)
    default: return value
    }
  }

  private func lift(_ value: Double) -> Double {
    switch kind {
    case .linear, .time, .utc: value
    default: Self.lifted(value, kind, isNegative: (domain.first ?? 0) < 0, exponent: exponent)
    }
  }

  /// The share of the domain that lies before a value; the middle of a domain of one value.
  package func share(_ value: Double) -> Double {
    guard lifted.count == 2 else {
      let (index, share) = place(value)
      return (Double(index) + share) / Double(max(1, lifted.count - 1))
    }
    if value.isNaN { return .nan }
    let share = factor == 0 ? 0.5 : (lift(value) - first) * factor
    return isClamped ? max(0, min(1, share)) : share
  }

  /// The piece of the domain that a value lies in, and its share there.
  private func place(_ value: Double) -> (Int, Double) {
    guard lifted.count > 1, !value.isNaN else { return (0, value.isNaN ? .nan : 0.5) }
    var value = lift(value)
    let isReversed = lifted[lifted.count - 1] < lifted[0]
    if isClamped, let low = lifted.min(), let high = lifted.max() { value = max(low, min(high, value)) }
    var index = 0
    while index + 2 < lifted.count, isReversed ? value < lifted[index + 1] : value >= lifted[index + 1] { index += 1 }
    let span = lifted[index + 1] - lifted[index]
    return (index, span == 0 ? 0.5 : (value - lifted[index]) / span)
  }

  /// The value in the range; NaN for NaN.
  package func position(_ value: Double) -> Double {
    if range.count == 2, lifted.count == 2 { return range[0] + (range[1] - range[0]) * share(value) }
    guard let first = range.first else { return .nan }
    let (index, share) = place(value)
    guard index + 1 < range.count else { return index < range.count ? range[index] : first }
    return range[index] + (range[index + 1] - range[index]) * share
  }
}
