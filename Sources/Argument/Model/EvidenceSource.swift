package import Diagnostics
package import Markdown

/// Where the reader asks what a binding or a chart rests on.
package struct EvidenceSource: Sendable {
  /// The value behind `destination`, which is what follows `value:`; nil when there is none.
  package var binding: @Sendable (_ destination: String) -> EvidenceBinding?
  package var chart: @Sendable (_ name: String) -> EvidenceChart?
  /// The chart whose spec stands in a page, by the place of its block.
  package var fencedChart: @Sendable (_ place: SourceRange) -> EvidenceChart?

  /// What a fenced block says that is no chart, a check for example: its texts and the values that it names.
  package var fencedText: @Sendable (_ place: SourceRange) -> [Inline]

  package init(
    binding: @escaping @Sendable (_ destination: String) -> EvidenceBinding?,
    chart: @escaping @Sendable (_ name: String) -> EvidenceChart?,
    fencedChart: @escaping @Sendable (_ place: SourceRange) -> EvidenceChart? = { _ in nil },
    fencedText: @escaping @Sendable (_ place: SourceRange) -> [Inline] = { _ in [] }
  ) {
    self.binding = binding
    self.chart = chart
    self.fencedChart = fencedChart
    self.fencedText = fencedText
  }
}
