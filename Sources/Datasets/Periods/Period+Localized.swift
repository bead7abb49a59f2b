extension Period {
  /// The period as a reader of `language` writes it: 2023年上半年, H1 2023.
  package func text(for language: String) -> String {
    let isChinese = language.hasPrefix("zh")
    let first = isChinese ? chineseText : englishText
    guard case .through(let last) = end else { return first }
    return first + (isChinese ? "至" : " to ") + last.text(for: language)
  }

  private var chineseText: String {
    switch kind {
    case .year: "\(year)年"
    case .half: "\(year)年\(index == 1 ? "上" : "下")半年"
    case .quarter: "\(year)年第\(index)季度"
    case .month: "\(year)年\(index)月"
    case .day: "\(year)年\(index)月\(day)日"
    }
  }

  private var englishText: String {
    switch kind {
    case .year: "\(year)"
    case .half: "H\(index) \(year)"
    case .quarter: "Q\(index) \(year)"
    case .month: "\(englishMonth) \(year)"
    case .day: "\(day) \(englishMonth) \(year)"
    }
  }

  private var englishMonth: String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    ]
    return names.indices.contains(index - 1) ? names[index - 1] : "\(index)"
  }
}
