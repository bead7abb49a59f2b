/// The texts of moments along an axis: the year once, then months or days.
struct TimeTickWords {
  private let language: String
  private var isChinese: Bool { language.hasPrefix("zh") }

  init(language: String) { self.language = language }

  /// - Parameter times: milliseconds since 1970, ascending.
  func texts(_ times: [Double]) -> [String] {
    let dates = times.map { CalendarDate($0) }
    if dates.allSatisfy({ $0.map { $0.month == 1 && $0.day == 1 } ?? true }) { return dates.map { $0.map { isChinese ? "\($0.year)年" : "\($0.year)" } ?? "" } }
    let isMonthly = dates.allSatisfy { $0.map { $0.day == 1 } ?? true }
    var year: Int?
    return dates.map { date in
      guard let date else { return "" }
      defer { year = date.year }
      return isMonthly ? month(date, withYear: year != date.year) : day(date, withYear: year != date.year)
    }
  }

  private func month(_ date: CalendarDate, withYear: Bool) -> String {
    if isChinese { return (withYear ? "\(date.year)年" : "") + "\(date.month)月" }
    return Self.months[date.month - 1] + (withYear ? " \(date.year)" : "")
  }

  private func day(_ date: CalendarDate, withYear: Bool) -> String {
    if isChinese { return (withYear ? "\(date.year)年" : "") + "\(date.month)月\(date.day)日" }
    return "\(date.day) " + Self.months[date.month - 1] + (withYear ? " \(date.year)" : "")
  }

  static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
