import Glibc

/// How the domain of a continuous scale follows from the extent of its values: zero, set ends, room at the ends, round numbers.
package struct ContinuousDomain: Sendable, Hashable {
  package enum Nice: Sendable, Hashable {
    case none
    case automatic
    case count(Double)
    case interval(CalendarInterval)
  }

  package var kind: ScaleKind
  package var base = 10.0
  package var exponent = 1.0
  package var includesZero = false
  package var minimum: Double?
  package var maximum: Double?
  package var middle: Double?
  /// Pixels of room at both ends of the range.
  package var padding = 0.0
  /// The length of the range in pixels, for the padding.
  package var length = 0.0
  package var nice = Nice.none

  package init(_ kind: ScaleKind) { self.kind = kind }

  package func domain(_ values: [Double]) -> [Double] {
    var domain = values
    guard !domain.isEmpty else { return domain }
    if domain.count == 1 { domain.append(domain[0]) }
    let last = domain.count - 1
    if includesZero {
      if domain[0] > 0 { domain[0] = 0 }
      if domain[last] < 0 { domain[last] = 0 }
    }
    if let minimum { domain[0] = minimum }
    if let maximum { domain[last] = maximum }
    if let middle { domain.insert(middle, at: middle > domain[last] ? last + 1 : middle < domain[0] ? 0 : last) }
    if padding != 0, domain.first != domain.last { domain = padded(domain) }
    return niced(domain)
  }

  /// Widens the domain around its middle so that the range has room for the padding at both ends.
  private func padded(_ domain: [Double]) -> [Double] {
    let factor = length / (length - 2 * padding)
    guard factor.isFinite, let first = domain.first, let last = domain.last else { return domain }
    let isNegative = first < 0
    let power = kind == .sqrt ? 0.5 : exponent
    let low = ContinuousScale.lifted(first, kind, isNegative: isNegative, exponent: power)
    let high = ContinuousScale.lifted(last, kind, isNegative: isNegative, exponent: power)
    let middle = (low + high) / 2
    var result = domain
    result[0] = lowered(middle + (low - middle) * factor, isNegative: isNegative)
    result[result.count - 1] = lowered(middle + (high - middle) * factor, isNegative: isNegative)
    return result
  }

  /// The inverse of the lift.
  private func lowered(_ value: Double, isNegative: Bool) -> Double {
    switch kind {
    case .log: isNegative ? -exp(-value) : exp(value)
    case .sqrt: value < 0 ? -value * value : value * value
    case .pow where exponent != 1: value < 0 ? -Glibc.pow(-value, 1 / exponent) : Glibc.pow(value, 1 / exponent)
    case .symlog: value < 0 ? -expm1(-value) : expm1(value)
    default: value
    }
  }

  private func niced(_ domain: [Double]) -> [Double] {
    switch (nice, kind) {
    case (.none, _): domain
    case (_, .log): LogTicks(base: base, isNegative: (domain.first ?? 0) < 0).nice(domain)
    case (.automatic, .time), (.automatic, .utc): CalendarTicks(countsDaysFromEpoch: kind == .utc).nice(domain)
    case (.count(let count), .time), (.count(let count), .utc): CalendarTicks(countsDaysFromEpoch: kind == .utc).nice(domain, count: count)
    case (.interval(let interval), .time), (.interval(let interval), .utc): CalendarTicks().nice(domain, every: interval)
    case (.count(let count), _): LinearTicks.nice(domain, count: count)
    case (_, _): LinearTicks.nice(domain)
    }
  }
}
