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

  /// A link to another page or part of the site; it supports nothing by itself.
  package struct Reference: Sendable, Hashable {
    package var destination: String
    package var span: SourceSpan

    package init(destination: String, span: SourceSpan) {
      self.destination = destination
      self.span = span
    }
  }

  package var bindings: [Binding] = []
  package var charts: [Chart] = []
  package var citations: [CitationItem] = []
  package var references: [Reference] = []

  package init() {}

  package var isEmpty: Bool { bindings.isEmpty && charts.isEmpty && citations.isEmpty }

  package mutating func append(_ other: Evidence) {
    bindings += other.bindings
    charts += other.charts
    citations += other.citations
    references += other.references
  }

  /// How well a claim with this evidence is supported; the first rule that holds decides.
  package var grade: EvidenceGrade {
    if citations.contains(where: \.isContrary) { return .contested }
    if isOutdated { return .stale }
    if hasCurrentVerifiedData { return .measured }
    return citations.isEmpty ? .reasoned : .cited
  }

  /// True when the data shown are all on rows that nobody verified.
  package var restsOnUnverified: Bool {
    let verified = bindings.compactMap(\.value?.isVerified) + charts.compactMap(\.value?.isVerified)
    return !verified.isEmpty && !verified.contains(true)
  }

  /// True when all values, or all charts where there are no values, have or should have something newer.
  package var isOutdated: Bool {
    let values = bindings.compactMap(\.value)
    if !values.isEmpty { return values.allSatisfy(\.isOutdated) }
    let shown = charts.compactMap(\.value)
    return !shown.isEmpty && shown.allSatisfy(\.isExpired)
  }

  /// True when a value or chart estimates an effect.
  package var estimatesEffect: Bool {
    bindings.contains { $0.value?.estimatesEffect ?? false } || charts.contains { $0.value?.estimatesEffect ?? false }
  }

  /// True when values or charts are shown that the site knows.
  package var hasFigures: Bool { bindings.contains { $0.value != nil } || charts.contains { $0.value != nil } }

  /// Publishers of the rows, and works, which are named `@key`.
  package var sources: Set<String> {
    var names = Set(citations.map { "@" + $0.key })
    for binding in bindings { names.formUnion(binding.value?.sources ?? []) }
    for chart in charts { names.formUnion(chart.value?.sources ?? []) }
    return names
  }

  private var hasCurrentVerifiedData: Bool {
    bindings.contains { $0.value.map { $0.isVerified && !$0.isOutdated } ?? false }
      || charts.contains { $0.value.map { $0.isVerified && !$0.isExpired } ?? false }
  }
}
