/// Round numbers for axes: powers of ten times 1, 2 or 5, chosen by geometric nearness to the wanted count.
package enum Ticks {
  /// The step between ticks; below 1 its inverse with a minus sign, so that steps such as 0.1 stay exact.
  package static func increment(_ start: Double, _ stop: Double, _ count: Double) -> Double { spec(start, stop, count).increment }

  package static func step(_ start: Double, _ stop: Double, _ count: Double) -> Double {
    let isReversed = stop < start
    let increment = isReversed ? increment(stop, start, count) : increment(start, stop, count)
    let step = increment < 0 ? 1 / -increment : increment
    return isReversed ? -step : step
  }

  /// The round numbers from `start` to `stop`, about `count` of them.
  package static func values(_ start: Double, _ stop: Double, _ count: Double) -> [Double] {
    guard count > 0, start.isFinite, stop.isFinite else { return [] }
    if start == stop { return [start] }
    let isReversed = stop < start
    let found = isReversed ? spec(stop, start, count) : spec(start, stop, count)
    guard found.last >= found.first, found.last - found.first < 10_000 else { return [] }
    let values = stride(from: found.first, through: found.last, by: 1).map {
      found.increment < 0 ? $0 / -found.increment : $0 * found.increment
    }
    return isReversed ? values.reversed() : values
  }

  /// The domain widened to round numbers.
  package static func nice(_ domain: [Double], _ count: Double = 10) -> [Double] {
    guard domain.count == 2 else { return domain }
    let isReversed = domain[1] < domain[0]
    var (start, stop) = isReversed ? (domain[1], domain[0]) : (domain[0], domain[1])
    var previous: Double?
    for _ in 0..<10 {
      let step = increment(start, stop, count)
      if step == previous || step == 0 || !step.isFinite { break }
      if step > 0 {
        start = (start / step).rounded(.down) * step
        stop = (stop / step).rounded(.up) * step
      } else {
        start = (start * step).rounded(.up) / step
        stop = (stop * step).rounded(.down) / step
      }
      previous = step
    }
    return isReversed ? [stop, start] : [start, stop]
  }

  private struct Found {
    var first: Double
    var last: Double
    var increment: Double
  }

  private static func spec(_ start: Double, _ stop: Double, _ count: Double) -> Found {
    let step = (stop - start) / max(0, count)
    guard step > 0, step.isFinite else { return Found(first: 0, last: -1, increment: .nan) }
    let power = logarithm10(step).rounded(.down)
    let error = step / powerOfTen(power)
    let factor: Double = error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1
    var found: Found
    if power < 0 {
      let inverse = powerOfTen(-power) / factor
      found = Found(first: (start * inverse).rounded(), last: (stop * inverse).rounded(), increment: -inverse)
      if found.first / inverse < start { found.first += 1 }
      if found.last / inverse > stop { found.last -= 1 }
    } else {
      let increment = powerOfTen(power) * factor
      found = Found(first: (start / increment).rounded(), last: (stop / increment).rounded(), increment: increment)
      if found.first * increment < start { found.first += 1 }
      if found.last * increment > stop { found.last -= 1 }
    }
    return found.last < found.first && count >= 0.5 && count < 2 ? spec(start, stop, count * 2) : found
  }
}
