/// Words by which a text says that one thing brought about another, in Chinese and English.
///
/// The lists are short on purpose: a word that often stands for something else is left out, and a sentence that denies,
/// doubts or asks is passed over, so that what is found is worth reading.
enum CausalWords {
  /// The first causal word of `text`; nil where there is none, or where the sentence takes it back.
  static func first(in text: String) -> String? {
    let lowered = text.lowercased()
    if denials.contains(where: { lowered.contains($0) }) { return nil }
    let words = Set(lowered.split { !$0.isLetter && $0 != "\u{2019}" && $0 != "'" }.map(String.init))
    if !words.isDisjoint(with: englishDenials) { return nil }
    let hit = phrases.first { lowered.contains($0) } ?? english.first(where: words.contains)
    return hit ?? (makes(lowered) ? "使" : nil)
  }

  private static let phrases = [
    "导致", "致使", "促使", "造成", "引起", "引发", "带来", "促进", "推动", "拉动", "带动", "催生", "归因于", "得益于",
    "because of", "due to", "owing to", "thanks to", "leads to", "led to", "lead to", "results in", "resulted in", "gives rise to",
    "brought about", "driven by",
  ]

  private static let english = [
    "caused", "causes", "brings", "brought", "drives", "drove", "boosts", "boosted", "spurs", "spurred", "makes", "breeds", "forces",
    "strains", "raises",
  ]

  private static let denials = ["不能", "不是", "不等于", "未必", "并非", "没有", "是否", "能否", "或许", "无从", "无法", "不足以", "可能", "不说明", "不表明", "不证明"]

  private static let englishDenials: Set<String> = [
    "not", "no", "cannot", "whether", "may", "might", "could", "never", "neither", "nor", "without", "doesn't", "didn't", "isn't",
  ]

  /// 使 as a verb, and not inside 使用, 即使 or another word.
  private static func makes(_ text: String) -> Bool {
    let characters = Array(text)
    for (index, character) in characters.enumerated() where character == "使" {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      if !"即大天驱假".contains(before), !"用命者馆节得".contains(after) { return true }
    }
    return false
  }
}
