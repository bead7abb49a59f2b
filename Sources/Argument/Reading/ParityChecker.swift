import Diagnostics
import Markdown

/// Compares a translation with the page in the default language: parts, and the values, charts and citations of each.
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
    let (one, two) = sharedSections()
    compare("parity-bindings", "value", one.flatMap { $0.items(\.bindings) { ("value:" + $0.destination, $0.span) } }, two.flatMap { $0.items(\.bindings) { ("value:" + $0.destination, $0.span) } })
    compare("parity-charts", "chart", one.flatMap { $0.items(\.charts) { ("chart:" + $0.name, $0.span) } }, two.flatMap { $0.items(\.charts) { ("chart:" + $0.name, $0.span) } })
    compare("parity-citations", "citation", one.flatMap { $0.items(\.citations, Self.located) }, two.flatMap { $0.items(\.citations, Self.located) })
  }

  private mutating func checkParts() {
    let one = PartSection.sections(of: original.document)
    let two = PartSection.sections(of: translation.document)
    compare("parity-parts", "part", one.map { Item("#" + $0.id, $0.span) }, two.map { Item("#" + $0.id, $0.span) })
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

  /// Reports what one side has more often than the other, and what stands in another section.
  private mutating func compare(_ ruleID: String, _ noun: String, _ originals: [Item], _ translations: [Item]) {
    var lacking = Self.surplus(of: originals, over: translations)
    for item in Self.surplus(of: translations, over: originals) {
      if let index = lacking.firstIndex(where: { $0.text == item.text }) {
        let home = lacking.remove(at: index)
        let places = "stands \(Self.place(item.section)) here, and \(Self.place(home.section)) in the original"
        report(ruleID, "\(noun) '\(item.text)' \(places)", at: item.span, original: home.span)
      } else {
        report(ruleID, "\(noun) '\(item.text)' is not in the original", at: item.span, original: nil)
      }
    }
    for item in lacking { report(ruleID, "the translation lacks \(noun) '\(item.text)'", at: .startOfFile, original: item.span) }
  }

  private static func place(_ section: String) -> String { section.isEmpty ? "before all parts" : "under '#\(section)'" }

  private mutating func report(_ ruleID: String, _ message: String, at span: SourceSpan, original place: SourceSpan?) {
    let note = place.map { Diagnostic.Note("the original has it here", at: $0.in(original.document.file)) }
    diagnostics.append(
      Diagnostic(
        ruleID, message, at: span.in(translation.document.file),
        cause: "the languages of a page make the same claims on the same evidence",
        notes: note.map { [$0] } ?? []))
  }

  /// A text that names something, where it stands, and under which shared heading.
  private struct Item {
    var text: String
    var span: SourceSpan
    var section = ""

    init(_ text: String, _ span: SourceSpan, in section: String = "") {
      self.text = text
      self.span = span
      self.section = section
    }

    var key: String { section + " " + text }
  }

  /// The evidence under one heading.
  private struct Section {
    var id: String
    var evidence: Evidence

    func items<Element>(_ elements: KeyPath<Evidence, [Element]>, _ name: (Element) -> (String, SourceSpan)) -> [Item] {
      evidence[keyPath: elements].map { element in
        let (text, span) = name(element)
        return Item(text, span, in: id)
      }
    }
  }

  private static func located(_ item: CitationItem) -> (String, SourceSpan) {
    ((item.isContrary ? "but @" : "@") + item.key, item.span)
  }

  /// What is left of `some` when each of `others` has taken one of the same text in the same section.
  private static func surplus(of some: [Item], over others: [Item]) -> [Item] {
    var left: [String: Int] = [:]
    for other in others { left[other.key, default: 0] += 1 }
    return some.filter { item in
      let count = left[item.key, default: 0]
      left[item.key] = count - 1
      return count <= 0
    }
  }

  /// The evidence of both pages, by the headings with explicit ids that both have.
  private func sharedSections() -> ([Section], [Section]) {
    let (one, two) = (PartSection.sections(of: original.document), PartSection.sections(of: translation.document))
    let shared = Set(one.map(\.id)).intersection(two.map(\.id))
    return (sections(one, shared, of: original), sections(two, shared, of: translation))
  }

  private func sections(_ sections: [PartSection], _ shared: Set<String>, of source: NodeSource) -> [Section] {
    let nothing = PartReader(evidence: EvidenceSource(binding: { _ in nil }, chart: { _ in nil }))
    var lead = nothing.evidence(of: source.frontTexts, in: source.document)
    lead.append(nothing.evidence(of: PartSection.lead(of: source.document), in: source.document))
    return [Section(id: "", evidence: lead)]
      + sections.map { section in
        var home: PartSection? = section
        while let current = home, !shared.contains(current.id) { home = current.parent.map { sections[$0] } }
        return Section(id: home?.id ?? "", evidence: nothing.evidence(of: section, in: source.document))
      }
  }
}
