/// Finds the words by which a text claims a cause, 导致, 因…而, led to, and those by which it holds back, 可能, associated with.
///
/// Verbs that also state a plan (推动, 促进) count with 了 only. 相关 and 有关 count at the end of a clause only, since before a
/// noun they mean no more than "the … concerned".
package struct CausalWording: Sendable {
  package init() {}

  /// In order, none overlapping another.
  package func spans(in text: ProseText) -> [CausalSpan] {
    let folded = text.folded
    var spans: [CausalSpan] = []
    var index = 0
    while index < folded.count {
      if let end = CausalWords.not.match(folded, at: index)?.end {
        index = end
      } else if let word = match(text, index) {
        let isNegated = CausalWords.negations.match(folded, before: beforeSpace(folded, index)) != nil
        let range = index..<word.end
        spans.append(CausalSpan(kind: word.kind, range: text.bytes(range), text: text.string(range), isNegated: isNegated))
        index = word.end
      } else {
        index += 1
      }
    }
    return spans
  }

  private func match(_ text: ProseText, _ index: Int) -> (end: Int, kind: CausalSpan.Kind)? {
    let folded = text.folded
    if let word = CausalWords.table.match(folded, at: index) {
      return isMonth(text, index, word.end) ? nil : (word.end, word.meaning)
    }
    switch folded[index] {
    case "因": return causeAndThen(folded, index).map { ($0, .claim) }
    case "相", "有":
      let isRelated = folded.at(index + 1) == "关" && !folded.at(index + 2).isHan
      return isRelated ? (index + 2, .hedge) : nil
    default: return nil
    }
  }

  /// 因…而 within one clause.
  private func causeAndThen(_ folded: [Unicode.Scalar], _ index: Int) -> Int? {
    guard !Self.beforeCause.contains(folded.at(index - 1)), !Self.afterCause.contains(folded.at(index + 1)) else { return nil }
    for place in index + 2..<index + 24 {
      let scalar = folded.at(place)
      if scalar == "而" { return ["且", "是"].contains(folded.at(place + 1)) || ["然", "反"].contains(folded.at(place - 1)) ? nil : place + 1 }
      guard scalar.isHan || scalar.isAlphanumeric || scalar == "、" else { return nil }
    }
    return nil
  }

  /// The month, which has a capital.
  private func isMonth(_ text: ProseText, _ start: Int, _ end: Int) -> Bool {
    end - start == 3 && text.raw[start] == "M" && text.folded[start + 1] == "a" && text.folded[start + 2] == "y"
  }

  private func beforeSpace(_ folded: [Unicode.Scalar], _ index: Int) -> Int { folded.at(index - 1).isSpace ? index - 1 : index }

  private static let beforeCause: ScalarSet = "原基成起诱主病外内归"
  private static let afterCause: ScalarSet = "素子果此为地人由缘特数式"
}
