/// A Vega-Lite time unit: the parts of a date that are kept, such as `yearmonth` or `hoursminutes`.
///
/// Parts that are left out become those of the first day of 2012, so that all Januaries fall on one another.
package struct TimeUnit: Sendable, Hashable {
  /// The parts in the order in which names join them.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    case year, quarter, month, week, date, day, dayofyear, hours, minutes, seconds, milliseconds
  }

  package let parts: [Part]
  /// Written with `utc`. Results are the same; it asks for a scale of the type `utc`.
  package var isUTC = false
  /// The values are already cut to the unit.
  package var isBinned = false
  /// How many of the last part make one interval.
  package var step: Int

  /// Nil without parts, and for parts that do not go together: months and dates, weeks and weekdays, days of the year.
  package init?(_ parts: [Part], step: Int = 1, isUTC: Bool = false) {
    let parts = Part.allCases.filter(parts.contains)
    guard !parts.isEmpty else { return nil }
    let ways: [Set<Part>] = [[.quarter, .month, .date], [.week, .day], [.dayofyear]]
    guard ways.count(where: { !$0.isDisjoint(with: parts) }) <= 1 else { return nil }
    self.parts = parts
    self.step = max(1, step)
    self.isUTC = isUTC
  }

  /// A unit by its name: `month`, `utcyearmonthdate`, `binnedyear`.
  package init?(_ name: String) {
    var rest = name[...]
    func take(_ word: String) -> Bool {
      guard rest.hasPrefix(word) else { return false }
      rest = rest.dropFirst(word.count)
      return true
    }
    let isBinned = take("binned")
    let isUTC = take("utc")
    var parts: [Part] = []
    // `dayofyear` is tried before `day`, which it begins with.
    for part in [.year, .quarter, .month, .week, .dayofyear, .day, .date, .hours, .minutes, .seconds, .milliseconds] as [Part]
    where !(part == .day && parts.last == .dayofyear) && take(part.rawValue) {
      parts.append(part)
    }
    guard rest.isEmpty else { return nil }
    self.init(parts, isUTC: isUTC)
    self.isBinned = isBinned
  }

  /// The unit that cuts `extent` into at most about `maxbins` intervals.
  package static func fitting(_ extent: ClosedRange<Double>, maxbins: Double) -> TimeUnit? {
    let day: [Part] = [.year, .month, .date]
    let ladder: [([Part], CalendarInterval.Unit, Int)] = [
      (day + [.hours, .minutes, .seconds], .second, 1), (day + [.hours, .minutes, .seconds], .second, 5),
      (day + [.hours, .minutes, .seconds], .second, 15), (day + [.hours, .minutes, .seconds], .second, 30),
      (day + [.hours, .minutes], .minute, 1), (day + [.hours, .minutes], .minute, 5), (day + [.hours, .minutes], .minute, 15),
      (day + [.hours, .minutes], .minute, 30), (day + [.hours], .hour, 1), (day + [.hours], .hour, 3), (day + [.hours], .hour, 6),
      (day + [.hours], .hour, 12), (day, .day, 1), ([.year, .week], .week, 1), ([.year, .month], .month, 1),
      ([.year, .month], .month, 3), ([.year], .year, 1),
    ]
    let span = extent.upperBound - extent.lowerBound
    let target = span / max(1, maxbins)
    let lengths = ladder.map { CalendarInterval.duration($0.1) * Double($0.2) }
    guard let index = lengths.firstIndex(where: { $0 > target }) else {
      let year = CalendarInterval.duration(.year)
      let step = LinearTicks.step(extent.lowerBound / year, extent.upperBound / year, maxbins)
      return TimeUnit([.year], step: Int(exactly: step.rounded()) ?? 1)
    }
    guard index > 0 else {
      let step = max(1, LinearTicks.step(extent.lowerBound, extent.upperBound, maxbins))
      return TimeUnit(day + [.hours, .minutes, .seconds, .milliseconds], step: Int(exactly: step.rounded()) ?? 1)
    }
    let (parts, _, step) = ladder[target / lengths[index - 1] < lengths[index] / target ? index - 1 : index]
    return TimeUnit(parts, step: step)
  }

  package var name: String { (isBinned ? "binned" : "") + (isUTC ? "utc" : "") + parts.map(\.rawValue).joined() }

  package func contains(_ part: Part) -> Bool { parts.contains(part) }

  /// The smallest part.
  package var last: Part { parts[parts.count - 1] }
}
