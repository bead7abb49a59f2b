import Glibc

/// How many ticks an axis or a legend asks for.
package enum TickCount: Sendable, Hashable {
  case about(Double)
  case interval(CalendarInterval)

  var number: Double { if case .about(let count) = self { count } else { 10 } }
}

extension PlotScale {
  /// The count held down so that steps are no smaller than `minimumStep`, as Vega does.
  package func tickCount(_ count: TickCount, minimumStep: Double?) -> TickCount {
    guard case .about(var wanted) = count else { return count }
    if !bins.isEmpty { wanted = max(wanted, Double(bins.count)) }
    if let minimumStep, let first = numeric?.domain.first, let last = numeric?.domain.last {
      let steps = ((last - first) / minimumStep).rounded(.down)
      wanted = min(wanted, (steps == 0 || steps.isNaN ? 1 : steps) + 1)
    }
    return .about(wanted)
  }

  /// The values that get ticks.
  package func tickValues(_ count: TickCount) -> [DataValue] {
    if !bins.isEmpty { return validTicks(bins.map { .number($0) }, count: count.number) }
    if let steps { return steps.thresholds.map { .number($0) } }
    guard let numeric, let first = numeric.domain.first, let last = numeric.domain.last else { return discrete.values }
    switch kind {
    case .time, .utc:
      let ticks = CalendarTicks(countsDaysFromEpoch: kind == .utc)
      let times =
        switch count {
        case .about(let count): ticks.values(first, last, count: count)
        case .interval(let interval): ticks.values(first, last, every: interval)
        }
      return times.map { .time($0) }
    case .log:
      return LogTicks(base: numeric.base, isNegative: first < 0).values(first, last, count: count.number).map { .number($0) }
    default: return LinearTicks.values(first, last, count: count.number).map { .number($0) }
    }
  }

  /// Values that lie within the range, along it; every other one goes while there are more than `count`.
  package func validTicks(_ values: [DataValue], count: Double) -> [DataValue] {
    let (from, to) = extent
    let (low, high) = (min(from, to).rounded(.down), max(from, to).rounded(.up))
    let placed = values.map { ($0, position($0)) }.filter { low <= $0.1 && $0.1 <= high }
    let sorted = placed.enumerated().sorted { a, b in
      a.element.1 == b.element.1 ? a.offset < b.offset : (to < from) != (a.element.1 < b.element.1)
    }
    var ticks = sorted.map(\.element.0)
    if count > 0, ticks.count > 1 {
      let ends = [ticks[0], ticks[ticks.count - 1]]
      while Double(ticks.count) > count, ticks.count >= 3 { ticks = ticks.enumerated().compactMap { $0.offset % 2 == 0 ? $0.element : nil } }
      if ticks.count < 3 { ticks = ends }
    }
    return ticks
  }
}
