/// A number in English words: twenty-five, three hundred and six.
struct WordNumber {
  var value: Double
  var end: Int
}

extension QuantityReader {
  /// The number whose first word starts at an index.
  func wordNumber(at start: Int) -> WordNumber? {
    var total = 0.0
    var current = 0.0
    var last: EnglishNumberWords.Word?
    var end = start
    var index = start
    while let word = EnglishNumberWords.table.match(folded, at: index), joins(word.meaning, after: last) {
      switch word.meaning {
      case .small(let value), .tens(let value): current += Double(value)
      case .hundreds(let value): current = max(current, 1) * Double(value)
      case .magnitude(let exponent):
        total += NumberReading.scaled(max(current, 1), exponent)
        current = 0
      default: break
      }
      last = word.meaning
      end = word.end
      guard let next = nextWord(after: end, last) else { break }
      index = next
    }
    return last == nil ? nil : WordNumber(value: total + current, end: end)
  }

  private func joins(_ word: EnglishNumberWords.Word, after last: EnglishNumberWords.Word?) -> Bool {
    switch (last, word) {
    case (nil, .small), (nil, .tens), (nil, .hundreds), (nil, .magnitude): true
    case (.tens, .small(let value)): value < 10
    case (.small, .hundreds), (.tens, .hundreds): true
    case (.small, .magnitude), (.tens, .magnitude), (.hundreds, .magnitude): true
    case (.hundreds, .small), (.hundreds, .tens), (.magnitude, .small), (.magnitude, .tens): true
    default: false
    }
  }

  private func nextWord(after end: Int, _ last: EnglishNumberWords.Word?) -> Int? {
    if case .hundreds = last, matches(" and ", at: end) { return end + 5 }
    if case .magnitude = last, matches(" and ", at: end) { return end + 5 }
    return folded.at(end).isSpace || folded.at(end) == "-" || folded.at(end) == "‑" ? end + 1 : nil
  }
}
