/// Words by which a text says that one thing brought about another, in Chinese and English.
///
/// The lists are short on purpose: a word that often stands for something else is left out, and a sentence that denies,
/// doubts or asks is passed over, so that what is found is worth reading.
enum CausalWords {
  /// The first causal word of a text in UTF-8; nil where there is none, or where the text takes it back.
  static func first(in text: some Collection<UInt8>) -> String? {
    text.withContiguousStorageIfAvailable { find(in: $0) } ?? Array(text).withUnsafeBufferPointer { find(in: $0) }
  }

  private static let causes = [
    "导致", "致使", "促使", "造成", "引起", "引发", "带来", "促进", "推动", "拉动", "带动", "催生", "归因于", "得益于", "使",
    "because of", "due to", "owing to", "thanks to", "leads to", "led to", "lead to", "results in", "resulted in", "gives rise to",
    "brought about", "driven by", "caused", "causes", "brings", "brought", "drives", "drove", "boosts", "boosted", "spurs", "spurred", "makes",
    "breeds", "forces", "strains", "raises",
  ]

  private static let denials = [
    "不能", "不是", "不等于", "未必", "并非", "没有", "是否", "能否", "或许", "无从", "无法", "不足以", "可能", "不说明", "不表明", "不证明",
    "not", "no", "cannot", "whether", "may", "might", "could", "never", "neither", "nor", "without", "n't", "n\u{2019}t",
  ]

  // MARK: Matching

  private struct Entry {
    var word: String
    var bytes: [UInt8]
    var isDenial: Bool
  }

  /// The words by their first byte.
  private static let entries: [[Entry]] = {
    var entries = [[Entry]](repeating: [], count: 256)
    for (words, isDenial) in [(causes, false), (denials, true)] {
      for word in words {
        let bytes = Array(word.utf8)
        if let first = bytes.first { entries[Int(first)].append(Entry(word: word, bytes: bytes, isDenial: isDenial)) }
      }
    }
    return entries
  }()

  private static func find(in text: UnsafeBufferPointer<UInt8>) -> String? {
    var found: String?
    for index in text.indices {
      for entry in entries[Int(lowered(text[index]))] where matches(entry, text, at: index) {
        if entry.isDenial { return nil }
        if found == nil { found = entry.word }
      }
    }
    return found
  }

  private static func matches(_ entry: Entry, _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let end = start + entry.bytes.count
    guard end <= text.count else { return false }
    for offset in entry.bytes.indices where lowered(text[start + offset]) != entry.bytes[offset] { return false }
    if entry.word == "使" { return isVerb(text, start, end) }
    guard (entry.bytes.last ?? 0) < 0x80 else { return true }
    let startsWord = start == 0 || !isLetter(text[start - 1]) || entry.word.hasPrefix("n\u{2019}") || entry.word.hasPrefix("n'")
    return startsWord && (end == text.count || !isLetter(text[end]))
  }

  /// 使 as a verb, and not inside 使用, 即使 or another word.
  private static func isVerb(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    let before = start >= 3 ? String(decoding: text[(start - 3)..<start], as: UTF8.self) : ""
    let after = end + 3 <= text.count ? String(decoding: text[end..<(end + 3)], as: UTF8.self) : ""
    return !["即", "大", "天", "驱", "假", "促", "致"].contains(before) && !["用", "命", "者", "馆", "节", "得"].contains(after)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
  private static func isLetter(_ byte: UInt8) -> Bool { lowered(byte) >= 0x61 && lowered(byte) <= 0x7A }
}
