/// Round times on an axis, as d3-time and d3-scale choose them.
package struct CalendarTicks: Sendable, Hashable {
  /// True for a scale of the type `utc`, which counts steps of several days from 1970 and not within each month.
  package let countsDaysFromEpoch: Bool

  package init(countsDaysFromEpoch: Bool = false) { self.countsDaysFromEpoch = countsDaysFromEpoch }

  private static let ladder: [(CalendarInterval.Unit, Int)] = [
    (.second, 1), (.second, 5), (.second, 15), (.second, 30), (.minute, 1), (.minute, 5), (.minute, 15), (.minute, 30),
    (.hour, 1), (.hour, 3), (.hour, 6), (.hour, 12), (.day, 1), (.day, 2), (.week, 1), (.month, 1), (.month, 3), (.year, 1),
  ]

  /// The interval that gives about `count` ticks, by geometric nearness; nil when there is none.
  package func interval(_ start: Double, _ stop: Double, count: Double) -> CalendarInterval? {
    guard count > 0 else { return nil }
    let target = (stop - start).magnitude / count
    guard target.isFinite else { return nil }
    let lengths = Self.ladder.map { CalendarInterval.duration($0.0) * Double($0.1) }
    guard let index = lengths.firstIndex(where: { $0 > target }) else {
      let year = CalendarInterval.duration(.year)
      return made(.year, LinearTicks.step(start / year, stop / year, count))
    }
    guard index > 0 else { return made(.millisecond, max(LinearTicks.step(start, stop, count), 1)) }
    let isBelowNearer = target / lengths[index - 1] < lengths[index] / target
    let (unit, step) = Self.ladder[isBelowNearer ? index - 1 : index]
    return made(unit, Double(step))
  }

  private func made(_ unit: CalendarInterval.Unit, _ step: Double) -> CalendarInterval? {
    guard let step = Int(exactly: step.rounded(.down)), step > 0 else { return nil }
    return CalendarInterval(unit, every: step, countsDaysFromEpoch: countsDaysFromEpoch)
  }

  /// About `count` round times from `start` to `stop`, both included.
  package func values(_ start: Double, _ stop: Double, count: Double = 10) -> [Double] {
    let isReversed = stop < start
    let (low, high) = isReversed ? (stop, start) : (start, stop)
    guard let interval = interval(low, high, count: count) else { return [] }
    return values(start, stop, every: interval)
  }

  /// The starts of an interval from `start` to `stop`, both included.
  package func values(_ start: Double, _ stop: Double, every interval: CalendarInterval) -> [Double] {
    let values = interval.range(min(start, stop), max(start, stop) + 1)
    return stop < start ? values.reversed() : values
  }

  /// The ends widened to round times.
  package func nice(_ domain: [Double], count: Double = 10) -> [Double] {
    guard let first = domain.first, let last = domain.last, let interval = interval(first, last, count: count) else { return domain }
    return nice(domain, every: interval)
  }

  package func nice(_ domain: [Double], every interval: CalendarInterval) -> [Double] {
    guard domain.count > 1, let first = domain.first, let last = domain.last else { return domain }
    let isReversed = last < first
    let low = interval.floor(min(first, last))
    let high = interval.ceil(max(first, last))
    guard !low.isNaN, !high.isNaN else { return domain }
    var result = domain
    result[0] = isReversed ? high : low
    result[result.count - 1] = isReversed ? low : high
    return result
  }
}
