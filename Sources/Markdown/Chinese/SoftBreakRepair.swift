/// Drops line breaks between full-width characters: CommonMark turns them into spaces, which Chinese does not have.
enum SoftBreakRepair {
  static func repaired(_ inlines: [Inline]) -> [Inline] {
    guard inlines.contains(where: { $0.isSoftBreak }) else { return inlines }
    var kept: [Inline] = []
    kept.reserveCapacity(inlines.count)
    for (index, inline) in inlines.enumerated() {
      if inline.isSoftBreak, let before = kept.last?.visibleEdge(atEnd: true), index + 1 < inlines.count,
        let after = inlines[index + 1].visibleEdge(atEnd: false), CharacterClass.isWide(before), CharacterClass.isWide(after)
      {
        continue
      }
      kept.append(inline)
    }
    return kept
  }
}

extension Inline {
  fileprivate var isSoftBreak: Bool { if case .softBreak = kind { true } else { false } }
}
