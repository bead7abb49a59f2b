package import Diagnostics
package import Markdown

/// What a text binds, charts and cites, in the order of the text.
package struct Evidence: Sendable, Hashable {
  /// A bound value; `value` is nil when the site has none by that name.
  package struct Binding: Sendable, Hashable {
    package var destination: String
    package var span: SourceSpan
    package var value: EvidenceBinding?

    package init(destination: String, span: SourceSpan, value: EvidenceBinding?) {
      self.destination = destination
      self.span = span
      self.value = value
    }
  }

  /// A chart shown in the text; `value` is nil when the site has none by that name.
  package struct Chart: Sendable, Hashable {
    package var name: String
    package var span: SourceSpan
    package var value: EvidenceChart?

    package init(name: String, span: SourceSpan, value: EvidenceChart?) {
      self.name = name
      self.span = span
      self.value = value
    }
  }

  package var bindings: [Binding] = []
  package var charts: [Chart] = []
  package var citations: [CitationItem] = []

  package init() {}

  package var isEmpty: Bool { bindings.isEmpty && charts.isEmpty && citations.isEmpty }

  package mutating func append(_ other: Evidence) {
    bindings += other.bindings
    charts += other.charts
    citations += other.citations
  }

  /// How well a claim with this evidence is supported; the first rule that holds decides.
  package var grade: EvidenceGrade {
    let values = bindings.compactMap(\.value)
    if citations.contains(where: \.isContrary) { return .contested }
    if !values.isEmpty, values.allSatisfy(\.isSuperseded) { return .stale }
    if hasCurrentVerifiedData { return .measured }
    return citations.isEmpty ? .reasoned : .cited
  }

  /// True when the data shown are all on rows that nobody verified.
  package var restsOnUnverified: Bool {
    let verified = bindings.compactMap(\.value?.isVerified) + charts.compactMap(\.value?.isVerified)
    return !verified.isEmpty && !verified.contains(true)
  }

  private var hasCurrentVerifiedData: Bool {
    bindings.contains { $0.value.map { $0.isVerified && !$0.isSuperseded } ?? false }
      || charts.contains { $0.value?.isVerified ?? false }
  }
}
