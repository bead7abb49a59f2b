/// Titles of the dimensions that measures make; all others have titles in their datasets.
enum MadeDimension {
  static func title(_ name: String, language: String) -> String? {
    guard let texts = titles[name] else { return nil }
    return language.hasPrefix("zh") ? texts.chinese : texts.english
  }

  private static let titles: [String: (chinese: String, english: String)] = [
    "term": ("项", "Term"), "criterion": ("准则", "Criterion"), "event-time": ("距处理的期数", "Periods since treatment"), "cohort": ("批次", "Cohort"),
    "calendar": ("时期", "Period"), "donor": ("对照单位", "Donor"), "population-share": ("累计单位占比", "Share of units"),
  ]
}
