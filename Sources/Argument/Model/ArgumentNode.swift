/// A bottleneck, mechanism, countermeasure or analysis of a report.
package struct ArgumentNode: Sendable, Hashable {
  package var kind: NodeKind
  package var id: String
  /// A short label such as `B1`.
  package var code: String?
  package var order: Int?
  package var titles: LocalText
  /// The path of the default language's page.
  package var file: String
  package var parts: [Part]
  /// The text before the first part, in each language, the default language first; of an analysis the whole text.
  package var lead: [Part.Version]
  /// What that text rests on.
  package var leadEvidence: Evidence

  package init(
    kind: NodeKind, id: String, code: String?, order: Int?, titles: LocalText, file: String, parts: [Part],
    lead: [Part.Version] = [], leadEvidence: Evidence = Evidence()
  ) {
    self.kind = kind
    self.id = id
    self.code = code
    self.order = order
    self.titles = titles
    self.file = file
    self.parts = parts
    self.lead = lead
    self.leadEvidence = leadEvidence
  }

  package func title(in language: String) -> String { titles.text(in: language) }
}
