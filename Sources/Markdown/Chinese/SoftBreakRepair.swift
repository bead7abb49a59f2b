/// Drops line breaks between full-width characters: CommonMark turns them into spaces, which Chinese does not have.
enum SoftBreakRepair {
  static func repaired(_ inlines: [RawInline]) -> [RawInline] {
    guard inlines.contains(where: { $0.inline.kind == .softBreak }) else { return inlines }
    var kept: [RawInline] = []
    for (index, raw) in inlines.enumerated() {
      if raw.inline.kind == .softBreak, let before = kept.last?.inline.visibleEdge(atEnd: true), index + 1 < inlines.count,
        let after = inlines[index + 1].inline.visibleEdge(atEnd: false), CharacterClass.isWide(before), CharacterClass.isWide(after)
      {
        continue
      }
      kept.append(raw)
    }
    return kept
  }
}
