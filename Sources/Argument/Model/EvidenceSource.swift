package import Diagnostics

/// Where the reader asks what a binding or a chart rests on.
package struct EvidenceSource: Sendable {
  /// The value behind `destination`, which is what follows `value:`; nil when there is none.
  package var binding: @Sendable (_ destination: String) -> EvidenceBinding?
  package var chart: @Sendable (_ name: String) -> EvidenceChart?
  /// The chart whose spec stands in a page, by the place of its block.
  package var fencedChart: @Sendable (_ place: SourceRange) -> EvidenceChart?

  package init(
    binding: @escaping @Sendable (_ destination: String) -> EvidenceBinding?,
    chart: @escaping @Sendable (_ name: String) -> EvidenceChart?,
    fencedChart: @escaping @Sendable (_ place: SourceRange) -> EvidenceChart? = { _ in nil }
  ) {
    self.binding = binding
    self.chart = chart
    self.fencedChart = fencedChart
  }
}
