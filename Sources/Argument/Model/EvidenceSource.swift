/// Where the reader asks what a binding or a chart rests on.
package struct EvidenceSource: Sendable {
  /// The value behind `destination`, which is what follows `value:`; nil when there is none.
  package var binding: @Sendable (_ destination: String) -> EvidenceBinding?
  package var chart: @Sendable (_ name: String) -> EvidenceChart?

  package init(
    binding: @escaping @Sendable (_ destination: String) -> EvidenceBinding?,
    chart: @escaping @Sendable (_ name: String) -> EvidenceChart?
  ) {
    self.binding = binding
    self.chart = chart
  }
}
