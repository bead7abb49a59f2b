/// Round numbers on a linear axis: powers of ten times 1, 2 or 5, as d3-array chooses them.
///
/// The factor follows the geometric middle between its neighbours: √2, √10, √50. Below a step of 1 the arithmetic runs on
/// the inverse step, so that steps such as 0.1 are exact.
package enum LinearTicks {
  /// More ticks than this are no axis; then there are none.
  static let maximumCount = 10_000.0

  /// The step between ticks; below 1 its inverse with a minus sign. NaN where there is none.
  package static func increment(_ start: Double, _ stop: Double, _ count: Double) -> Double {
    spacing(start, stop, count)?.increment ?? .nan
  }

  /// The step between ticks, negative when the stop is below the start, 0 when both are the same.
  package static func step(_ start: Double, _ stop: Double, _ count: Double) -> Double {
    if start == stop { return 0 }
    let isReversed = stop < start
    let increment = isReversed ? increment(stop, start, count) : increment(start, stop, count)
    let step = increment < 0 ? 1 / -increment : increment
    return isReversed ? -step : step
  }

  /// The round numbers from `start` to `stop`, about `count` of them.
  package static func values(_ start: Double, _ stop: Double, count: Double) -> [Double] {
    guard count > 0, start.isFinite, stop.isFinite else { return [] }
    if start == stop { return [start] }
    let isReversed = stop < start
    guard let found = isReversed ? spacing(stop, start, count) : spacing(start, stop, count) else { return [] }
    guard found.last >= found.first, found.last - found.first < maximumCount else { return [] }
    let values = (0...Int(found.last - found.first)).map { index in
      let place = found.first + Double(index)
      return found.increment < 0 ? place / -found.increment : place * found.increment
    }
    return isReversed ? values.reversed() : values
  }

  /// The ends widened to round numbers, as d3-scale's `nice` does; unchanged when that finds no end.
  package static func nice(_ domain: [Double], count: Double = 10) -> [Double] {
    guard domain.count >= 2, let first = domain.first, let last = domain.last else { return domain }
    let isReversed = last < first
    var (start, stop) = isReversed ? (last, first) : (first, last)
    var previous: Double?
    for _ in 0..<10 {
      let step = increment(start, stop, count)
      if step == previous {
        var result = domain
        result[0] = isReversed ? stop : start
        result[result.count - 1] = isReversed ? start : stop
        return result
      }
      if step > 0 {
        start = (start / step).rounded(.down) * step
        stop = (stop / step).rounded(.up) * step
      } else if step < 0 {
        start = (start * step).rounded(.up) / step
        stop = (stop * step).rounded(.down) / step
      } else {
        break
      }
      previous = step
    }
    return domain
  }

  private struct Spacing {
    var first: Double
    var last: Double
    var increment: Double
  }

  private static func spacing(_ start: Double, _ stop: Double, _ count: Double) -> Spacing? {
    let step = (stop - start) / max(0, count)
    if step == 0 || !step.isFinite { return nil }
    let power = logarithm10(step).rounded(.down)
    let error = step / powerOfTen(power)
    let factor: Double = error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
    var found: Spacing
    if power < 0 {
      let inverse = powerOfTen(-power) / factor
      found = Spacing(first: roundedUp(start * inverse), last: roundedUp(stop * inverse), increment: -inverse)
      if found.first / inverse < start { found.first += 1 }
      if found.last / inverse > stop { found.last -= 1 }
    } else {
      let increment = powerOfTen(power) * factor
      found = Spacing(first: roundedUp(start / increment), last: roundedUp(stop / increment), increment: increment)
      if found.first * increment < start { found.first += 1 }
      if found.last * increment > stop { found.last -= 1 }
    }
    guard found.first.isFinite, found.last.isFinite else { return nil }
    return found.last < found.first && count >= 0.5 && count < 2 ? spacing(start, stop, count * 2) : found
  }

  /// `Math.round`: halves go up, also below zero.
  private static func roundedUp(_ value: Double) -> Double {
    let below = value.rounded(.down)
    return value - below >= 0.5 ? below + 1 : below
  }
}
