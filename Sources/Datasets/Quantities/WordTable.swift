/// Words to look for at a place of a text, the longest first, found by their first character.
///
/// Full-width characters count as their ASCII forms, letters regardless of case.
struct WordTable<Meaning: Sendable>: Sendable {
  private var words: [Unicode.Scalar: [(scalars: [Unicode.Scalar], meaning: Meaning)]] = [:]

  init(_ entries: some Sequence<(word: String, meaning: Meaning)>) {
    for entry in entries {
      let scalars = entry.word.unicodeScalars.map(\.normalizedForReading)
      if let first = scalars.first { words[first, default: []].append((scalars, entry.meaning)) }
    }
    for first in words.keys {
      words[first]?.sort { $1.scalars.count < $0.scalars.count }
    }
  }

  /// The longest word that stands at the start of `text`, which is normalised; a word of letters ends where letters end.
  func match(_ text: ArraySlice<Unicode.Scalar>) -> (meaning: Meaning, length: Int)? {
    guard let first = text.first, let candidates = words[first] else { return nil }
    for candidate in candidates where text.starts(with: candidate.scalars) {
      let next = text.dropFirst(candidate.scalars.count).first
      // `m` is not the start of `million`.
      if candidate.scalars.last?.isASCIILetter == true, next?.isASCIILetter == true { continue }
      return (candidate.meaning, candidate.scalars.count)
    }
    return nil
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }
  var isASCIILetter: Bool { value | 0x20 >= 0x61 && value | 0x20 <= 0x7A && value < 0x80 }

  /// The character as it is compared: ASCII for full-width forms, `-` for minus signs, lower case for ASCII letters.
  var normalizedForReading: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)?.normalizedForReading ?? self
    case 0x2212, 0x2013: "-"
    case 0xFFE5: "¥"
    case 0x41...0x5A: Unicode.Scalar(value + 0x20) ?? self
    default: self
    }
  }
}
