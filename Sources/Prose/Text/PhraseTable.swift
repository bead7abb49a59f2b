/// Phrases with a meaning each, found at a place in folded text; the longest that fits is taken.
///
/// A phrase that begins or ends with an ASCII letter or digit fits only where the word begins or ends.
struct PhraseTable<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    var scalars: [Unicode.Scalar]
    var meaning: Meaning
  }

  /// By first scalar, longest first.
  private var entries: [Unicode.Scalar: [Entry]] = [:]
  /// One bit for each scalar below U+10000 that begins a phrase.
  private var firsts = [UInt64](repeating: 0, count: 1024)
  /// One bit for each hash of the first two scalars of a phrase, so that most places are passed over without a look-up.
  private var pairs = [UInt64](repeating: 0, count: 256)
  private var hasSingles = false

  init(_ phrases: [(String, Meaning)]) {
    for (phrase, meaning) in phrases { add(phrase, meaning) }
    for key in entries.keys { entries[key]?.sort { $0.scalars.count > $1.scalars.count } }
  }

  /// Groups of phrases, each written in one literal and apart by white space; `_` stands for a space within a phrase;
  /// and other phrases as they are.
  init(groups: [(String, Meaning)], _ others: [(String, Meaning)] = []) {
    var phrases = others
    for (group, meaning) in groups {
      for phrase in group.split(whereSeparator: \.isWhitespace) {
        phrases.append((String(phrase.map { $0 == "_" ? " " : $0 }), meaning))
      }
    }
    self.init(phrases)
  }

  private mutating func add(_ phrase: String, _ meaning: Meaning) {
    let scalars = phrase.unicodeScalars.map(\.folded)
    guard let first = scalars.first else { return }
    entries[first, default: []].append(Entry(scalars: scalars, meaning: meaning))
    if first.value < 0x10000 { firsts[Int(first.value >> 6)] |= 1 << UInt64(first.value & 63) }
    if scalars.count == 1 { hasSingles = true }
    let pair = Self.hash(first, scalars.at(1))
    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  private static func hash(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    Int((first.value &* 31 &+ second.value &* 7919) & 0x3FFF)
  }

  /// Whether a phrase of two scalars and more may begin with these.
  private func mayBegin(with first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let pair = Self.hash(first, second)
    return pairs[pair >> 6] & (1 << UInt64(pair & 63)) != 0
  }

  /// Whether a phrase may begin with a scalar.
  func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x10000
      ? entries[scalar] != nil : firsts[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
  }

  func match(_ text: [Unicode.Scalar], at start: Int) -> (end: Int, meaning: Meaning)? {
    let first = text.at(start)
    guard mayBegin(with: first), hasSingles || mayBegin(with: first, text.at(start + 1)), let candidates = entries[first] else { return nil }
    for entry in candidates {
      let end = start + entry.scalars.count
      guard end <= text.count, fits(entry.scalars, text, start), begins(text, start), ends(text, end) else { continue }
      return (end, entry.meaning)
    }
    return nil
  }

  /// The phrase at `start` in a word that began before it: the unit of `15bn`.
  func match(_ text: [Unicode.Scalar], inWord start: Int) -> (end: Int, meaning: Meaning)? {
    guard mayBegin(with: text.at(start)), let candidates = entries[text.at(start)] else { return nil }
    for entry in candidates where fits(entry.scalars, text, start) && ends(text, start + entry.scalars.count) {
      return (start + entry.scalars.count, entry.meaning)
    }
    return nil
  }

  /// The longest phrase that ends just before `end`.
  func match(_ text: [Unicode.Scalar], before end: Int, longest: Int = 16) -> (start: Int, meaning: Meaning)? {
    for start in max(0, end - longest)..<max(end, 0) where start < text.count && mayBegin(with: text[start]) {
      guard let candidates = entries[text[start]] else { continue }
      for entry in candidates where entry.scalars.count == end - start && fits(entry.scalars, text, start) && begins(text, start) {
        return (start, entry.meaning)
      }
    }
    return nil
  }

  private func fits(_ phrase: [Unicode.Scalar], _ text: [Unicode.Scalar], _ start: Int) -> Bool {
    for index in phrase.indices where text.at(start + index) != phrase[index] { return false }
    return true
  }

  private func begins(_ text: [Unicode.Scalar], _ start: Int) -> Bool {
    !(text.at(start).isAlphanumeric && text.at(start - 1).isAlphanumeric)
  }

  private func ends(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
    !(text.at(end - 1).isAlphanumeric && text.at(end).isAlphanumeric)
  }
}
