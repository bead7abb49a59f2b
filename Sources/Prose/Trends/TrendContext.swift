/// A bound number in its sentence: with its unit, and as printed.
struct NumberSite {
  /// The bound text and the quantity around it, in scalars.
  var range: Range<Int>
  var number: BoundNumber
  /// The quantity as printed, if there is exactly one and it is no range.
  var printed: StatedQuantity?
}

/// What the rules about words of change read: one sentence, its bound numbers and its other quantities.
struct TrendContext {
  let text: ProseText
  let folded: [Unicode.Scalar]
  let sentence: Range<Int>
  /// In order.
  let sites: [NumberSite]
  /// Quantities that are not bound, in order, with their places in scalars.
  let others: [(range: Range<Int>, quantity: StatedQuantity)]

  init(_ text: ProseText, _ sentence: Range<Int>, _ quantities: [StatedQuantity], _ numbers: [BoundNumber]) {
    self.text = text
    folded = text.folded
    self.sentence = sentence
    let bytes = text.bytes(sentence)
    let placed = quantities.filter { $0.range.overlaps(bytes) }.map { (range: text.scalars($0.range), quantity: $0) }
    var sites: [NumberSite] = []
    for number in numbers.filter({ $0.range.overlaps(bytes) }).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let bound = text.scalars(number.range)
      guard !bound.isEmpty, sentence.contains(bound.lowerBound) else { continue }
      let around = placed.filter { $0.range.overlaps(bound) }
      let start = min(bound.lowerBound, around.first?.range.lowerBound ?? bound.lowerBound)
      let end = max(bound.upperBound, around.last?.range.upperBound ?? bound.upperBound)
      let printed = around.count == 1 && around[0].quantity.upper == nil ? around[0].quantity : nil
      sites.append(NumberSite(range: start..<end, number: number, printed: printed))
    }
    self.sites = sites
    others = placed.filter { place in !sites.contains { $0.range.overlaps(place.range) } }
  }

  // MARK: Clauses

  /// Where the clause around an index starts: after the comma, colon or bracket before it.
  func clauseStart(before index: Int) -> Int {
    var start = index
    while start > sentence.lowerBound, !isClauseEnd(start - 1) { start -= 1 }
    return start
  }

  func isClauseEnd(_ index: Int) -> Bool {
    switch folded.at(index) {
    case "，", "；", "：", "。", "！", "？", "（", "）", ";", ":", "(", ")": true
    case ",": !folded.at(index + 1).isDigit
    default: false
    }
  }

  /// Whether a negation, a condition or a noun of decline makes the words of a stretch doubtful.
  func isDoubtful(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if let end = DirectionWords.notReversals.match(folded, at: index)?.end {
        index = end
      } else if DirectionWords.reversals.match(folded, at: index) != nil {
        return true
      } else {
        index += 1
      }
    }
    return false
  }

  func contains(_ table: PhraseTable<Void>, in range: Range<Int>) -> Bool {
    range.contains { index in table.match(folded, at: index).map { $0.end <= range.upperBound } ?? false }
  }

  /// Whether a stretch has nothing but phrases of a table, spaces and the characters of a set.
  func isOnly(_ range: Range<Int>, _ table: PhraseTable<Void>, _ marks: ScalarSet) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if folded[index].isSpace || marks.contains(folded[index]) {
        index += 1
      } else if let end = table.match(folded, at: index)?.end, end <= range.upperBound {
        index = end
      } else {
        return false
      }
    }
    return true
  }

  // MARK: Words beside a number

  /// The phrase of a table right before an index, past words that mean nothing for it.
  func word<Meaning>(_ table: PhraseTable<Meaning>, before start: Int) -> (range: Range<Int>, meaning: Meaning)? {
    var end = start
    for _ in 0..<4 {
      while folded.at(end - 1).isSpace, end > sentence.lowerBound { end -= 1 }
      if let found = table.match(folded, before: end, longest: 20), found.start >= sentence.lowerBound { return (found.start..<end, found.meaning) }
      guard let filler = DirectionWords.fillers.match(folded, before: end, longest: 14), filler.start >= sentence.lowerBound else { return nil }
      end = filler.start
    }
    return nil
  }

  func isComparable(_ a: BoundNumber, _ b: BoundNumber) -> Bool { a.meaning == b.meaning && a.series == b.series }

  func disagreement(
    _ kind: Disagreement.Kind, _ word: Range<Int>, _ site: NumberSite, _ claim: Disagreement.Claim, _ found: Double
  ) -> Disagreement {
    Disagreement(
      kind: kind, word: text.bytes(word), wordText: text.string(word), number: text.bytes(site.range), numberText: text.string(site.range),
      claim: claim, found: found)
  }
}
