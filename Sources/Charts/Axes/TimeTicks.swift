import Datasets

/// Round dates on an axis of days: years, or months where the stretch is short.
struct TimeTicks {
  private let scale: LinearScale
  private let language: String

  init(_ scale: LinearScale, _ language: String) {
    self.scale = scale
    self.language = language
  }

  func ticks(_ count: Double) -> [(position: Double, label: String)] {
    let (low, high) = (scale.domain.min() ?? 0, scale.domain.max() ?? 0)
    let months = (high - low) / 30.44
    let step = [1, 3, 6].first { months / Double($0) <= max(2, count) }
    return step.map { periods(low, high, everyMonths: $0) } ?? years(low, high, count)
  }

  /// The first of January 1970 stands for day 0 only in the calendar's own count, so years are found from it.
  private func year(of day: Double) -> Int {
    let origin = Double(Period(kind: .year, year: 2000).firstDay.ordinal)
    return 2000 + Int(((day - origin) / 365.2425).rounded(.down))
  }

  private func years(_ low: Double, _ high: Double, _ count: Double) -> [(position: Double, label: String)] {
    let values = Ticks.values(Double(year(of: low)), Double(year(of: high) + 1), max(2, count))
    return values.filter { $0 == $0.rounded() && $0 >= 1 }.compactMap { tick(Period(kind: .year, year: Int($0)), low, high) }
  }

  private func periods(_ low: Double, _ high: Double, everyMonths step: Int) -> [(position: Double, label: String)] {
    var result: [(position: Double, label: String)] = []
    for year in max(1, year(of: low))...max(1, year(of: high) + 1) {
      for month in stride(from: 1, through: 12, by: step) {
        if let found = tick(Period(kind: .month, year: year, index: month), low, high) { result.append(found) }
      }
    }
    return result
  }

  private func tick(_ period: Period, _ low: Double, _ high: Double) -> (position: Double, label: String)? {
    let day = Double(period.firstDay.ordinal)
    return day >= low && day <= high ? (scale.position(day), period.text(for: language)) : nil
  }
}
