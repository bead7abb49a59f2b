/// A stretch of the calendar in UTC that repeats: every 15 minutes, every week, every third month. Follows d3-time.
package struct CalendarInterval: Sendable, Hashable {
  package enum Unit: String, Sendable, Hashable, CaseIterable {
    case millisecond, second, minute, hour, day, week, month, year
  }

  package let unit: Unit
  /// How many units an interval has; at least 1.
  package let step: Int
  /// Days are counted from 1970 instead of from the first of each month. Only matters for steps of several days.
  package let countsDaysFromEpoch: Bool
  /// The first day of a week, 0 for Sunday.
  package let firstWeekday: Int

  package init(_ unit: Unit, every step: Int = 1, countsDaysFromEpoch: Bool = false, firstWeekday: Int = 0) {
    self.unit = unit
    self.step = max(1, step)
    self.countsDaysFromEpoch = countsDaysFromEpoch
    self.firstWeekday = floorRemainder(firstWeekday, 7)
  }

  /// Milliseconds of one unit; of a month and of a year the usual length.
  static func duration(_ unit: Unit) -> Double {
    switch unit {
    case .millisecond: 1
    case .second: 1000
    case .minute: 60_000
    case .hour: 3_600_000
    case .day: 86_400_000
    case .week: 604_800_000
    case .month: 2_592_000_000
    case .year: 31_536_000_000
    }
  }

  /// The start of the interval that `time` lies in; NaN for NaN.
  package func floor(_ time: Double) -> Double {
    guard let date = CalendarDate(time) else { return .nan }
    switch unit {
    case .millisecond: return floored(time, to: Double(step))
    case .second: return step == 1 ? floored(time, to: 1000) : part(date.second, 1000, time)
    case .minute: return step == 1 ? floored(time, to: 60_000) : part(date.minute, 60_000, time)
    case .hour: return step == 1 ? floored(time, to: 3_600_000) : part(date.hour, 3_600_000, time)
    case .day:
      let midnight = floored(time, to: 86_400_000)
      if step == 1 { return midnight }
      let count = countsDaysFromEpoch ? Int(midnight / 86_400_000) : date.day - 1
      return midnight - Double(floorRemainder(count, step)) * 86_400_000
    case .week:
      let start = floored(time, to: 86_400_000) - Double(floorRemainder(date.weekday - firstWeekday, 7)) * 86_400_000
      if step == 1 { return start }
      // Weeks count from the one that 1970 began in.
      let epoch = Double(-floorRemainder(4 - firstWeekday, 7)) * 86_400_000
      return start - Double(floorRemainder(Int((start - epoch) / 604_800_000), step)) * 604_800_000
    case .month: return CalendarDate.time(year: date.year, month: (date.month - 1) / step * step + 1)
    case .year: return CalendarDate.time(year: floorDivide(date.year, step) * step)
    }
  }

  private func floored(_ time: Double, to length: Double) -> Double { (time / length).rounded(.down) * length }

  /// The start of the unit whose number within the next larger unit is a multiple of the step.
  private func part(_ number: Int, _ length: Double, _ time: Double) -> Double {
    floored(time, to: length) - Double(number % step) * length
  }

  /// The first start of an interval at or after `time`.
  package func ceil(_ time: Double) -> Double {
    let start = floor(time)
    return start == time ? time : next(after: start)
  }

  /// The start that is nearer; the later one when both are as near.
  package func round(_ time: Double) -> Double {
    let below = floor(time)
    let above = ceil(time)
    return time - below < above - time ? below : above
  }

  /// The start of the interval after the one that starts at `start`.
  package func next(after start: Double) -> Double {
    switch unit {
    case .second where step > 1, .minute where step > 1, .hour where step > 1, .month where step > 1,
      .day where step > 1 && !countsDaysFromEpoch:
      // The last interval of the larger unit may be short.
      let end = floor(offset(start, by: 1))
      return end > start ? end : offset(start, by: 1)
    default: return offset(start, by: 1)
    }
  }

  /// `time` moved by a number of intervals, without regard to where they start.
  package func offset(_ time: Double, by count: Int) -> Double {
    guard let date = CalendarDate(time), count.magnitude < 1_000_000_000 else { return .nan }
    let count = count * step
    switch unit {
    case .month: return moved(date, years: 0, months: count)
    case .year: return moved(date, years: count, months: 0)
    default: return time + Double(count) * Self.duration(unit)
    }
  }

  private func moved(_ date: CalendarDate, years: Int, months: Int) -> Double {
    CalendarDate.time(
      year: date.year + years, month: date.month + months, day: date.day,
      hour: date.hour, minute: date.minute, second: date.second, millisecond: date.millisecond)
  }

  /// The starts of intervals from `start` up to, but without, `stop`; none when there are more than 10,000.
  package func range(_ start: Double, _ stop: Double) -> [Double] {
    guard start < stop, (stop - start) / (Self.duration(unit) * Double(step)) <= LinearTicks.maximumCount * 1.1 else { return [] }
    var times: [Double] = []
    var time = ceil(start)
    while time < stop, times.count < Int(LinearTicks.maximumCount) {
      times.append(time)
      let next = next(after: time)
      guard next > time else { break }
      time = next
    }
    return times
  }
}
