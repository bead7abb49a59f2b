/// Finds where sentences end in text of mixed Chinese and English.
///
/// - `。！？；` and `! ?` end a sentence, with the quotes and brackets that close right after them; so does a blank line.
/// - An ellipsis ends one before a space and a capital letter, before a line break, and at the end.
/// - A full stop ends one unless it stands within a number, a name, an address or an abbreviation, after an initial or a list
///   number, or before a small letter.
/// - Nothing ends inside of round or square brackets that close again.
struct SentenceSplitter {
  private let raw: [Unicode.Scalar]
  private let folded: [Unicode.Scalar]
  /// Where each bracket that closes again does so.
  private let closings: [Int: Int]

  init(_ text: ProseText) {
    raw = text.raw
    folded = text.folded
    closings = Self.closings(of: text.raw)
  }

  func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < raw.count {
      if Self.closing(of: raw[index]) != nil, let close = closings[index], !endsWithStop(close) {
        index = close + 1
      } else if let end = sentenceEnd(at: index, from: start) {
        append(start..<end, to: &ranges)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    append(start..<raw.count, to: &ranges)
    return ranges
  }

  private func append(_ range: Range<Int>, to ranges: inout [Range<Int>]) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(raw[start]) { start += 1 }
    while end > start, isBlank(raw[end - 1]) { end -= 1 }
    if start < end { ranges.append(start..<end) }
  }

  // MARK: Ends

  private func sentenceEnd(at index: Int, from start: Int) -> Int? {
    switch raw[index] {
    case "。", "！", "？", "；", "｡": return afterClosers(index + 1)
    case "!", "?": return followsSpace(index + 1) ? afterClosers(index + 1) : nil
    case "…": return ellipsisEnd(index)
    case ".", "．": return stopEnds(at: index, from: start) ? afterClosers(index + 1) : nil
    case "\n", "\r", "\u{2028}", "\u{2029}": return blankLineEnd(index)
    default: return nil
    }
  }

  private func afterClosers(_ index: Int) -> Int {
    var end = index
    while end < raw.count, Self.closers.contains(raw[end]) || Self.terminators.contains(raw[end]) { end += 1 }
    return end
  }

  /// A mark of half width is no end in the middle of a word: `list?page=2`.
  private func followsSpace(_ index: Int) -> Bool { !raw.at(index).isAlphanumeric && raw.at(index) != "/" }

  private func ellipsisEnd(_ index: Int) -> Int? {
    let end = afterClosers(runEnd(of: "…", from: index))
    let next = raw.at(end)
    if end >= raw.count || next.isLineBreak { return end }
    guard next.isSpace else { return nil }
    return raw.at(afterSpaces(end)).isUppercase ? end : nil
  }

  private func blankLineEnd(_ index: Int) -> Int? {
    let next = raw[index] == "\r" && raw.at(index + 1) == "\n" ? index + 2 : index + 1
    let end = afterSpaces(next)
    return raw.at(end).isLineBreak ? end : nil
  }

  private func stopEnds(at index: Int, from start: Int) -> Bool {
    let next = raw.at(index + 1)
    if next == "." || raw.at(index - 1) == "." { return dotsEnd(at: index) }
    if next.isAlphanumeric { return false }
    if next.isHan { return !raw.at(index - 1).isUppercase }
    guard next.isSpace || next.isLineBreak || next == "\0" || Self.closers.contains(next) || next == .hidden else { return false }
    let following = raw.at(afterBlanks(afterClosers(index + 1)))
    if following.isLetter, !following.isUppercase { return false }
    if isListNumber(before: index, from: start) { return false }
    return !isAbbreviation(before: index, following: following)
  }

  /// `...` ends a sentence before a capital letter and at the end.
  private func dotsEnd(at index: Int) -> Bool {
    guard raw.at(index + 1) != "." else { return false }
    let next = afterBlanks(afterClosers(index + 1))
    return next >= raw.count || (next > index + 1 && raw[next].isUppercase)
  }

  /// `3.` at the start of a sentence.
  private func isListNumber(before index: Int, from start: Int) -> Bool {
    var first = index
    while first > start, folded[first - 1].isAlphanumeric { first -= 1 }
    guard first < index, index - first <= 3 else { return false }
    let isNumber = folded[first..<index].allSatisfy(\.isDigit)
    return isNumber && (start..<first).allSatisfy { isBlank(raw[$0]) }
  }

  private func isAbbreviation(before index: Int, following: Unicode.Scalar) -> Bool {
    var first = index
    while first > 0, index - first < 12, folded[first - 1].isLatin || folded[first - 1] == "." { first -= 1 }
    guard first < index else { return false }
    if index - first == 1, raw[first].isUppercase { return following.isUppercase || following == .hidden }
    if let open = Abbreviations.open.match(folded, at: first), open.end == index {
      return following != "\0" && (following.isAlphanumeric || following == .hidden || Self.closing(of: following) != nil)
    }
    if let ends = Abbreviations.mayEnd.match(folded, at: first), ends.end == index {
      guard following != "\0" else { return false }
      return Abbreviations.openers.match(folded, at: afterBlanks(index + 1)) == nil
        || folded[first..<index].elementsEqual("al".unicodeScalars) && !following.isUppercase
    }
    return false
  }

  // MARK: Brackets and blanks

  /// Pairs of brackets within a paragraph; one that closes nothing is passed over.
  private static func closings(of raw: [Unicode.Scalar]) -> [Int: Int] {
    var closings: [Int: Int] = [:]
    var open: [(index: Int, close: Unicode.Scalar)] = []
    for index in raw.indices {
      if let close = closing(of: raw[index]) {
        open.append((index, close))
      } else if let last = open.last, raw[index] == last.close {
        closings[last.index] = index
        open.removeLast()
      } else if raw[index].isLineBreak, raw.at(index + 1).isLineBreak {
        open.removeAll()
      }
    }
    return closings
  }

  /// A bracket that holds whole sentences of its own: they are told apart as usual.
  private func endsWithStop(_ place: Int) -> Bool { Self.terminators.contains(raw.at(place - 1)) }

  private func runEnd(of scalar: Unicode.Scalar, from index: Int) -> Int {
    var end = index
    while raw.at(end) == scalar { end += 1 }
    return end
  }

  private func afterSpaces(_ index: Int) -> Int {
    var end = index
    while raw.at(end).isSpace { end += 1 }
    return end
  }

  private func afterBlanks(_ index: Int) -> Int {
    var end = index
    while isBlank(raw.at(end)) { end += 1 }
    return end
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.isSpace || scalar.isLineBreak }

  private static func closing(of open: Unicode.Scalar) -> Unicode.Scalar? {
    switch open {
    case "(": ")"
    case "（": "）"
    case "[": "]"
    case "【": "】"
    case "〔": "〕"
    default: nil
    }
  }

  private static let closers: ScalarSet = "”’」』》〉）)】〕]\"'"
  private static let terminators: ScalarSet = "。！？!?"
}
