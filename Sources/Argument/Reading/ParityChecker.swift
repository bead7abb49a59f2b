import Diagnostics
import Markdown

/// Compares a translation with the page in the default language: parts, values, charts and citations.
struct ParityChecker {
  let original: NodeSource
  let translation: NodeSource
  private(set) var diagnostics: [Diagnostic] = []

  init(original: NodeSource, translation: NodeSource) {
    self.original = original
    self.translation = translation
  }

  mutating func check() {
    if original.kind.partKind != nil { checkParts() }
    let (one, two) = (evidence(of: original), evidence(of: translation))
    compare(
      "parity-bindings", "value", one.bindings.map { Located("value:" + $0.destination, $0.span) },
      two.bindings.map { Located("value:" + $0.destination, $0.span) })
    compare(
      "parity-charts", "chart", one.charts.map { Located("chart:" + $0.name, $0.span) },
      two.charts.map { Located("chart:" + $0.name, $0.span) })
    compare(
      "parity-citations", "citation", one.citations.map(Self.located), two.citations.map(Self.located))
  }

  private mutating func checkParts() {
    let one = PartSection.sections(of: original.document)
    let two = PartSection.sections(of: translation.document)
    compare(
      "parity-parts", "part", one.map { Located("#" + $0.id, $0.span) }, two.map { Located("#" + $0.id, $0.span) })
    let known = Set(one.map(\.id))
    let shared = two.filter { known.contains($0.id) }
    let present = Set(shared.map(\.id))
    let expected = one.filter { present.contains($0.id) }
    for (mine, theirs) in zip(expected, shared) where mine.id != theirs.id || mine.level != theirs.level {
      let message =
        mine.id == theirs.id
        ? "part '#\(theirs.id)' is at level \(theirs.level) here but at \(mine.level) in the original"
        : "part '#\(theirs.id)' stands where the original has '#\(mine.id)'"
      report("parity-parts", message, at: theirs.span, original: mine.span)
      return
    }
  }

  /// Reports what one side has more often than the other.
  private mutating func compare(
    _ ruleID: String, _ noun: String, _ originals: [Located], _ translations: [Located]
  ) {
    for item in Self.surplus(of: translations, over: originals) {
      report(ruleID, "\(noun) '\(item.text)' is not in the original", at: item.span, original: nil)
    }
    for item in Self.surplus(of: originals, over: translations) {
      report(ruleID, "the translation lacks \(noun) '\(item.text)'", at: .startOfFile, original: item.span)
    }
  }

  private mutating func report(_ ruleID: String, _ message: String, at span: SourceSpan, original place: SourceSpan?) {
    let note = place.map { Diagnostic.Note("the original has it here", at: $0.in(original.document.file)) }
    diagnostics.append(
      Diagnostic(
        ruleID, message, at: span.in(translation.document.file),
        cause: "the languages of a page make the same claims on the same evidence",
        notes: note.map { [$0] } ?? []))
  }

  /// A text and where it stands.
  private struct Located {
    var text: String
    var span: SourceSpan

    init(_ text: String, _ span: SourceSpan) {
      self.text = text
      self.span = span
    }
  }

  private static func located(_ item: CitationItem) -> Located {
    Located((item.isContrary ? "but @" : "@") + item.key, item.span)
  }

  private static func surplus(of some: [Located], over others: [Located]) -> [Located] {
    var left: [String: Int] = [:]
    for other in others { left[other.text, default: 0] += 1 }
    return some.filter { item in
      let count = left[item.text, default: 0]
      left[item.text] = count - 1
      return count <= 0
    }
  }

  private func evidence(of source: NodeSource) -> Evidence {
    let nothing = EvidenceSource(binding: { _ in nil }, chart: { _ in nil })
    var collector = EvidenceCollector(source: nothing, document: source.document)
    collector.visit(source.document.blocks)
    return collector.evidence
  }
}
