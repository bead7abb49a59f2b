import Glibc

/// Ticks of a logarithmic axis, as d3-scale and Vega choose them. The domain does not cross zero.
package struct LogTicks: Sendable, Hashable {
  package let base: Double
  private let isNegative: Bool

  /// - Parameter isNegative: true for a domain below zero.
  package init(base: Double = 10, isNegative: Bool = false) {
    self.base = base
    self.isNegative = isNegative
  }

  package func logarithm(_ value: Double) -> Double { isNegative ? -plainLogarithm(-value) : plainLogarithm(value) }
  package func power(_ exponent: Double) -> Double { isNegative ? -plainPower(-exponent) : plainPower(exponent) }

  private func plainLogarithm(_ value: Double) -> Double {
    base == 10 ? log10(value) : base == 2 ? log2(value) : base == M_E ? log(value) : log(value) / log(base)
  }

  private func plainPower(_ exponent: Double) -> Double { base == M_E ? exp(exponent) : pow(base, exponent) }

  /// All multiples of powers from `start` to `stop`; powers only when the axis is longer than `count` of them;
  /// ticks of a linear axis when it is short.
  package func values(_ start: Double, _ stop: Double, count: Double = 10) -> [Double] {
    guard start.isFinite, stop.isFinite, start * stop > 0, base > 1 else { return [] }
    let (low, high) = stop < start ? (stop, start) : (start, stop)
    var first = logarithm(low)
    var last = logarithm(high)
    var found: [Double] = []
    if base.truncatingRemainder(dividingBy: 1) == 0, base < LinearTicks.maximumCount, last - first < count {
      first = first.rounded(.down)
      last = last.rounded(.up)
      let factors = isNegative ? Array(stride(from: base - 1, through: 1, by: -1)) : Array(stride(from: 1, to: base, by: 1))
      for exponent in stride(from: first, through: last, by: 1) {
        found += factors.map { multiple($0, exponent) }.filter { low...high ~= $0 }
      }
      if Double(found.count) * 2 < count { found = LinearTicks.values(low, high, count: count) }
    } else {
      found = LinearTicks.values(first, last, count: min(last - first, count)).map(power)
    }
    return stop < start ? found.reversed() : found
  }

  /// Dividing where the power is below 1 keeps decimal fractions exact.
  private func multiple(_ factor: Double, _ exponent: Double) -> Double {
    if isNegative { return exponent > 0 ? factor / power(-exponent) : factor * power(exponent) }
    return exponent < 0 ? factor / power(-exponent) : factor * power(exponent)
  }

  /// Whether Vega labels a tick: the first multiples of a power only, so that labels do not crowd.
  ///
  /// - Parameter tickCount: how many ticks there are, of about `count` that were wanted.
  package func isLabelled(_ value: Double, tickCount: Int, count: Double) -> Bool {
    let limit = max(1, base * count / Double(tickCount))
    var factor = value / pow(base, roundedHalfUp(log(value) / log(base)))
    if factor * base < base - 0.5 { factor *= base }
    return factor <= limit
  }

  private func roundedHalfUp(_ value: Double) -> Double { (value + 0.5).rounded(.down) }

  /// The ends widened to whole powers.
  package func nice(_ domain: [Double]) -> [Double] {
    guard let first = domain.first, let last = domain.last, domain.count > 1, first * last > 0 else { return domain }
    let isReversed = last < first
    var result = domain
    let low = power(logarithm(min(first, last)).rounded(.down))
    let high = power(logarithm(max(first, last)).rounded(.up))
    result[0] = isReversed ? high : low
    result[result.count - 1] = isReversed ? low : high
    return result
  }
}
